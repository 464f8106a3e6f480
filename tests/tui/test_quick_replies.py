"""Quick replies: a digit, the arrows and Enter, or a click."""

from __future__ import annotations

import pytest

from career_chat.tui.widgets.quick_replies import QuickReplies

from .conftest import FakeAssistant, talking

OFFERS = ("its tools", "compare with another", "why?")


async def test_a_digit_takes_the_quick_reply_with_that_number() -> None:
    assistant = FakeAssistant(suggestions=OFFERS)
    async with talking(assistant) as talk:
        await talk.pilot.press("2")
        assert assistant.messages == ["compare with another"]
        assert talk.composer == ""


async def test_up_recalls_a_quick_reply_like_any_message() -> None:
    async with talking(FakeAssistant(suggestions=OFFERS)) as talk:
        await talk.pilot.press("1", "up")
        assert talk.composer == "its tools"


async def test_a_digit_that_offers_nothing_is_written() -> None:
    assistant = FakeAssistant(suggestions=OFFERS)
    async with talking(assistant) as talk:
        await talk.pilot.press("4", "1")
        assert talk.composer == "41"
        assert assistant.messages == []


async def test_once_something_is_written_digits_and_arrows_belong_to_the_text() -> None:
    assistant = FakeAssistant(suggestions=OFFERS)
    async with talking(assistant) as talk:
        talk.write("in ")
        await talk.pilot.press("2", "left", "right")
        assert talk.composer == "in 2"
        assert talk.app.chat.quick_replies.marked is None


@pytest.mark.parametrize(
    ("keys", "taken"),
    [
        (["right"], "its tools"),
        (["down", "down"], "compare with another"),
        (["right", "right", "right", "right"], "why?"),
        (["right", "right", "left"], "its tools"),
    ],
)
async def test_arrows_mark_a_quick_reply_and_enter_takes_it(keys: list[str], taken: str) -> None:
    assistant = FakeAssistant(suggestions=OFFERS)
    async with talking(assistant) as talk:
        await talk.pilot.press(*keys, "enter")
        assert assistant.messages == [taken]
        assert talk.app.chat.quick_replies.marked is None


@pytest.mark.parametrize("key", ["left", "up", "escape"])
async def test_the_mark_can_be_taken_back(key: str) -> None:
    assistant = FakeAssistant(suggestions=OFFERS)
    async with talking(assistant) as talk:
        await talk.pilot.press("right", key, "enter")
        assert assistant.messages == []


async def test_writing_takes_the_mark_back() -> None:
    assistant = FakeAssistant(suggestions=OFFERS)
    async with talking(assistant) as talk:
        await talk.pilot.press("right", "a", "enter")
        assert assistant.messages == ["a"]


async def test_a_click_takes_a_quick_reply() -> None:
    assistant = FakeAssistant(suggestions=OFFERS)
    async with talking(assistant) as talk:
        line = next(line for line in talk.screen() if "its tools" in line)
        await talk.pilot.click(offset=(line.index("compare"), talk.screen().index(line)))
        assert assistant.messages == ["compare with another"]


async def test_without_quick_replies_their_place_is_free() -> None:
    async with talking(FakeAssistant()) as talk:
        assert not talk.app.screen.query_one(QuickReplies).display


async def test_where_it_is_narrow_each_has_its_line_and_a_long_one_is_cut() -> None:
    offers = ("short", "a quick reply that is much too long for a line of forty")
    async with talking(FakeAssistant(suggestions=offers), (40, 15)) as talk:
        assert "   1 short" in talk.screen()
        assert any(line.startswith("   2 a quick reply") and line.endswith("…") for line in talk.screen())
