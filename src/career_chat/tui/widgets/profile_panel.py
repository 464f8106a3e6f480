"""The profile beside the talk: live bars, and the evidence behind them, each piece removable.

Not a second opinion: it draws what the state holds, after every turn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive

from career_chat.tui.drawing.profile import PIECE, Measure, ProfileRows, Told
from career_chat.tui.keys import PANEL_KEYS, bindings
from career_chat.tui.widgets.paper import Paper

if TYPE_CHECKING:
    from career_chat.dialogue import Piece
    from career_chat.tui.conversation import Conversation


class ProfilePanel(Paper):
    DEFAULT_CSS = """
    ProfilePanel {
        display: none;
        border-left: vkey $foreground 25%;
        &:focus { border-left: outer $accent; }
    }
    """
    BINDINGS = bindings(PANEL_KEYS)

    class Removed(Message):
        """The person took out a piece of what was told."""

        def __init__(self, piece: Piece) -> None:
            super().__init__()
            self.piece = piece

    class Restored(Message):
        """The person wants back what was taken out last."""

    class Left(Message):
        """The person is done with the panel."""

    marked: reactive[int | None] = reactive(None)
    """Index of the piece that the removing key takes out."""

    def __init__(self) -> None:
        super().__init__(self._profile)
        self._measures: tuple[Measure, ...] = ()
        self._pieces: tuple[Piece, ...] = ()
        self._told: tuple[Told, ...] = ()

    def show(self, conversation: Conversation) -> None:
        """Draw what is known now."""
        facts = conversation.assistant.pack.facts
        scores = {standing.role: standing.score for standing in conversation.standings}
        order = sorted(facts.roles, key=lambda role: -scores.get(role.id, 0.0))
        self._measures = tuple(Measure(role.title, scores.get(role.id)) for role in order)
        self._pieces = tuple(reversed(conversation.pieces))
        self._told = tuple(
            Told(piece.words, piece.polarity, ", ".join(facts.role(role).title for role in piece.roles))
            for piece in self._pieces
        )
        if self.marked is not None:
            self.marked = min(self.marked, len(self._pieces) - 1) if self._pieces else None
        self.redraw()

    def _profile(self, width: int) -> ProfileRows:
        return ProfileRows(self._measures, self._told, width, self.marked if self.has_focus else None)

    def take_out(self, at: int) -> None:
        if 0 <= at < len(self._pieces):
            self.post_message(self.Removed(self._pieces[at]))

    def on_focus(self) -> None:
        if self.marked is None and self._pieces:
            self.marked = 0
        self.redraw()

    def on_blur(self) -> None:
        self.redraw()

    def watch_marked(self, marked: int | None) -> None:
        self.redraw()
        if marked is not None and self._told:
            start = self._profile(self.room).start(marked)
            # At the first piece the bars above it come into view as well.
            top = start if marked else 0
            self.scroll_to_region(Region(0, top, 1, start + PIECE - top), animate=False)

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return bool(self._pieces) if action in ("mark", "remove_marked") else True

    def action_mark(self, step: int) -> None:
        at = -1 if self.marked is None else self.marked
        self.marked = max(0, min(len(self._pieces) - 1, at + step))

    def action_remove_marked(self) -> None:
        if self.marked is not None:
            self.take_out(self.marked)

    def action_restore(self) -> None:
        self.post_message(self.Restored())

    def action_leave(self) -> None:
        self.post_message(self.Left())
