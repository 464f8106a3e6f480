"""One role on a sheet, and the way to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.tui.drawing.blocks import block_rows
from career_chat.tui.drawing.chips import Chip, chip_rows
from career_chat.tui.drawing.rows import BLANK
from career_chat.tui.keys import ROLE_KEYS, bindings
from career_chat.tui.role_sheet import role_sheet
from career_chat.tui.screens.compare import ComparePage
from career_chat.tui.screens.page import Page
from career_chat.tui.widgets.paper import Paper

if TYPE_CHECKING:
    from textual.widget import Widget

    from career_chat.tui.conversation import Conversation
    from career_chat.tui.drawing import Row


class RolePage(Page):
    NAME = "Roles"
    HELP = "Digits and arrows turn to another role; c sets it beside others."
    BINDINGS = bindings(ROLE_KEYS)

    def __init__(self, conversation: Conversation, role_id: str | None = None) -> None:
        super().__init__()
        self._conversation = conversation
        self._facts = conversation.assistant.pack.facts
        best = next((standing.role for standing in conversation.standings if standing.score > 0), self._facts.baseline)
        ids = [role.id for role in self._facts.roles]
        self._at = ids.index(role_id or best)
        self._paper = Paper(self._rows)

    def body(self) -> list[Widget]:
        return [self._paper]

    def on_mount(self) -> None:
        self._turned()

    def _rows(self, width: int) -> list[Row]:
        chips = [
            Chip(str(at + 1), role.short, at == self._at, "screen.show_role", (at,))
            for at, role in enumerate(self._facts.roles)
        ]
        sheet = role_sheet(self._facts, self._facts.roles[self._at])
        return [*chip_rows("Roles", chips, width), BLANK, *block_rows(sheet, width)]

    def _turned(self) -> None:
        self.sub_title = self._facts.roles[self._at].title
        self._paper.redraw(from_top=True)

    # Keys

    def action_show_role(self, at: int) -> None:
        if 0 <= at < len(self._facts.roles):
            self._at = at
            self._turned()

    def action_turn(self, step: int) -> None:
        self.action_show_role((self._at + step) % len(self._facts.roles))

    def action_compare(self) -> None:
        self.app.push_screen(ComparePage(self._conversation, (self._facts.roles[self._at].id,)))
