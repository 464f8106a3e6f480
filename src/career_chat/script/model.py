"""What a `.chat` file holds, as frozen values; every one knows the line it stands on (lines count from 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Check(NamedTuple):
    """One expectation of a turn. `key` names an entry of `checks.CHECKS`, `value` is what was written after
    it: one string for most keys, several for `roles`."""

    key: str
    value: tuple[str, ...]
    line: int


class Wording(NamedTuple):
    """A message a person sends; it may have several lines, or be empty."""

    text: str
    line: int


class ScriptTurn(NamedTuple):
    """`wordings` are ways to say the same thing, the `you:` first; each must meet every check, and the
    conversation goes on from the first."""

    wordings: tuple[Wording, ...]
    checks: tuple[Check, ...]

    @property
    def line(self) -> int:
        return self.wordings[0].line


class Conversation(NamedTuple):
    """`opening`: turns taken over with `use:`, played first and not checked again. `fails`: why a departure
    is expected, or None. `pack`: folder of the content it speaks about, or None for the usual one."""

    title: str
    line: int
    turns: tuple[ScriptTurn, ...]
    opening: tuple[ScriptTurn, ...] = ()
    fails: str | None = None
    pack: Path | None = None


class Script(NamedTuple):
    path: Path
    conversations: tuple[Conversation, ...]


class ScriptProblem(NamedTuple):
    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class ScriptError(Exception):
    """A script cannot be read; `problems` says everything that is wrong with it, in line order."""

    def __init__(self, problems: tuple[ScriptProblem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
