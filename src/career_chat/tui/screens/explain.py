"""How a message was read: words, corrections, evidence and scores, from its words to the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from career_chat.explanation import explanation, lines
from career_chat.tui.drawing import Said
from career_chat.tui.drawing.rows import behind, wrapped
from career_chat.tui.drawing.styles import HEADING, QUIET
from career_chat.tui.keys import EXPLAIN_KEYS, bindings
from career_chat.tui.literal import literal
from career_chat.tui.matched import matched
from career_chat.tui.screens.page import Page
from career_chat.tui.widgets.paper import Paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.widget import Widget

    from career_chat import Turn
    from career_chat.tui.drawing import Row

LABELS = 11  # cells
NOTHING = "Nothing was said yet. /explain MESSAGE shows how any message would be read."


class ExplainPage(Page):
    """`turns`: those to look at, the last one first shown."""

    NAME = "How it was read"
    HELP = "Every message with the words that were found in it and what they were taken for."
    BINDINGS = bindings(EXPLAIN_KEYS)

    def __init__(self, turns: Sequence[Turn]) -> None:
        super().__init__()
        self._turns = tuple(turns)
        self._at = len(self._turns) - 1
        self._paper = Paper(self._rows)

    def body(self) -> list[Widget]:
        return [self._paper]

    def on_mount(self) -> None:
        self._turned()

    def _turned(self) -> None:
        if self._turns:
            self.sub_title = f"message {self._at + 1} of {len(self._turns)}"
        self._paper.redraw(from_top=True)

    def _rows(self, width: int) -> list[Row]:
        if not self._turns:
            return wrapped(Content.styled(NOTHING, QUIET), width)
        turn = self._turns[self._at]
        rows = Said(turn.message, matched(turn)).rows(width)[1:]
        before = ""
        for label, text in list(lines(explanation(turn)))[1:]:
            shown = Content.styled(("" if label == before else label).ljust(LABELS), HEADING)
            rows += behind(shown, wrapped(Content(literal(text)), width - LABELS))
            before = label
        return rows

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        match action, parameters:
            case "turn", (int(step),):
                return 0 <= self._at + step < len(self._turns)
            case _:
                return True

    def action_turn(self, step: int) -> None:
        self._at += step
        self._turned()
        self.refresh_bindings()
