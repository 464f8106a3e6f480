"""Slash commands, typed or from the palette."""

from __future__ import annotations

import pytest

from career_chat.tui.commands import COMMANDS, invocation
from career_chat.tui.keys import ALL_KEYS
from career_chat.tui.widgets.paper import Paper

from .conftest import FakeAssistant, Talk, talking


def shown(talk: Talk) -> str:
    """The whole of the page that is open, however little of it is on the screen."""
    paper = talk.app.screen.query_one(Paper)
    return "\n".join(row.plain for row in paper.sheet._draw(200))


async def test_help_names_every_command_and_key() -> None:
    assistant = FakeAssistant()
    async with talking(assistant) as talk:
        await talk.say("/help")
        told = " ".join(shown(talk).split())
        for command in COMMANDS:
            assert f"{command.usage} " in told
            assert command.summary in told
        for key in ALL_KEYS:
            assert not key.help or f"{key.name} " in told
        assert assistant.messages == []


async def test_reset_forgets_the_talk() -> None:
    assistant = FakeAssistant(suggestions=("offer",))
    async with talking(assistant) as talk:
        await talk.say("one")
        await talk.say("/reset")
        assert talk.transcript.strip() == "Welcome."
        await talk.say("two")
        assert assistant.heard == [(0, "one"), (0, "two")]


async def test_quit_leaves() -> None:
    async with talking(FakeAssistant()) as talk:
        await talk.say("/quit")
        await talk.pilot.pause()
        assert not talk.app.is_running
    assert talk.app.return_code == 0


@pytest.mark.parametrize(
    ("slip", "meant"), [("/hlep", "/help"), ("/rest", "/reset"), ("/qit", "/quit"), ("/HELP", None)]
)
async def test_a_near_miss_suggests_the_nearest(slip: str, meant: str | None) -> None:
    assistant = FakeAssistant()
    async with talking(assistant) as talk:
        await talk.say(slip)
        assert assistant.messages == []
        if meant:
            assert f"There is no {slip}. Did you mean {meant}?" in talk.transcript
        else:
            assert "There is no" not in talk.transcript


async def test_a_name_like_none_lists_what_there_is() -> None:
    async with talking(FakeAssistant()) as talk:
        await talk.say("/xyzzy")
        assert "There is no /xyzzy. Commands: /help, /compare, " in talk.transcript


@pytest.mark.parametrize("message", ["/etc/hosts and devops", "/2 of my time", "CI/CD", "what about /help?"])
async def test_not_all_that_has_a_slash_is_a_command(message: str) -> None:
    assistant = FakeAssistant()
    async with talking(assistant) as talk:
        await talk.say(message)
        assert assistant.messages == [message]


def test_what_follows_the_name_is_its_argument() -> None:
    call = invocation(" /Compare  data with backend ")
    assert call == ("compare", "data with backend")


async def test_the_palette_offers_the_commands() -> None:
    async with talking(FakeAssistant()) as talk:
        await talk.say("something")
        offered = {entry.title: entry.callback for entry in talk.app.get_system_commands(talk.app.screen)}
        assert {f"/{command.name}" for command in COMMANDS} <= set(offered)
        offered["/reset"]()
        assert talk.transcript.strip() == "Welcome."


async def test_ctrl_p_opens_the_palette() -> None:
    async with talking(FakeAssistant()) as talk:
        await talk.pilot.press("ctrl+p")
        assert type(talk.app.screen).__name__ == "CommandPalette"
