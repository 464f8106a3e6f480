"""Entries of the transcript and their looks: what the person said, what was answered, what the app notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from career_chat.tui.drawing.blocks import TEXT_WIDTH, block_rows
from career_chat.tui.drawing.rows import BLANK, Row, behind, margin, wrapped
from career_chat.tui.drawing.styles import MATCHED, PERSON, QUIET
from career_chat.tui.literal import literal

if TYPE_CHECKING:
    from career_chat.reply import Block

PERSON_MARK = "\u203a"
ROOMY = 56  # cells; below, the speakers' names shrink to a mark
SHOWN = 4_000  # characters of one message; a pasted book must not bury the talk


def gutter(width: int) -> int:
    """Cells left of what is said: room for the speaker's name, or for a mark where it is narrow."""
    return 6 if width >= ROOMY else 2


class Span(NamedTuple):
    """Characters `start` up to `end` of a message, which were matched."""

    start: int
    end: int


class Said(NamedTuple):
    """A message of the person, with the words in it that were understood."""

    text: str
    matched: tuple[Span, ...] = ()

    def rows(self, width: int) -> list[Row]:
        label = _label("you", PERSON_MARK, width).stylize(PERSON)
        shown, cut = self.text[:SHOWN].rstrip("\n"), len(self.text) - SHOWN
        text = Content(literal(shown), strip_control_codes=False)
        for start, end in self.matched:
            text = text.stylize(MATCHED, start, end)
        rows = wrapped(text, min(width - len(label), TEXT_WIDTH))
        if cut > 0:
            rows.append(Row((Content.styled(f"… and {cut:,} more characters", QUIET),)))
        return [BLANK, *behind(label, rows), BLANK]


class Answered(NamedTuple):
    """A reply of the assistant."""

    blocks: tuple[Block, ...]

    def rows(self, width: int) -> list[Row]:
        label = _label("bot", "", width).stylize(QUIET)
        return behind(label, block_rows(self.blocks, width - len(label)))


class Noted(NamedTuple):
    """Something the app itself has to say; no part of the conversation."""

    blocks: tuple[Block, ...]

    def rows(self, width: int) -> list[Row]:
        label = margin(gutter(width))
        return [BLANK, *behind(label, block_rows(self.blocks, width - len(label)))]


Entry = Said | Answered | Noted


def _label(name: str, mark: str, width: int) -> Content:
    return Content((name if width >= ROOMY else mark).ljust(gutter(width)))
