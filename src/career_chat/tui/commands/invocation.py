"""Telling a command from a message, and a slip of the finger from a command."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from career_chat.tui.commands.command import Command

# A lone word after the slash; "/etc/hosts" and "/2 of my time" are messages.
_INVOCATION = re.compile(r"/([a-z][a-z-]*)?(?:\s+(.*))?", re.IGNORECASE | re.DOTALL)
ALIKE = 60  # per cent of likeness from which a command is suggested


class Invocation(NamedTuple):
    """`name` as written, in small letters; empty for a slash alone."""

    name: str
    argument: str

    def among(self, commands: Sequence[Command]) -> Command | None:
        return next((command for command in commands if command.name == self.name), None)

    def nearest(self, commands: Sequence[Command]) -> Command | None:
        """The command most like what was written, if any is alike."""
        from rapidfuzz import fuzz, process  # only ever needed after a slip

        names = [command.name for command in commands]
        found = process.extractOne(self.name, names, scorer=fuzz.WRatio, score_cutoff=ALIKE)
        return commands[found[2]] if found else None


def invocation(text: str) -> Invocation | None:
    """The command that `text` calls, or None when it is a message."""
    found = _INVOCATION.fullmatch(text.strip())
    return Invocation((found[1] or "").lower(), (found[2] or "").strip()) if found else None
