"""The profile: bars and evidence beside the talk or in its place, and taking pieces out."""

from __future__ import annotations

import pytest

from career_chat.tui.drawing.profile import Measure, ProfileRows, Told, fine_bar

from .conftest import FakeAssistant, Talk, talking

WIDE, NARROW = (120, 40), (80, 24)
UNDERSTOOD = ("pipelines", "APIs", "models")


def words(talk: Talk) -> list[str]:
    return [piece.words for piece in talk.app.chat.conversation.pieces] if talk.app.chat.conversation else []


def screen(talk: Talk) -> str:
    return "\n".join(talk.screen())


async def test_from_120_columns_it_stands_beside_the_talk() -> None:
    async with talking(FakeAssistant(understood=UNDERSTOOD), WIDE) as talk:
        assert "match to what you told me" in screen(talk)
        await talk.say("I like pipelines")
        await talk.pilot.pause()
        assert any("Data Engineer" in line and "1.00 ███" in line for line in talk.screen())
        assert any("+ pipelines" in line and "✕" in line for line in talk.screen())
        assert any(line.startswith(" you   I like pipelines") for line in talk.screen())


@pytest.mark.parametrize("size", [(119, 30), NARROW, (40, 15)])
async def test_below_it_is_shown_by_a_key_in_place_of_the_talk(size: tuple[int, int]) -> None:
    async with talking(FakeAssistant(understood=UNDERSTOOD), size) as talk:
        await talk.say("I like pipelines")
        assert "match to what you told me" not in screen(talk)
        await talk.pilot.press("f2")
        await talk.pilot.pause()
        assert "match to what you told me" in screen(talk)
        assert "+ pipelines" in screen(talk)
        assert "Esc to the talk" in talk.screen()[-1]
        await talk.pilot.press("escape")
        await talk.pilot.pause()
        assert "You said: I like pipelines" in screen(talk)


async def test_f2_goes_there_then_hides_it() -> None:
    async with talking(FakeAssistant(), WIDE) as talk:
        await talk.pilot.press("f2")
        await talk.pilot.pause()
        assert talk.app.chat.panel.has_focus
        await talk.pilot.press("f2")
        assert talk.app.chat.composer.has_focus
        assert "match to what" not in screen(talk)


async def test_a_key_takes_the_marked_piece_out_and_another_puts_it_back() -> None:
    async with talking(FakeAssistant(understood=UNDERSTOOD), NARROW) as talk:
        await talk.say("I like pipelines")
        await talk.say("and APIs")
        await talk.say("and models")
        await talk.pilot.press("f2")
        await talk.pilot.pause()
        await talk.pilot.press("down", "delete")
        await talk.pilot.pause()
        assert words(talk) == ["pipelines", "models"]
        assert "+ APIs" not in screen(talk)
        assert "Taken out: “APIs”." in talk.transcript
        await talk.pilot.press("ctrl+z")
        await talk.pilot.pause()
        assert words(talk) == ["pipelines", "APIs", "models"]
        await talk.pilot.press("ctrl+z")
        assert words(talk) == ["pipelines", "APIs", "models"]


async def test_a_click_on_the_cross_takes_a_piece_out() -> None:
    async with talking(FakeAssistant(understood=UNDERSTOOD), WIDE) as talk:
        await talk.say("I like pipelines")
        await talk.say("and APIs")
        await talk.pilot.pause()
        lines = talk.screen()
        row = next(at for at, line in enumerate(lines) if "+ pipelines" in line)
        await talk.pilot.click(offset=(lines[row].index("✕"), row))
        await talk.pilot.pause()
        assert words(talk) == ["APIs"]


async def test_after_the_last_piece_nothing_is_left_to_take_out() -> None:
    async with talking(FakeAssistant(understood=UNDERSTOOD), NARROW) as talk:
        await talk.say("I like pipelines")
        await talk.pilot.press("f2")
        await talk.pilot.pause()
        await talk.pilot.press("delete", "delete", "up", "down")
        await talk.pilot.pause()
        assert words(talk) == []
        assert "Nothing yet" in screen(talk)


async def test_typing_leaves_the_panel_and_sending_shows_the_reply() -> None:
    assistant = FakeAssistant(understood=UNDERSTOOD, suggestions=("offer",))
    async with talking(assistant, NARROW) as talk:
        await talk.pilot.press("f2")
        await talk.pilot.pause()
        await talk.pilot.press("h", "enter")
        await talk.pilot.pause()
        assert assistant.messages == ["h"]
        assert "You said: h" in screen(talk)


async def test_many_pieces_scroll_and_the_marked_one_is_in_view() -> None:
    async with talking(FakeAssistant(understood=tuple(f"thing{n:02}" for n in range(30))), (40, 15)) as talk:
        await talk.say(" ".join(f"thing{n:02}" for n in range(30)))
        await talk.pilot.press("f2")
        await talk.pilot.pause()
        await talk.pilot.press(*["down"] * 25)
        await talk.pilot.pause()
        marked = f"thing{29 - 25:02}"
        assert any(marked in line for line in talk.screen())
        assert any(
            marked in text and style and style.reverse
            for strip in talk.app.screen._compositor.render_strips()
            for text, style, _ in strip
        )


async def test_what_a_person_said_is_never_markup() -> None:
    odd = "[b]x[/b]\x1b[31m"
    async with talking(FakeAssistant(understood=(odd,)), WIDE) as talk:
        talk.app.chat.send(odd)
        await talk.pilot.pause()
        assert "+ [b]x[/b]␛[31m" in screen(talk)


@pytest.mark.parametrize(("value", "drawn"), [(1.0, "████"), (0.5, "██"), (0.53, "██▏"), (0.0, ""), (-0.5, "░░")])
def test_bars_tell_eighths_and_which_way(value: float, drawn: str) -> None:
    assert fine_bar(value, 4) == drawn


@pytest.mark.parametrize("width", [16, 22, 36, 76])
def test_no_row_is_wider_than_the_panel(width: int) -> None:
    measures = (Measure("A very long title of a role", 0.8), Measure("Short", -1.0), Measure("None", None))
    told = (Told("some words " * 10, "like", "Data Engineer, Backend Engineer"), Told("日本語" * 20, "dislike", "x"))
    assert all(row.content.cell_length <= width for row in ProfileRows(measures, told, width, 0))
