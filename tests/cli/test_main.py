"""The program itself: help, version, mistyped commands, no terminal, and what it imports."""

import subprocess
import sys
from importlib.metadata import version

import pytest
from processes import LIMIT

from career_chat.cli.commands import COMMANDS

HEAVY = {"textual", "rich", "asyncio", "pydantic", "numpy", "shtab", "pytest", "multiprocessing"}


def test_without_a_terminal_there_is_one_line_and_exit_2(career_chat):
    ran = career_chat()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert "career-chat ask" in ran.err


def test_version_tells_program_content_and_source(career_chat):
    ran = career_chat("--version")
    program, content = ran.out.splitlines()
    assert program == f"career-chat {version('career-chat')}"
    assert content.startswith("content: ")
    assert content.endswith("(built in)")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("aks", "there is no command 'aks'; did you mean ask?"),
        ("tests", "there is no command 'tests'; did you mean test?"),
        ("hello", """there is no command 'hello'; to ask: career-chat ask "hello …\""""),
    ],
)
def test_a_mistyped_command_is_told_what_is_near(career_chat, typed: str, told: str):
    ran = career_chat(typed)
    assert (ran.code, ran.out, ran.err) == (2, "", f"career-chat: {told}\n")


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS), ("pack", "check")])
def test_help_begins_with_examples(career_chat, command: tuple[str, ...]):
    ran = career_chat(*command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Examples:\n  {' '.join(('career-chat', *command))}")
    assert "usage: career-chat" in ran.out


def test_help_lists_every_command(career_chat):
    shown = career_chat("--help").out
    for name, entry in COMMANDS.items():
        assert [name, *entry.summary.split()] in [line.split() for line in shown.splitlines()]


@pytest.mark.parametrize(
    "given",
    [
        ["ask", "hello"],
        ["ask", "--format", "json", "I like data pipelnes"],
        ["ask", "--format", "csv", "--explain", "--input", "jsonl"],
        ["chat"],
        ["explain", "hello"],
    ],
)
def test_the_plain_commands_import_no_screen_and_no_validation(career_chat, given: list[str]):
    career_chat("ask", "hello")  # from here on the content is compiled
    code = (
        "import sys; from career_chat.cli.main import main; code = main(sys.argv[1:]); "
        f"heavy = {HEAVY} & set(sys.modules); "
        "sys.exit(f'imported {heavy}' if heavy else code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *given], capture_output=True, stdin=subprocess.DEVNULL, timeout=LIMIT
    )
    assert (done.returncode, done.stderr) == (0, b"")
