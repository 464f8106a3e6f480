"""From the text of a script to its entries: a key, its value, and the lines it stands on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from career_chat.script.model import ScriptProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TITLE = "#"
COMMENT = "##"
_KEY = re.compile(r"([A-Za-z][A-Za-z ]*?) *:(?:[ \t]+|$)(.*)", re.DOTALL)
_INDENT = re.compile(r"[ \t]+(?=\S)")


class Entry(NamedTuple):
    """`key` is `#` for a title. `block` is the indented text below, without its indentation, or None."""

    key: str
    value: str
    line: int
    block: str | None = None


def entries(text: str, path: Path, problems: list[ScriptProblem]) -> Iterator[Entry]:
    """Every entry in order; lines that are none are added to `problems`. Lines end at newlines only, since
    a message may hold any other character."""
    lines = [line.removesuffix("\r") for line in text.removeprefix("\ufeff").split("\n")]
    at = 0
    while at < len(lines):
        line, number = lines[at].rstrip(" \t"), at + 1
        at += 1
        if not line or line.startswith(COMMENT):
            continue
        if line.startswith(TITLE):
            yield Entry(TITLE, line.removeprefix(TITLE).strip(), number)
        elif found := _KEY.fullmatch(line):
            block, at = _block(lines, at, path, problems)
            yield Entry(found[1], found[2], number, block)
        elif _INDENT.match(line):
            problems.append(ScriptProblem(path, number, "indented, but no message or reply stands above it"))
        else:
            problems.append(ScriptProblem(path, number, f"cannot be read: {line!r}; expected 'key: value'"))


def _block(lines: list[str], at: int, path: Path, problems: list[ScriptProblem]) -> tuple[str | None, int]:
    """The indented lines from index `at` on, and the index after them. The first line sets the indentation;
    blank lines belong to the block when more of it follows."""
    first = _INDENT.match(lines[at]) if at < len(lines) else None
    if first is None:
        return None, at
    indent, block, end = first[0], [], at
    for index in range(at, len(lines)):
        line = lines[index]
        if not line.strip(" \t"):
            continue
        if line[0] not in " \t":
            break
        if not line.startswith(indent):
            problems.append(ScriptProblem(path, index + 1, "indented less than the first line of its block"))
        block += [""] * (index - end) + [line.removeprefix(indent)]
        end = index + 1
    return "\n".join(block), end
