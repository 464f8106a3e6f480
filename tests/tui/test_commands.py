"""Slash commands, typed or from the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from career_chat.tui.commands import COMMANDS, invocation
from career_chat.tui.keys import ALL_KEYS
from career_chat.tui.widgets.paper import Paper

from .conftest import FakeAssistant, Talk, talking

if TYPE_CHECKING:
    from pathlib import Path


def shown(talk: Talk) -> str:
    """The whole of the page that is open, however little of it is on the screen."""
    paper = talk.app.screen.query_one(Paper)
    return "\n".join(row.plain for row in paper.draw(200))


async def test_help_names_every_command_and_key() -> None:
    assistant = FakeAssistant()
    async with talking(assistant) as talk:
        await talk.say("/help")
        for command in COMMANDS:
            assert command.usage in shown(talk)
            assert command.summary in shown(talk)
        for key in ALL_KEYS:
            assert not key.help or f"{key.name} " in shown(talk)
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


@pytest.mark.parametrize(
    ("command", "said"),
    [("/why", "why"), ("/why backend", "why Backend Engineer"), ("/undo", "undo"), ("/quiz", "quiz me"),
     ("/retract the [thing]", "scratch the [thing]")],
)  # fmt: skip
async def test_commands_about_the_talk_are_said_in_the_contents_words(command: str, said: str) -> None:
    assistant = FakeAssistant()
    async with talking(assistant) as talk:
        await talk.say(command)
        assert assistant.messages == [said]
        assert f"You said: {said}" in talk.transcript


async def test_what_content_cannot_be_asked_is_told() -> None:
    assistant = FakeAssistant()
    assistant.pack = assistant.pack._replace(acts={})
    async with talking(assistant) as talk:
        await talk.say("/quiz")
        assert assistant.messages == []
        assert "knows no way to ask" in talk.transcript


async def test_retract_alone_opens_the_profile() -> None:
    async with talking(FakeAssistant(understood=("APIs",))) as talk:
        await talk.say("I like APIs")
        await talk.say("/retract")
        await talk.pilot.pause()
        assert talk.app.chat.panel.has_focus
        await talk.pilot.press("delete", "f2")
        await talk.say("/profile")
        await talk.pilot.pause()
        assert "Nothing yet" in "\n".join(talk.screen())


async def test_theme_changes_the_colours() -> None:
    async with talking(FakeAssistant()) as talk:
        await talk.say("/theme calm-l")
        assert talk.app.theme == "calm-light"
        await talk.say("/theme [nonsense]")
        assert "No colours are called “[nonsense]”" in talk.transcript
        await talk.say("/theme")
        await talk.pilot.pause()
        assert type(talk.app.screen).__name__ == "CommandPalette"


async def test_export_writes_a_new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with talking(FakeAssistant()) as talk:
        await talk.say("/export")
        assert "Nothing was said yet." in talk.transcript
        await talk.say("I like [APIs]!")
        await talk.say("/export")
        await talk.say("/export")
        await talk.say("/export chat talk.chat")
        await talk.say("/export other.json")
        await talk.say("/export other.json")
        await talk.say("/export json no/such/folder/x")
        told = " ".join(talk.transcript.split())
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "i-like-apis-2.md", "i-like-apis.md", "other.json", "talk.chat",
    ]  # fmt: skip
    assert (tmp_path / "talk.chat").read_text() == "# I like [APIs]!\nyou: I like [APIs]!\nact: fake\nroles: none\n"
    assert "other.json is there already" in told
    assert "cannot be written" in told


async def test_history_without_a_history_says_so() -> None:
    async with talking(FakeAssistant()) as talk:
        await talk.say("/history")
        assert "No history is kept" in talk.transcript
