"""`career-chat history`, `--resume` and `--ephemeral`, with talks led at a real terminal."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from career_chat.history import History

if sys.platform == "win32":
    pytest.skip("pseudo-terminals of Unix", allow_module_level=True)


if TYPE_CHECKING:
    from pathlib import Path

    from career_chat import Assistant

CTRL_Q = "\x11"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, assistant: Assistant) -> Path:
    """A folder with two conversations."""
    folder = tmp_path_factory.mktemp("filled")
    history = History.open(folder)
    for messages in (("I like data pipelines", "why?"), ("no \x1b[31m dashboards",)):
        log, state = history.begin(assistant.pack), assistant.start()
        for message in messages:
            turn = assistant.respond(state, message)
            log.add(turn)
            state = turn.state
    history.close()
    return folder


def test_the_list_has_a_line_a_conversation(career_chat, filled: Path):
    ran = career_chat("history", "list", CAREER_CHAT_DATA=str(filled))
    assert (ran.code, ran.err) == (0, "")
    latest, first = ran.out.splitlines()
    assert latest.split()[0] == "2"
    assert first.split()[0] == "1"
    assert first.endswith("I like data pipelines")
    assert "2 said" in first
    objects = career_chat("history", "list", "--format", "json", "--limit", "1", CAREER_CHAT_DATA=str(filled)).objects
    assert [each["id"] for each in objects] == [2]


def test_show_search_and_export(career_chat, filled: Path):
    data = {"CAREER_CHAT_DATA": str(filled)}
    shown = career_chat("history", "show", "1", **data).out
    assert "> I like data pipelines\nData Engineer fits" in shown
    found = career_chat("history", "search", "data", "pipel", **data).out
    assert found.startswith("1  ")
    assert career_chat("history", "search", "--format", "json", "dashboards", **data).objects[0]["id"] == 2
    nothing = career_chat("history", "search", "zebra", **data)
    assert (nothing.code, nothing.out) == (0, "")
    assert "Nothing was found" in nothing.err
    script = career_chat("history", "export", "1", "--format", "chat", **data).out
    assert script.startswith("# I like data pipelines\nyou: I like data pipelines\nact: recommend\n")
    assert career_chat("history", "export", "last", "--format", "json", **data).out.startswith('{\n  "id": 2')


def test_an_exported_script_passes(career_chat, filled: Path, tmp_path: Path):
    script = tmp_path / "talk.chat"
    data = {"CAREER_CHAT_DATA": str(filled)}
    assert career_chat("history", "export", "1", "--format", "chat", "-o", str(script), **data).code == 0
    assert career_chat("test", str(script)).code == 0
    again = career_chat("history", "export", "1", "-o", str(script), **data)
    assert again.code == 1
    assert "is there already" in again.err


def test_rename_and_delete(career_chat, filled: Path, tmp_path: Path):
    for path in filled.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    data = {"CAREER_CHAT_DATA": str(tmp_path)}
    assert career_chat("history", "rename", "1", "Pipelines,", "please", **data).code == 0
    assert "Pipelines, please" in career_chat("history", "list", **data).out
    assert career_chat("history", "delete", "1", **data).err == "Deleted 1.\n"
    assert career_chat("history", "delete", "--all", **data).err == "Deleted 1.\n"
    assert career_chat("history", "list", **data).out == ""


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["show", "77"], 1, "there is no conversation 77"),
        (["show", "x"], 2, "must be a number"),
        (["shw"], 2, "invalid choice"),
        (["delete"], 2, "required"),
    ],
)
def test_what_cannot_be_done_is_told(career_chat, filled: Path, arguments: list[str], code: int, told: str):
    ran = career_chat("history", *arguments, CAREER_CHAT_DATA=str(filled))
    assert ran.code == code
    assert told in ran.err
    assert "Traceback" not in ran.err


def test_a_killed_talk_can_be_resumed(terminal, program: str, tmp_path: Path):
    data = {"CAREER_CHAT_DATA": str(tmp_path), "TERM": "xterm-256color"}
    app = terminal(program, **data)
    app.until("Hello")
    app.type("I like data pipelines\r")
    app.until("Data Engineer")
    os.kill(app.pid, signal.SIGKILL)
    assert app.ended()[1] == -signal.SIGKILL
    again = terminal(program, "--resume", **data)
    again.until("Data Engineer")
    again.type("why?\r")
    again.until("because")
    again.type(CTRL_Q)
    assert again.ended()[1] == 0
    assert [each.turns for each in History.open(tmp_path).conversations()] == [2]


def test_an_ephemeral_talk_leaves_nothing(terminal, program: str, tmp_path: Path):
    app = terminal(program, "--ephemeral", CAREER_CHAT_DATA=str(tmp_path), TERM="xterm-256color")
    app.until("Nothing of this conversation will be kept")
    app.type("I like data pipelines\r")
    app.until("Data Engineer")
    app.type(CTRL_Q)
    assert app.ended()[1] == 0
    assert list(tmp_path.iterdir()) == []


def test_a_conversation_that_is_not_there_cannot_be_resumed(terminal, program: str, tmp_path: Path):
    app = terminal(program, "--resume", "5", CAREER_CHAT_DATA=str(tmp_path), TERM="xterm-256color")
    shown, code = app.ended()
    assert code == 1
    assert "there is no conversation 5" in shown


def test_a_wrong_word_after_resume_is_told_before_the_screen_is_taken(terminal, program: str):
    for arguments, told in ((("--resume", "x"), "must be a number"), (("--resume", "--ephemeral"), "take one")):
        shown, code = terminal(program, *arguments).ended()
        assert code == 2
        assert told in shown
        assert "\x1b[?1049h" not in shown
