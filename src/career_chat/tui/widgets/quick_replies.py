"""Quick replies: whole messages on offer, taken with a digit, the arrows and Enter, or a click.

They stand between transcript and composer and not in the reply, so that they are at hand while reading back,
and the transcript keeps only what was said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from career_chat.tui.drawing.entries import gutter
from career_chat.tui.drawing.styles import KEY
from career_chat.tui.literal import literal

if TYPE_CHECKING:
    from textual.geometry import Size

BETWEEN = "   "
MARKED = "reverse"


class QuickReplies(Widget, can_focus=False):
    DEFAULT_CSS = """
    QuickReplies {
        height: auto;
        max-height: 5;
        padding: 0 1;
        background: $background;
        color: $foreground;
        pointer: pointer;
        &.-none { display: none; }
    }
    """
    ALLOW_SELECT = False

    options: reactive[tuple[str, ...]] = reactive((), layout=True)
    marked: reactive[int | None] = reactive(None)
    """Index of the option that Enter takes."""

    def on_mount(self) -> None:
        self.auto_links = False  # all of it can be clicked: underlining says nothing

    def offer(self, options: tuple[str, ...]) -> None:
        self.marked = None
        self.options = options

    def mark(self, step: int) -> None:
        """Move the mark; before the first there is none, at the last it stays."""
        at = (-1 if self.marked is None else self.marked) + step
        self.marked = None if at < 0 else min(at, len(self.options) - 1)

    def watch_options(self, options: tuple[str, ...]) -> None:
        self.set_class(not options, "-none")

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def render(self) -> Content:
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        """The options one after another, as many on a line as fit; one that is too long is cut."""
        margin = Content(" " * gutter(width))
        room = max(4, width - gutter(width))
        lines: list[Content] = []
        for number, option in enumerate(self.options):
            chip = self._chip(number, option).truncate(room, ellipsis=True)
            if lines and lines[-1].cell_length + len(BETWEEN) + chip.cell_length <= width:
                lines[-1] = lines[-1] + BETWEEN + chip
            else:
                lines.append(margin + chip)
        return lines

    def _chip(self, at: int, option: str) -> Content:
        chip = Content.assemble((f"{at + 1}", KEY), f" {literal(option)}")
        chip = chip.stylize(Style.from_meta({"@click": ("screen.choose", (at + 1,))}))
        return chip.stylize(MARKED) if at == self.marked else chip
