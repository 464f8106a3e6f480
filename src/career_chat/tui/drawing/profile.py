"""The profile as rows: a bar for every role, and below them what was told, each piece with its cross."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.style import Style

from career_chat.tui.drawing.rows import BLANK, Row, behind, margin, wrapped
from career_chat.tui.drawing.styles import BAR, BAR_AGAINST, HEADING, KEY, QUIET
from career_chat.tui.literal import literal

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADLINE = "match to what you told me"
BECAUSE = "because"
NOTHING = "Nothing yet: say what you like or dislike."
EIGHTHS = " ▏▎▍▌▋▊▉█"
LONGEST, SHORTEST = 24, 4  # cells of a bar
VALUE = 6  # cells of a bar's value and the gap before it
SIGNS = {"like": "+", "none": "+", "dislike": "\u2212"}
CROSS = "✕"
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


class Drawn(NamedTuple):
    """`starts`: the row at which each piece begins."""

    rows: list[Row]
    starts: list[int]


def profile_rows(measures: Sequence[Measure], told: Sequence[Told], width: int, marked: int | None = None) -> Drawn:
    """`marked`: the piece that a key would remove. A click on a cross removes its piece."""
    rows = [*wrapped(Content.styled(HEADLINE, HEADING), width), *_bars(measures, width), BLANK]
    if not told:
        return Drawn([*rows, *wrapped(Content.styled(NOTHING, QUIET), width)], [])
    rows.append(Row((Content.styled(BECAUSE, HEADING),)))
    starts: list[int] = []
    for at, piece in enumerate(told):
        starts.append(len(rows))
        rows += _piece(at, piece, width, is_marked=at == marked)
    return Drawn(rows, starts)


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
    return [first, *behind(margin(2), wrapped(Content.styled(literal(piece.for_roles), QUIET), width - 2))]
