"""The app as a whole: in, out, sizes, looks, and loading behind the first picture."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, cast

import pytest

from career_chat.tui.app import ChatApp
from career_chat.tui.opening import Opening
from career_chat.tui.themes import THEMES

from .conftest import FakeAssistant, talking

if TYPE_CHECKING:
    from textual.theme import Theme

    from career_chat import Assistant

SIZES = [(40, 15), (50, 20), (80, 24), (120, 40)]


async def test_ctrl_q_quits_with_0() -> None:
    async with talking(FakeAssistant()) as talk:
        await talk.pilot.press("ctrl+q")
        await talk.pilot.pause()
        assert not talk.app.is_running
    assert talk.app.return_code == 0


@pytest.mark.parametrize("size", SIZES)
async def test_every_part_is_there_at_every_size(size: tuple[int, int]) -> None:
    async with talking(FakeAssistant(suggestions=("why?",)), size) as talk:
        await talk.say("hello")
        lines = talk.screen()
        assert lines[0].split() == ["fake-chat", "hello"]
        assert any("You said: hello" in line for line in lines)
        assert any("1 why?" in line for line in lines)
        assert any("say what you like" in line for line in lines)
        assert "^Q quit" in lines[-1]
        assert all(len(line) <= size[0] for line in lines)


async def test_the_key_bar_drops_what_is_needed_least() -> None:
    async with talking(FakeAssistant(), (34, 15)) as talk:
        assert talk.screen()[-1] == " F1 help  ^P commands  ^Q quit"


async def test_a_click_on_the_key_bar_presses_the_key() -> None:
    async with talking(FakeAssistant()) as talk:
        bar = talk.screen()[-1]
        await talk.pilot.click(offset=(bar.index("quit"), 23))
        await talk.pilot.pause()
        assert not talk.app.is_running


async def test_keys_move_by_their_ids() -> None:
    assistant = FakeAssistant()
    async with talking(assistant) as talk:
        talk.app.set_keymap({"composer.send": "ctrl+s", "composer.newline": "enter"})
        talk.write("one")
        await talk.pilot.press("enter", "ctrl+s")
        assert assistant.messages == ["one\n"]
        assert "^S send" in talk.screen()[-1].replace("^s", "^S")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_text_stands_out_from_its_ground(theme: Theme) -> None:
    """Contrast of 4.5 and more, as WCAG asks of text, for everything that is to be read."""
    async with talking(FakeAssistant(suggestions=("why?",), understood=("hello",))) as talk:
        talk.app.theme = theme.name
        await talk.say("hello")
        await talk.pilot.pause()
        low = []
        for strip in talk.app.screen._compositor.render_strips():
            for text, style, _ in strip:
                if text.strip() and style and style.color and style.bgcolor and not set(text) <= set(" ▁▂▃▄▅▆▇█▌▐│─"):
                    ratio = contrast(style.color.get_truecolor(), style.bgcolor.get_truecolor())
                    if ratio < 4.5:
                        low.append((text, round(ratio, 2)))
        assert low == []


async def test_without_colour_everything_is_still_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with talking(FakeAssistant(suggestions=("why?",), understood=("hello",))) as talk:
        await talk.say("hello")
        await talk.pilot.press("right")
        marks = {
            text.strip(): (bool(style.bold), bool(style.underline), bool(style.reverse))
            for strip in talk.app.screen._compositor.render_strips()
            for text, style, _ in strip
            if style
        }
        assert marks["you"][0]
        assert marks["hello"][1]
        assert marks["why?"][2]


async def test_loading_happens_behind_the_first_picture_and_a_message_waits_for_it() -> None:
    ready = threading.Event()
    assistant = FakeAssistant()

    def load() -> Opening:
        assert ready.wait(10)
        return Opening(cast("Assistant", assistant))

    app = ChatApp(load)
    async with app.run_test(size=(80, 24)) as pilot:
        app.chat.composer.type_in("early bird")
        await pilot.press("enter")
        assert app.chat.composer.text == "early bird"
        ready.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert assistant.messages == ["early bird"]
        assert app.title == "fake-chat"


async def test_what_loading_raises_ends_the_app_and_is_handed_on() -> None:
    def load() -> Opening:
        raise ValueError("no such content")

    app = ChatApp(load)
    async with app.run_test() as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
    assert str(app.failure) == "no such content"


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def luminance(colour: tuple[int, int, int]) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
