"""The transcript: what is shown, where the view stands, what is copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Offset
from textual.selection import SELECT_ALL, Selection

from career_chat.reply import Bullets, Paragraph, Run
from career_chat.tui.widgets.transcript import Transcript

from .conftest import FakeAssistant, Talk, talking

if TYPE_CHECKING:
    import pytest

LONG = (Bullets(tuple((Run(f"point {number}"),) for number in range(40))),)


async def test_what_a_person_types_is_shown_as_typed() -> None:
    message = "[bold]no[/bold] [@click=app.quit]x[/] **stars** <b> `code` $text 😀 日本語"
    async with talking(FakeAssistant(), (100, 24)) as talk:
        await talk.say(message)
        lines = talk.screen()
        assert f" you   {message}" in lines
        assert f" bot   You said: {message}" in lines


async def test_control_characters_are_shown_and_do_nothing() -> None:
    async with talking(FakeAssistant()) as talk:
        talk.app.chat.send("a\x1b]0;owned\x07b\x9bc\u202ed\x00")
        await talk.pilot.pause()
        assert " you   a␛]0;owned␇b�c�d␀" in talk.screen()


async def test_matched_words_are_underlined_in_the_message() -> None:
    async with talking(FakeAssistant(understood=("data pipelines",))) as talk:
        await talk.say("I like data pipelines a lot")
        assert underlined(talk) == ["data pipelines"]


async def test_a_long_reply_is_shown_from_the_message_it_answers() -> None:
    async with talking(FakeAssistant(LONG)) as talk:
        await talk.say("everything, please")
        assert talk.screen()[1] == " you   everything, please"
        assert "PgDn more" in talk.screen()[-1]


async def test_page_down_reads_on_and_then_has_nothing_more() -> None:
    async with talking(FakeAssistant(LONG)) as talk:
        await talk.say("everything, please")
        for _ in range(5):
            await talk.pilot.press("pagedown")
        assert any("point 39" in line for line in talk.screen())
        assert "PgDn" not in talk.screen()[-1]


async def test_a_short_exchange_keeps_the_end_in_view() -> None:
    async with talking(FakeAssistant(suggestions=("one", "two"))) as talk:
        for number in range(12):
            await talk.say(f"message {number}")
        assert talk.app.chat.transcript.is_vertical_scroll_end
        assert any("You said: message 11" in line for line in talk.screen())


async def test_reading_back_is_left_in_peace_by_a_new_size() -> None:
    async with talking(FakeAssistant()) as talk:
        for number in range(30):
            talk.app.chat.send(f"message {number} " + "with words to wrap " * 8)
        await talk.pilot.press("ctrl+home")
        await talk.pilot.press("pagedown")
        above = first_message(talk)
        await talk.pilot.resize_terminal(50, 30)
        await talk.pilot.pause()
        assert first_message(talk) == above


async def test_at_the_end_it_stays_there_when_the_size_changes() -> None:
    async with talking(FakeAssistant()) as talk:
        for number in range(30):
            talk.app.chat.send(f"message {number} " + "with words to wrap " * 8)
        await talk.pilot.resize_terminal(50, 20)
        await talk.pilot.pause()
        assert talk.app.chat.transcript.is_vertical_scroll_end


async def test_copying_leaves_out_labels_and_joins_wrapped_lines() -> None:
    text = "a paragraph that is long enough to be wrapped at forty columns, twice even"
    async with talking(FakeAssistant((Paragraph((Run(text),)),)), (40, 24)) as talk:
        await talk.say("hello")
        transcript = talk.app.chat.transcript
        copied, _ = transcript.get_selection(SELECT_ALL) or ("", "")
        assert copied.strip() == f"Welcome.\n\nhello\n\n{text}"


async def test_part_of_a_message_can_be_selected_with_the_mouse() -> None:
    async with talking(FakeAssistant()) as talk:
        await talk.say("hello there")
        row = talk.screen().index(" you   hello there")
        await talk.pilot.mouse_down(offset=(7, row))
        await talk.pilot.hover(offset=(11, row))
        await talk.pilot.mouse_up(offset=(11, row))
        assert talk.app.screen.get_selected_text() == "hello"


async def test_a_selection_beyond_the_last_row_is_what_there_is() -> None:
    async with talking(FakeAssistant()) as talk:
        selected = talk.app.chat.transcript.get_selection(Selection(Offset(0, 1), Offset(5, 900)))
        assert selected is not None
        assert selected[0] == "Welcome."


async def test_a_click_on_a_link_opens_it(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    link = Paragraph((Run("Read "), Run("the guide", url="https://example.org/'guide'")))
    async with talking(FakeAssistant((link,))) as talk:
        monkeypatch.setattr(talk.app, "open_url", opened.append)
        await talk.say("links")
        line = " bot   Read the guide"
        await talk.pilot.click(offset=(line.index("guide"), talk.screen().index(line)))
        assert opened == ["https://example.org/'guide'"]


async def test_a_very_long_message_is_answered_and_cut_on_the_screen() -> None:
    assistant = FakeAssistant((Paragraph((Run("Read."),)),))
    async with talking(assistant) as talk:
        talk.app.chat.send("x" * 1_000_000)
        await talk.pilot.pause()
        assert "and 996,000 more characters" in talk.transcript
        assert len(assistant.messages[0]) == 1_000_000


def underlined(talk: Talk) -> list[str]:
    strips = talk.app.screen.query_one(Transcript).render_lines(talk.app.chat.transcript.size.region)
    return [segment.text for strip in strips for segment in strip if segment.style and segment.style.underline]


def first_message(talk: Talk) -> str:
    """The first words of the message nearest to the top of the view."""
    return next(line.split(" with")[0].split()[-1] for line in talk.screen() if "message" in line)
