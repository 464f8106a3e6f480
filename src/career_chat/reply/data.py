"""Blocks as plain values that JSON can hold, and back, so that a reply can be kept as it was shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from career_chat.reply.blocks import (
    Bar,
    Bars,
    Block,
    Bullets,
    Choices,
    Heading,
    Line,
    Paragraph,
    Run,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


def blocks_to_data(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """One mapping a block: its kind, and what it holds. `blocks_from_data` makes equal blocks of them."""
    return [_written(block) for block in blocks]


def blocks_from_data(data: Sequence[Mapping[str, Any]]) -> tuple[Block, ...]:
    """KeyError or TypeError when the values are not those of `blocks_to_data`."""
    return tuple(_READERS[each["kind"]](each["of"]) for each in data)


def _written(block: Block) -> dict[str, Any]:
    match block:
        case Heading(line):
            return {"kind": "heading", "of": _line(line)}
        case Paragraph(line):
            return {"kind": "paragraph", "of": _line(line)}
        case Bullets(items):
            return {"kind": "bullets", "of": [_line(item) for item in items]}
        case Table(columns, rows):
            return {"kind": "table", "of": [[_line(cell) for cell in row] for row in (columns, *rows)]}
        case Bars(bars):
            return {"kind": "bars", "of": [[_line(each.label), each.value] for each in bars]}
        case Choices(options):
            return {"kind": "choices", "of": list(options)}


def _line(line: Line) -> list[dict[str, Any]]:
    """A run without what it does not have: most are text alone."""
    return [{name: value for name, value in run._asdict().items() if value} for run in line]


def _read_line(runs: Sequence[Mapping[str, Any]]) -> Line:
    return tuple(Run(**{"text": "", **run}) for run in runs)


def _read_table(grid: Sequence[Sequence[Any]]) -> Table:
    columns, *rows = (tuple(map(_read_line, row)) for row in grid)
    return Table(columns, tuple(rows))


_READERS: dict[str, Callable[[Any], Block]] = {
    "heading": lambda of: Heading(_read_line(of)),
    "paragraph": lambda of: Paragraph(_read_line(of)),
    "bullets": lambda of: Bullets(tuple(map(_read_line, of))),
    "table": _read_table,
    "bars": lambda of: Bars(tuple(Bar(_read_line(label), value) for label, value in of)),
    "choices": lambda of: Choices(tuple(of)),
}
