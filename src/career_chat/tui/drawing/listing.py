"""Names and what they mean, in two columns; a name too long for its column has a row of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from career_chat.tui.drawing.rows import Row, behind, margin, wrapped
from career_chat.tui.drawing.styles import KEY

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST, GAP, EDGE = 22, 2, 2  # cells


def listing_rows(entries: Sequence[tuple[str, str]], width: int) -> list[Row]:
    """A list of (name, text)."""
    most = min(LONGEST, width // 2)
    column = max((len(name) for name, _ in entries if len(name) <= most), default=most)
    rows: list[Row] = []
    for name, text in entries:
        label = Content.assemble(" " * EDGE, (name, KEY))
        start = EDGE + column + GAP
        told = wrapped(Content(text), width - start)
        if len(name) > column:
            rows += [Row((label.truncate(width, ellipsis=True),)), *behind(margin(start), told)]
        else:
            rows += behind(label.pad_right(start - label.cell_length), told)
    return rows
