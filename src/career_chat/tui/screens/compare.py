"""Roles side by side: which roles, which columns, in what order; what only one of them has is bold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.reply import Paragraph, Run
from career_chat.tui.drawing.blocks import block_rows
from career_chat.tui.drawing.chips import Chip, chip_rows
from career_chat.tui.drawing.rows import BLANK
from career_chat.tui.keys import COMPARE_KEYS, bindings
from career_chat.tui.screens.page import Page
from career_chat.tui.side_by_side import ORDER_NAMES, to_begin_with
from career_chat.tui.widgets.paper import Paper

if TYPE_CHECKING:
    from textual.widget import Widget

    from career_chat.tui.conversation import Conversation
    from career_chat.tui.drawing import Row

LETTERS = "abcdefghi"
TOO_FEW = "Choose a role by its number."
LEGEND = "Bold: only that role has it among those shown. Where nothing is bold, nothing is shared."
LEGEND_APART = "Shown is only what one role has and the others here have not."


class ComparePage(Page):
    NAME = "Side by side"
    HELP = "Digits choose roles, letters columns; what no other role shown has is bold."
    BINDINGS = bindings(COMPARE_KEYS)

    def __init__(self, conversation: Conversation, roles: tuple[str, ...] = ()) -> None:
        super().__init__()
        scores = {standing.role: standing.score for standing in conversation.standings}
        self.sides = to_begin_with(conversation.assistant.pack.facts, scores, roles)
        self._paper = Paper(self._rows)

    def body(self) -> list[Widget]:
        return [self._paper]

    def on_mount(self) -> None:
        self._changed()

    def _rows(self, width: int) -> list[Row]:
        facts = self.sides.facts
        roles = [
            Chip(str(at + 1), role.short, role.id in self.sides.roles, "screen.toggle_role", (at,))
            for at, role in enumerate(facts.roles)
        ]
        columns = [
            Chip(
                letter,
                facts.texts[f"columns.{column}.title"],
                column in self.sides.columns,
                "screen.toggle_column",
                (at,),
            )
            for at, (letter, column) in enumerate(zip(LETTERS, facts.columns, strict=False))
        ]
        rows = [*chip_rows("Roles  ", roles, width), *chip_rows("Columns", columns, width), BLANK]
        if not self.sides.roles:
            return [*rows, *block_rows((Paragraph((Run(TOO_FEW),)),), width)]
        legend = Paragraph((Run(LEGEND_APART if self.sides.apart else LEGEND),))
        return [*rows, *block_rows((self.sides.table, legend), width)]

    def _changed(self) -> None:
        self.sub_title = ORDER_NAMES[self.sides.order]
        self._paper.redraw()

    # Keys

    def action_toggle_role(self, at: int) -> None:
        if at < len(self.sides.facts.roles):
            self.sides = self.sides.with_role(self.sides.facts.roles[at].id)
            self._changed()

    def action_toggle_column(self, at: int) -> None:
        if at < len(self.sides.facts.columns):
            self.sides = self.sides.with_column(self.sides.facts.columns[at])
            self._changed()

    def action_next_order(self) -> None:
        self.sides = self.sides.in_next_order()
        self._changed()

    def action_only_apart(self) -> None:
        self.sides = self.sides._replace(apart=not self.sides.apart)
        self._changed()
