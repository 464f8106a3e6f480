"""What `ask` tells about its work on stderr: how far it is while a person waits, what came of it at the end."""

from __future__ import annotations

import os
from time import monotonic
from typing import TYPE_CHECKING

from career_chat.cli.streams import on_terminal, tell

if TYPE_CHECKING:
    from argparse import Namespace
    from types import TracebackType

    from career_chat.cli.progress import Bar
    from career_chat.cli.sources import Sources

_PATIENCE = 1.5  # seconds before work is long enough to show how far it is
_INTERVAL = 0.2  # seconds between two pictures of it
_ORDER = ("answered", "clarify", "missing", "fallback", "error")


class Narrator:
    """Counts what is written. Shows a bar only where nothing else is written or typed: stderr a terminal,
    stdout not, messages out of a file or a pipe."""

    def __init__(self, sources: Sources, options: Namespace) -> None:
        self._sources = sources
        self._quiet = options.quiet
        self._counts = dict.fromkeys(_ORDER, 0)
        watched = on_terminal(2) and not on_terminal(1) and os.environ.get("TERM", "dumb") != "dumb"
        shown = watched and not (options.quiet or sources.typed)
        self._due = monotonic() + _PATIENCE if shown else float("inf")
        self._bar: Bar | None = None

    def __enter__(self) -> Narrator:
        return self

    def wrote(self, status: str) -> None:
        self._counts[status] += 1
        if (now := monotonic()) > self._due:
            self._due = now + _INTERVAL
            self._show()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bar:
            self._bar.close()
        if kind is None and not self._quiet and (told := summary(self._counts)):
            tell(f"career-chat ask: {told}")

    def _show(self) -> None:
        if self._bar is None:
            from career_chat.cli.progress import Bar

            self._bar = Bar(self._sources.size)
        self._bar.show(self._sources.taken, sum(self._counts.values()))


def summary(counts: dict[str, int]) -> str:
    """Counts by status in a line; nothing for a single message, whose answer says it all."""
    whole = sum(counts.values())
    if whole < 2:
        return ""
    return f"{whole:,} messages: " + ", ".join(f"{count:,} {status}" for status, count in counts.items() if count)
