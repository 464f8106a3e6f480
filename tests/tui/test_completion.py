"""Tab: commands, roles behind them, roles in a message, likely phrases; and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from career_chat.tui.commands import COMMANDS
from career_chat.tui.completion import Completer, nearest

from .conftest import ROLES, FakeAssistant, FakePack, talking

if TYPE_CHECKING:
    from career_chat.pack import Pack

TITLES = [role.title for role in ROLES]


@pytest.fixture
def completer() -> Completer:
    return Completer(COMMANDS, lambda command: TITLES if command.argument else (), cast("Pack", FakePack()))


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("/comp", "/compare "),
        ("/hi", "/history "),
        ("/expl", "/explain "),
        ("/thmee", "/theme "),
        ("/compare back", "/compare Backend Engineer"),
        ("/compare Data Engineer, bac", "/compare Data Engineer, Backend Engineer"),
        ("/compare data vs a", "/compare data vs AI Engineer"),
        ("what about the backe", "what about the Backend Engineer"),
        ("wh", "why"),
        ("why AI E", "why AI Engineer"),
        ("quiz", "quiz me"),
    ],
)
def test_the_first_candidate(completer: Completer, written: str, first: str) -> None:
    assert completer.candidates(written)[0].text == first


@pytest.mark.parametrize("written", ["/nothing x", "/etc/hosts", "two\nlines", "zzzz qqqq", "/quit now"])
def test_nothing_is_offered_for_what_is_like_nothing(completer: Completer, written: str) -> None:
    assert completer.candidates(written) == ()


def test_while_nothing_is_written_the_quick_replies_are_likely(completer: Completer) -> None:
    assert [each.text for each in completer.candidates("", ("why?", "what else?"))] == ["why?", "what else?"]


def test_a_slash_alone_offers_every_command(completer: Completer) -> None:
    assert [each.text.strip() for each in completer.candidates("/")] == [f"/{command.name}" for command in COMMANDS]


def test_a_slip_still_finds_what_was_meant() -> None:
    assert nearest("Bakcend", TITLES) == ["Backend Engineer"]
    assert nearest("engineer", TITLES) == TITLES


async def test_tab_takes_one_after_another_and_escape_goes_back() -> None:
    async with talking(FakeAssistant()) as talk:
        talk.write("/re")
        await talk.pilot.pause()
        assert any("/retract" in line for line in talk.screen())
        await talk.pilot.press("tab")
        first = talk.composer
        await talk.pilot.press("tab")
        second = talk.composer
        assert [first, second] == ["/retract ", "/reset"]
        await talk.pilot.press("shift+tab")
        assert talk.composer == first
        await talk.pilot.press("escape")
        await talk.pilot.pause()
        assert talk.composer == "/re"


async def test_what_was_completed_can_be_sent() -> None:
    assistant = FakeAssistant()
    async with talking(assistant) as talk:
        talk.write("qui")
        await talk.pilot.press("tab", "enter")
        await talk.pilot.pause()
        assert assistant.messages == ["quiz me"]
        assert not talk.app.chat.completions.candidates


async def test_writing_on_ends_completion() -> None:
    async with talking(FakeAssistant(suggestions=("offer",))) as talk:
        talk.write("qui")
        await talk.pilot.press("tab", "!")
        await talk.pilot.pause()
        assert talk.composer == "quiz me!"
        assert not talk.app.chat.completions.candidates
        assert talk.app.chat.quick_replies.display


async def test_a_click_takes_a_candidate() -> None:
    async with talking(FakeAssistant()) as talk:
        talk.write("/re")
        await talk.pilot.pause()
        row = next(at for at, line in enumerate(talk.screen()) if "/reset" in line)
        await talk.pilot.click(offset=(3, row))
        await talk.pilot.pause()
        assert talk.composer == "/reset"


@pytest.mark.parametrize("size", [(40, 15), (80, 24)])
async def test_the_offers_leave_room_for_the_talk(size: tuple[int, int]) -> None:
    async with talking(FakeAssistant(), size) as talk:
        talk.write("/")
        await talk.pilot.pause()
        assert talk.app.chat.transcript.size.height >= 4
        for _ in COMMANDS:
            await talk.pilot.press("tab")
        assert any(f"/{COMMANDS[-1].name}" in line for line in talk.screen()[:-2])
