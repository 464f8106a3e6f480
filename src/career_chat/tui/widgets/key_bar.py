"""The line at the bottom: the keys that matter now. Those that do not fit are left out, the least needed first.

Textual's own footer makes a widget of every key and hides what does not fit; this is one widget, and one row.
"""

from __future__ import annotations

from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from career_chat.tui.drawing.styles import KEY, QUIET

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
    auto_links = False  # what can be clicked here needs no underlining

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render(self) -> Content:
        pieces = self._pieces()
        while len(pieces) > 1 and _length(pieces) > self.content_size.width:
            # The last two lead to everything else: all commands, and the way out.
            del pieces[max(0, len(pieces) - 3)]
        return Content(BETWEEN).join(pieces)

    def _pieces(self) -> list[Content]:
        shown: dict[str, Content] = {}
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            if binding.show and enabled and binding.action not in shown:
                piece = Content.assemble(
                    (self.app.get_key_display(binding), KEY), (f" {binding.description}", QUIET)
                )
                click = Style.from_meta({"@click": ("app.press", (binding.key,))})
                shown[binding.action] = piece.stylize(click)
        return list(shown.values())


def _length(pieces: list[Content]) -> int:
    return sum(piece.cell_length for piece in pieces) + len(BETWEEN) * (len(pieces) - 1)
