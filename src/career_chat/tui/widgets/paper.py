"""Rows to read: as many as there are, of which only those on the screen are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events

    from career_chat.tui.drawing import Row


class Paper(ScrollView, can_focus=True):
    """`draw`: the rows for a width in cells, asked again after `redraw`; a row may be made when it is looked at."""

    DEFAULT_CSS = """
    Paper {
        height: 1fr;
        padding: 0 0 0 1;
        background: $background;
        color: $foreground;
        overflow-x: hidden;
        overflow-y: auto;
        link-color: $text-primary;
        link-style: underline;
        scrollbar-size-vertical: 1;
        scrollbar-color: $foreground 25%;
        scrollbar-color-hover: $foreground 40%;
        scrollbar-color-active: $accent;
        scrollbar-background: $background;
        scrollbar-background-hover: $background;
        scrollbar-background-active: $background;
    }
    """
    ALLOW_SELECT = False

    def __init__(self, draw: Callable[[int], Sequence[Row]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.draw = draw
        self._rows: Sequence[Row] = ()

    def on_mount(self) -> None:
        self.auto_links = False  # what can be clicked says so by its own style

    @property
    def room(self) -> int:
        """Cells of a row; one column stays blank before the scrollbar."""
        return max(2, self.scrollable_content_region.width - 1)

    def redraw(self, *, from_top: bool = False) -> None:
        """After what is drawn has changed."""
        if not self.scrollable_content_region.width:
            return  # not shown yet; once it is, its new size draws it
        self._rows = self.draw(self.room)
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._rows))
        if from_top:
            self.scroll_to(y=0, animate=False, force=True)
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        self.redraw()

    def render_line(self, y: int) -> Strip:
        at = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if at >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        strips = Visual.to_strips(
            self, self._rows[at].content, width, 1, self.visual_style, apply_selection=False, pad=True
        )
        return strips[0] if strips else Strip.blank(width, self.rich_style)
