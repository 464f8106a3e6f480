"""Blocks as plain text: no wrapping, no colour, one block after another."""

from __future__ import annotations

from career_chat.reply.blocks import Bars, Block, Bullets, Choices, Heading, Line, Paragraph, Table

BAR_CELLS = 12
BULLET = "•"


def plain(line: Line) -> str:
    return "".join(run.text for run in line)


def bar(value: float, cells: int = BAR_CELLS) -> str:
    """A bar of blocks for a value in [-1, 1]; negative values draw the light shade."""
    full = round(abs(value) * cells)
    return ("█" if value >= 0 else "░") * full


def render_text(blocks: tuple[Block, ...]) -> str:
    return "\n".join(piece for block in blocks if (piece := _block(block)))


def _block(block: Block) -> str:
    match block:
        case Heading(line) | Paragraph(line):
            return plain(line)
        case Bullets(items):
            return "\n".join(f"  {BULLET} {plain(item)}" for item in items)
        case Table():
            return _table(block)
        case Bars(bars):
            width = max((len(plain(each.label)) for each in bars), default=0)
            return "\n".join(
                f"  {plain(each.label):<{width}}  {each.value:+.2f}  {bar(each.value)}".rstrip() for each in bars
            )
        case Choices(options):
            return "\n".join(f"  {number} {option}" for number, option in enumerate(options, 1))


def _table(table: Table) -> str:
    """A table of named columns, one column of the table a paragraph: readable at any width, and aloud."""
    pieces = []
    for index, column in enumerate(table.columns[1:], 1):
        pieces.append(plain(column))
        pieces.extend(f"  {plain(row[0])}: {plain(row[index])}" for row in table.rows)
    return "\n".join(pieces)
