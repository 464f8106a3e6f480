"""Tables that fit: as they are, turned on their side, or one row after another, whichever reads best."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from textual.content import Content

from career_chat.tui.drawing.inline import inline
from career_chat.tui.drawing.rows import BLANK, Row, behind, margin, wrapped
from career_chat.tui.drawing.styles import HEADING, QUIET, RULE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from career_chat.reply import Table

LEAST = 18  # cells; text in columns narrower than this no longer reads with ease
BETWEEN = " │ "
RULED = Content.styled(BETWEEN, RULE)
CROSSING = "─┼─"

Grid = list[list[Content]]  # lines of cells; the first line holds the headings, each line's first cell names it


def table_rows(table: Table, width: int) -> list[Row]:
    """The table in rows of at most `width` cells. Of the two ways to lay it out side by side, the one with
    fewer rows; stacked where neither fits."""
    grid: Grid = [[inline(cell) for cell in line] for line in (table.columns, *table.rows)]
    turned: Grid = [list(column) for column in zip(*grid, strict=True)]
    fitting = [
        _side_by_side(way, widths) for way in (grid, turned) if (widths := column_widths(way, width)) is not None
    ]
    return min(fitting, key=len) if fitting else _stacked(grid, width)


def column_widths(grid: Grid, width: int) -> list[int] | None:
    """Cells for each column of `grid` such that all fit in `width`, or None when they cannot without becoming
    hard to read. The first column, which names the lines, gets no more than its share; the others divide the
    rest, the narrowest served first, so that none gets more than it needs."""
    names, *needs = (max(cell.cell_length for cell in column) for column in zip(*grid, strict=True))
    names = min(names, max(LEAST, width // (len(needs) + 2)))
    room = width - names - len(BETWEEN) * len(needs)
    if sum(min(LEAST, need) for need in needs) > room:
        return None
    widths = [0] * len(needs)
    waiting = sorted(range(len(needs)), key=lambda column: needs[column])
    for served, column in enumerate(waiting):
        widths[column] = min(needs[column], room // (len(waiting) - served))
        room -= widths[column]
    return [names, *widths]


def _side_by_side(grid: Grid, widths: list[int]) -> list[Row]:
    head, *body = grid
    rule = Content(CROSSING.join("─" * width for width in widths)).stylize(RULE)
    rows = [*_line([cell.stylize_before(HEADING) for cell in head], widths), Row((rule,))]
    for name, *cells in body:
        rows += _line([name.stylize_before(HEADING), *cells], widths)
    return rows


def _line(cells: list[Content], widths: list[int]) -> Iterator[Row]:
    """One line of the table, as many rows high as its highest cell."""
    columns = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for pieces in zip_longest(*columns, fillvalue=BLANK):
        parts: list[Content] = []
        for piece, width in zip(pieces, widths, strict=True):
            parts += [RULED] if parts else []
            parts += [*piece.parts, margin(width - sum(part.cell_length for part in piece.parts))]
        yield Row(tuple(parts))


def _stacked(grid: Grid, width: int) -> list[Row]:
    """Each line under its name, each cell behind the heading of its column."""
    (_, *headings), *body = grid
    rows: list[Row] = []
    for name, *cells in body:
        rows += [BLANK] if rows else []
        rows += wrapped(name.stylize_before(HEADING), width)
        for heading, cell in zip(headings, cells, strict=True):
            label = heading.stylize_before(QUIET) + Content.styled(": ", QUIET)
            rows += behind(margin(2), wrapped(label + cell, width - 2))
    return rows
