"""Rows to read: as long as they are, scrolled when they do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.geometry import Size

    from career_chat.tui.drawing import Row


class _Sheet(Widget, can_focus=False):
    DEFAULT_CSS = "_Sheet { height: auto; color: $foreground; link-color: $text-primary; link-style: underline; }"

    def __init__(self, draw: Callable[[int], list[Row]]) -> None:
        super().__init__()
        self._draw = draw

    def on_mount(self) -> None:
        self.auto_links = False  # what can be clicked says so by its own style

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return max(1, len(self._draw(width)))

    def render(self) -> Content:
        return Content("\n").join(row.content for row in self._draw(self.content_size.width))


class Paper(VerticalScroll, can_focus=True):
    """`draw`: the rows for a width in cells; asked again after `redraw`."""

    DEFAULT_CSS = """
    Paper {
        height: 1fr;
        padding: 0 1;
        background: $background;
        scrollbar-size-vertical: 1;
        scrollbar-color: $foreground 25%;
        scrollbar-color-hover: $foreground 40%;
        scrollbar-color-active: $accent;
        scrollbar-background: $background;
        scrollbar-background-hover: $background;
        scrollbar-background-active: $background;
    }
    """

    def __init__(self, draw: Callable[[int], list[Row]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.sheet = _Sheet(draw)

    def compose(self) -> ComposeResult:
        yield self.sheet

    def redraw(self, *, from_top: bool = False) -> None:
        self.sheet.refresh(layout=True)
        if from_top:
            self.scroll_to(y=0, animate=False)
