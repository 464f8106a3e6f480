"""Blocks of a reply as rows of a given width. The wording is the core's; only the looks are decided here."""

from __future__ import annotations

from textual.content import Content

from career_chat.reply import Bar, Bars, Block, Bullets, Choices, Heading, Paragraph, Table
from career_chat.reply.text import BULLET, bar
from career_chat.tui.drawing.inline import inline
from career_chat.tui.drawing.rows import BLANK, Row, behind, margin, wrapped
from career_chat.tui.drawing.styles import BAR, BAR_AGAINST, HEADING, QUIET
from career_chat.tui.drawing.table import table_rows

TEXT_WIDTH = 92  # cells; longer lines are hard to read, so only tables go wider
MARK = Content.styled(f" {BULLET} ", QUIET)
BAR_CELLS = 24
BAR_ROOM = 8  # cells of a bar's row that hold its value and the gaps


def block_rows(blocks: tuple[Block, ...], width: int) -> list[Row]:
    """The rows of a reply without its quick replies; blank rows set headings and tables apart."""
    rows: list[Row] = []
    for before, block in zip((None, *blocks), blocks, strict=False):
        if before and (isinstance(block, Heading | Table) or isinstance(before, Table)):
            rows.append(BLANK)
        rows += _block(block, width)
    return rows


def _block(block: Block, width: int) -> list[Row]:
    text_width = min(width, TEXT_WIDTH)
    match block:
        case Heading(line):
            return wrapped(inline(line).stylize_before(HEADING), text_width)
        case Paragraph(line):
            return wrapped(inline(line), text_width)
        case Bullets(items):
            room = text_width - MARK.cell_length
            return [row for item in items for row in behind(MARK, wrapped(inline(item), room))]
        case Table():
            return table_rows(block, width)
        case Bars(bars):
            return _bars(bars, text_width)
        case Choices():
            return []


def _bars(bars: tuple[Bar, ...], width: int) -> list[Row]:
    """One row a bar: label, value, bar; where that is too wide, the label stands above."""
    labels = [inline(each.label) for each in bars]
    longest = max((label.cell_length for label in labels), default=0)
    beside = longest + BAR_ROOM + BAR_CELLS // 3 <= width
    cells = max(4, min(BAR_CELLS, width - BAR_ROOM - (longest if beside else 2)))
    rows: list[Row] = []
    for each, label in zip(bars, labels, strict=True):
        measure = Content.assemble(
            (f"{each.value:+.2f}".replace("-", "\u2212"), QUIET),
            "  ",
            (bar(each.value, cells), BAR if each.value >= 0 else BAR_AGAINST),
        )
        if beside:
            rows.append(Row((label, margin(longest - label.cell_length + 2), measure)))
        else:
            rows += [*wrapped(label, width), Row((measure,)).after(margin(2))]
    return rows
