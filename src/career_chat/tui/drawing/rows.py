"""Rows: what the transcript is made of. One row is one line of the screen."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Row(NamedTuple):
    """`parts` stand side by side; they are put together only when the row is drawn, since most rows of a long
    talk are laid out and never seen. The first `indent` characters are not text (labels, bullets, margins)
    and are left out when the row is copied; `glue` stands between it and the row before when both are copied:
    a line end, or what the wrapping took out."""

    parts: tuple[Content, ...] = ()
    indent: int = 0
    glue: str = "\n"

    @property
    def content(self) -> Content:
        return Content("").join(self.parts)

    @property
    def plain(self) -> str:
        return "".join(part.plain for part in self.parts)

    def after(self, label: Content) -> Row:
        """The same row behind `label`."""
        return Row((label, *self.parts), len(label) + self.indent, self.glue)


BLANK = Row()


@lru_cache(maxsize=256)
def margin(cells: int) -> Content:
    return Content(" " * cells)


def wrapped(text: Content, width: int) -> list[Row]:
    """`text` in rows of at most `width` cells."""
    lines = text.split("\n", allow_blank=True) if "\n" in text.plain else [text]
    return [row for line in lines for row in _wrapped_line(line, max(2, width))]


def behind(label: Content, rows: Iterable[Row]) -> list[Row]:
    """`rows` with `label` before the first and a margin as wide before the others."""
    aside = margin(label.cell_length)
    return [row.after(aside if at else label) for at, row in enumerate(rows)]


def _wrapped_line(line: Content, width: int) -> Iterator[Row]:
    line = line.expand_tabs()
    if line.cell_length <= width:
        yield Row((line,))
        return
    plain, position = line.plain, 0
    for at, piece in enumerate(line.wrap(width)):
        found = max(position, plain.find(piece.plain, position))
        # The blank the line was wrapped at is gone; where a long word was broken, nothing is.
        glue = "\n" if at == 0 else " " if found > position else ""
        yield Row((piece,), 0, glue)
        position = found + len(piece.plain)
