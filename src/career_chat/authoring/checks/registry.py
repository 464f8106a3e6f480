"""Every check by name: a function from the sources of a pack to what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.authoring.checks.duplicates import nearly_the_same, same
from career_chat.authoring.checks.lookalikes import look_alike_letters
from career_chat.authoring.checks.reaching import wins
from career_chat.authoring.checks.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from career_chat.authoring.checks.finding import Finding
    from career_chat.content import Content

CHECKS: dict[str, Callable[[Sources], Iterator[Finding]]] = {
    "duplicates": same,
    "near-duplicates": nearly_the_same,
    "look-alikes": look_alike_letters,
    "reaching": wins,
}


def findings(content: Content, root: Path) -> list[Finding]:
    """What every check finds in the content at `root`: errors first, then by file and line."""
    sources = Sources(content, root)
    found = [finding for check in CHECKS.values() for finding in check(sources)]
    return sorted(found, key=lambda each: (each.severity, each.file, each.line, each.column))
