"""What a reply is made of: blocks of runs, each factual run carrying the address of its fact.

A block is data without looks: renderers in this package turn it into text and Markdown, the terminal
UI draws it as widgets. Words a person typed travel in runs like any others and are never interpreted.
"""

from __future__ import annotations

from typing import NamedTuple


class Run(NamedTuple):
    """A stretch of text in one style; `fact` is the address it was taken from, such as
    `roles.data-engineer.best_for.2`, or None for the assistant's own wording."""

    text: str
    fact: str | None = None
    strong: bool = False
    url: str | None = None


Line = tuple[Run, ...]


class Heading(NamedTuple):
    line: Line


class Paragraph(NamedTuple):
    line: Line


class Bullets(NamedTuple):
    items: tuple[Line, ...]


class Table(NamedTuple):
    """`columns` are the headings; each row is as long as `columns`, its first cell names the row."""

    columns: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


class Bar(NamedTuple):
    """`value` in [-1, 1]."""

    label: Line
    value: float


class Bars(NamedTuple):
    bars: tuple[Bar, ...]


class Choices(NamedTuple):
    """Quick replies: each is a whole message a person could type next."""

    options: tuple[str, ...]


Block = Heading | Paragraph | Bullets | Table | Bars | Choices


def lines_of(block: Block) -> tuple[Line, ...]:
    """Every line of a block, in reading order."""
    match block:
        case Heading(line) | Paragraph(line):
            return (line,)
        case Bullets(items):
            return items
        case Table(columns, rows):
            return columns + tuple(cell for row in rows for cell in row)
        case Bars(bars):
            return tuple(bar.label for bar in bars)
        case Choices(options):
            return tuple((Run(option),) for option in options)


def facts_of(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Addresses of the facts the blocks state, each once, in reading order."""
    seen = (run.fact for block in blocks for line in lines_of(block) for run in line if run.fact)
    return tuple(dict.fromkeys(seen))
