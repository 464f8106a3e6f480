"""Tables that fit: columns side by side where there is room, one column after another where there is not."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from textual.content import Content

from career_chat.tui.drawing.inline import inline
from career_chat.tui.drawing.rows import BLANK, Row, wrapped
from career_chat.tui.drawing.styles import HEADING, QUIET, RULE

if TYPE_CHECKING:
    from career_chat.reply import Table

GAP = 3  # cells between columns, a rule in their middle
LEAST = 16  # cells; cells of text narrower than this are no longer read with ease

Grid = list[list[Content]]


def table_rows(table: Table, width: int) -> list[Row]:
    grid: Grid = [[inline(cell) for cell in row] for row in (table.columns, *table.rows)]
    widths = column_widths(grid, width)
    return _stacked(grid, width) if widths is None else _side_by_side(grid, widths)


def column_widths(grid: Grid, width: int) -> list[int] | None:
    """Cells for each column of `grid` such that all fit in `width`, or None when they cannot. The first
    column, which names the rows, gets what it needs; the others share what is left, none more than it needs."""
    needs = [max(cell.cell_length for cell in column) for column in zip(*grid, strict=True)]
    room = width - GAP * (len(needs) - 1) - needs[0]
    if any(room < len(needs[1:]) * min(LEAST, need) for need in needs[1:]):
        return None
    widths = dict.fromkeys(range(1, len(needs)), 0)
    left = sorted(widths, key=lambda column: needs[column])
    while left:
        column = left.pop(0)
        widths[column] = min(needs[column], room // (len(left) + 1))
        room -= widths[column]
    return [needs[0], *(widths[column] for column in range(1, len(needs)))]


def _side_by_side(grid: Grid, widths: list[int]) -> list[Row]:
    between = Content.assemble((" │ ", RULE))
    head, *body = grid
    rows = _line([cell.stylize_before(HEADING) for cell in head], widths, between)
    rows.append(Row(Content("─┼─".join("─" * width for width in widths)).stylize(RULE)))
    for name, *cells in body:
        rows += _line([name.stylize_before(QUIET), *cells], widths, between)
    return rows


def _line(cells: list[Content], widths: list[int], between: Content) -> list[Row]:
    """One line of the table, as many rows high as its highest cell."""
    columns = [[row.content for row in wrapped(cell, width)] for cell, width in zip(cells, widths, strict=True)]
    empty = Content("")
    return [
        Row(between.join(piece.pad_right(width - piece.cell_length) for piece, width in zip(pieces, widths, strict=True)))
        for pieces in zip_longest(*columns, fillvalue=empty)
    ]


def _stacked(grid: Grid, width: int) -> list[Row]:
    """Each column under its heading, each cell behind the name of its row."""
    head, *body = grid
    rows: list[Row] = []
    for column in range(1, len(head)):
        rows += [BLANK] if rows else []
        rows += wrapped(head[column].stylize_before(HEADING), width)
        for line in body:
            name = line[0].stylize_before(QUIET) + Content.styled(": ", QUIET)
            rows += wrapped(name + line[column], width, Content("  "))
    return rows
