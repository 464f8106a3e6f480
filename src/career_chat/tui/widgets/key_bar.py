"""The line at the bottom: the keys that matter now; where there is no room, without those least needed.

Textual's own footer makes a widget of every key and cuts off what does not fit; this is one widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from career_chat.tui.drawing.styles import KEY, QUIET
from career_chat.tui.keys import ALL_KEYS, Key

if TYPE_CHECKING:
    from textual.binding import Binding

BETWEEN = "  "


class KeyBar(Widget, can_focus=False):
    DEFAULT_CSS = """
    KeyBar {
        height: 1;
        padding: 0 1;
        background: $panel;
        color: $foreground;
        pointer: pointer;
    }
    """
    ALLOW_SELECT = False

    def on_mount(self) -> None:
        self.auto_links = False  # all of it can be clicked: underlining says nothing
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render(self) -> Content:
        pieces = self._pieces()
        while len(pieces) > 1 and _length(pieces) > self.content_size.width:
            del pieces[min(pieces, key=lambda key: key.need)]
        return Content(BETWEEN).join(pieces.values())

    def _pieces(self) -> dict[Key, Content]:
        """What to show for each key that would do something now, in the order of the key map."""
        active = {binding.id: binding for _, binding, enabled, _ in self.screen.active_bindings.values() if enabled}
        return {key: self._piece(active[key.id]) for key in ALL_KEYS if key.need and key.id in active}

    def _piece(self, binding: Binding) -> Content:
        name = self.app.get_key_display(binding)
        piece = Content.assemble((name, KEY), (f" {binding.description}", QUIET))
        return piece.stylize(Style.from_meta({"@click": ("app.press", (binding.key,))}))


def _length(pieces: dict[Key, Content]) -> int:
    return sum(piece.cell_length for piece in pieces.values()) + len(BETWEEN) * (len(pieces) - 1)
