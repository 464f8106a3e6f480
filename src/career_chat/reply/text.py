"""Blocks as plain text: no wrapping, no colour, one block after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.reply.blocks import Bars, Block, Bullets, Choices, Heading, Line, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Callable

BAR_CELLS = 12
BULLET = "•"


def plain(line: Line) -> str:
    return "".join(run.text for run in line)


def bar(value: float, cells: int = BAR_CELLS) -> str:
    """A bar of blocks for a value in [-1, 1]; negative values draw the light shade."""
    full = round(abs(value) * cells)
    return ("█" if value >= 0 else "░") * full


def render_text(blocks: tuple[Block, ...], draw: Callable[[Line], str] = plain) -> str:
    """`draw`: how a line of runs is written; it may mark runs with what takes no room, such as bold."""
    return "\n".join(piece for block in blocks if (piece := _block(block, draw)))


def _block(block: Block, draw: Callable[[Line], str]) -> str:
    match block:
        case Heading(line) | Paragraph(line):
            return draw(line)
        case Bullets(items):
            return "\n".join(f"  {BULLET} {draw(item)}" for item in items)
        case Table():
            return _table(block, draw)
        case Bars(bars):
            width = max((len(plain(each.label)) for each in bars), default=0)
            padded = (draw(each.label) + " " * (width - len(plain(each.label))) for each in bars)
            return "\n".join(
                f"  {label}  {each.value:+.2f}  {bar(each.value)}".rstrip()
                for label, each in zip(padded, bars, strict=True)
            )
        case Choices(options):
            return "\n".join(f"  {number} {option}" for number, option in enumerate(options, 1))


def _table(table: Table, draw: Callable[[Line], str]) -> str:
    """A table of named columns, one column of the table a paragraph: readable at any width, and aloud."""
    pieces = []
    for index, column in enumerate(table.columns[1:], 1):
        pieces.append(draw(column))
        pieces.extend(f"  {draw(row[0])}: {draw(row[index])}" for row in table.rows)
    return "\n".join(pieces)
