"""The profile as rows: a bar for every role, and below them what was told, each piece with its cross."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, overload

from textual.content import Content
from textual.style import Style

from career_chat.tui.drawing.rows import BLANK, Row, margin, wrapped
from career_chat.tui.drawing.styles import BAR, BAR_AGAINST, HEADING, KEY, QUIET
from career_chat.tui.literal import literal

HEADLINE = "match to what you told me"
BECAUSE = "because"
NOTHING = "Nothing yet: say what you like or dislike."
EIGHTHS = " ▏▎▍▌▋▊▉█"
LONGEST, SHORTEST = 24, 4  # cells of a bar
VALUE = 6  # cells of a bar's value and the gap before it
SIGNS = {"like": "+", "none": "+", "dislike": "\u2212"}
CROSS = "✕"
PIECE = 2  # rows
MARKED = "reverse"


class Measure(NamedTuple):
    """A role and its score in [-1, 1]; None when nothing speaks for or against it."""

    title: str
    score: float | None


class Told(NamedTuple):
    """A piece of what was told; `for_roles`: what it speaks to, in few words."""

    words: str
    polarity: str
    for_roles: str


class ProfileRows(Sequence[Row]):
    """All rows of the profile; those of a piece are made when they are looked at, since a long talk has many.
    `marked`: the piece that a key would remove. A click on a cross removes its piece."""

    def __init__(
        self, measures: Sequence[Measure], told: Sequence[Told], width: int, marked: int | None = None
    ) -> None:
        self._head = [*wrapped(Content.styled(HEADLINE, HEADING), width), *_bars(measures, width), BLANK]
        if told:
            self._head.append(Row((Content.styled(BECAUSE, HEADING),)))
        else:
            self._head += wrapped(Content.styled(NOTHING, QUIET), width)
        self._told = told
        self._width = width
        self._marked = marked

    def __len__(self) -> int:
        return len(self._head) + PIECE * len(self._told)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> list[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | list[Row]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        if at < len(self._head):
            return self._head[at]
        piece, line = divmod(at - len(self._head), PIECE)
        return _piece(piece, self._told[piece], self._width, is_marked=piece == self._marked)[line]

    def start(self, piece: int) -> int:
        """The row at which a piece begins."""
        return len(self._head) + PIECE * piece


def _bars(measures: Sequence[Measure], width: int) -> list[Row]:
    longest = max((len(each.title) for each in measures), default=0)
    cells = max(SHORTEST, min(LONGEST, width - longest - 1 - VALUE))
    names = max(SHORTEST, width - cells - 1 - VALUE)
    return [_bar(each, min(longest, names), cells) for each in measures]


def _bar(measure: Measure, names: int, cells: int) -> Row:
    name = Content(literal(measure.title)).truncate(names, ellipsis=True)
    name = name.pad_right(names - name.cell_length)
    if measure.score is None:
        return Row((name.stylize(QUIET), Content.styled(" " + "·".rjust(VALUE - 1), QUIET)))
    value = f"{measure.score:.2f}".replace("-", "\u2212").rjust(VALUE - 1)
    drawn = Content.styled(fine_bar(measure.score, cells), BAR if measure.score >= 0 else BAR_AGAINST)
    return Row((name, Content.styled(f" {value} ", QUIET), drawn))


def fine_bar(value: float, cells: int) -> str:
    """A bar that tells eighths of a cell; what speaks against is drawn in the light shade, in whole cells."""
    if value < 0:
        return "░" * max(1, round(-value * cells))
    whole, rest = divmod(round(value * cells * 8), 8)
    return "█" * whole + (EIGHTHS[rest] if rest else "")


def _piece(at: int, piece: Told, width: int, *, is_marked: bool) -> list[Row]:
    """The words with their sign and cross, and below them the roles."""
    cross = Content.styled(f" {CROSS}", KEY).stylize(Style.from_meta({"@click": ("screen.remove_piece", (at,))}))
    sign = Content.styled(f"{SIGNS[piece.polarity]} ", KEY)
    room = max(SHORTEST, width - sign.cell_length - cross.cell_length)
    words = Content(literal(" ".join(piece.words.split()))).truncate(room, ellipsis=True)
    if is_marked:
        words = words.stylize(MARKED)
    first = Row((sign, words, margin(room - words.cell_length), cross))
    roles = Content.styled(literal(piece.for_roles), QUIET).truncate(width - 2, ellipsis=True)
    return [first, Row((margin(2), roles))]
