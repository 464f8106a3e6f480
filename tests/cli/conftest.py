"""The command line as people meet it: a real process, real pipes, no help from the environment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from processes import Watched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from terminal import Terminal

PROGRAM = str(Path(sys.executable).with_name("career-chat"))
# PYTHONUNBUFFERED would hide a missing flush; the others would change what is being tested.
_UNSET = ("PYTHONUNBUFFERED", "CAREER_CHAT_PACK", "TEXTUAL_DRIVER", "PYTHONIOENCODING", "PYTHONUTF8")


def clean_environment(**more: str) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in _UNSET} | more


class Ran:
    """What a command left behind."""

    def __init__(self, done: subprocess.CompletedProcess[bytes]) -> None:
        self.code = done.returncode
        self.raw = done.stdout
        self.out = done.stdout.decode("utf-8")
        self.err = done.stderr.decode("utf-8")

    @property
    def objects(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


class CommandLine:
    def __call__(self, *arguments: str | bytes, stdin: str | bytes = b"", **environment: str) -> Ran:
        given = stdin.encode("utf-8") if isinstance(stdin, str) else stdin
        done = subprocess.run(
            [PROGRAM, *arguments],
            input=given,
            capture_output=True,
            env=clean_environment(**environment),
            timeout=120,
        )
        return Ran(done)

    def start(self, *arguments: str, **options: Any) -> Watched:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return Watched([PROGRAM, *arguments], env=clean_environment(), **(pipes | options))


@pytest.fixture(scope="session")
def career_chat() -> CommandLine:
    return CommandLine()


@pytest.fixture(scope="session")
def program() -> str:
    return PROGRAM


@pytest.fixture
def terminal() -> Iterator[Callable[..., Terminal]]:
    """Puts a program at a pseudo-terminal: `terminal(program, "chat", TERM="dumb")`."""
    if sys.platform == "win32":
        pytest.skip("pseudo-terminals of Unix")
    from terminal import Terminal

    opened: list[Terminal] = []

    def at_terminal(*command: str, **environment: str) -> Terminal:
        opened.append(Terminal(*command, **environment))
        return opened[-1]

    yield at_terminal
    for each in opened:
        each.close()


@pytest.fixture
def broken_pack(tmp_path: Path) -> Path:
    """A folder that should be content, with a facts file that is no JSON."""
    folder = tmp_path / "broken"
    (folder / "data").mkdir(parents=True)
    (folder / "intents").mkdir()
    (folder / "data" / "roles.json").write_text('{\n  "about": {,\n}\n', encoding="utf-8")
    return folder
