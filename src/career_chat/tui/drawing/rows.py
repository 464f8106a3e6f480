"""Rows: what the transcript is made of. One row is one line of the screen, ready to be styled and cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Row(NamedTuple):
    """`content` starts with `indent` characters that are not text (labels, bullets, white space), left out
    when it is copied; `glue` stands between it and the row before when both are: a line end, or what the
    wrapping took out."""

    content: Content
    indent: int = 0
    glue: str = "\n"

    def under(self, label: Content) -> Row:
        """The same row behind `label`."""
        return Row(label + self.content, len(label) + self.indent, self.glue)


BLANK = Row(Content(""))


def wrapped(text: Content, width: int, label: Content | None = None) -> list[Row]:
    """`text` in rows of at most `width` cells; `label` stands before the first, white space before the rest."""
    label = Content("") if label is None else label
    margin = Content(" " * label.cell_length)
    room = max(2, width - label.cell_length)
    pieces = [piece for line in text.split("\n", allow_blank=True) for piece in _pieces(line, room)]
    return [Row(piece, 0, glue).under(margin if at else label) for at, (piece, glue) in enumerate(pieces)]


def under(label: Content, rows: Iterable[Row]) -> list[Row]:
    """`rows` with `label` before the first and white space as wide before the others."""
    margin = Content(" " * label.cell_length)
    return [row.under(margin if at else label) for at, row in enumerate(rows)]


def _pieces(line: Content, width: int) -> Iterator[tuple[Content, str]]:
    """A line of text cut to `width`, each piece with its glue: a space where a blank was dropped, nothing
    where a long word was broken."""
    line = line.expand_tabs()
    plain, position = line.plain, 0
    for at, piece in enumerate(line.wrap(width)):
        found = plain.find(piece.plain, position)
        glue = "\n" if at == 0 else " " if found > position else ""
        yield piece, glue
        position = max(found, position) + len(piece.plain)
