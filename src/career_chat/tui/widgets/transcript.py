"""The conversation as it scrolls by.

One widget, however long the talk: entries are laid out once into rows of text, and only rows on the screen
are styled and drawn (`render_line`). A widget a reply, the usual way, costs 17 ms a turn at first and 67 ms
at turn 400, since each new child makes Textual arrange and style all of them. What child widgets would have
given is done here instead, and is little: selection (offsets on the strips, `get_selection`), links (the
click is in the style of the text), and keeping one's place when the width changes.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from textual.cache import LRUCache
from textual.geometry import Size
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from career_chat.tui.drawing.rows import BLANK

if TYPE_CHECKING:
    from textual import events
    from textual.selection import Selection

    from career_chat.tui.drawing import Entry, Row

STRIPS_KEPT = 1024


class Brought(NamedTuple):
    """Where the view was put last: the first row on the screen, to show an entry and what follows it."""

    entry: int
    row: int


class Transcript(ScrollView, can_focus=False):
    DEFAULT_CSS = """
    Transcript {
        height: 1fr;
        padding: 0 0 0 1;
        background: $background;
        overflow-x: hidden;
        overflow-y: auto;
        link-color: $text-primary;
        link-style: underline;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        scrollbar-color: $foreground 25%;
        scrollbar-color-hover: $foreground 40%;
        scrollbar-color-active: $accent;
        scrollbar-background: $background;
        scrollbar-background-hover: $background;
        scrollbar-background-active: $background;
    }
    """
    ALLOW_MAXIMIZE = False

    more_below: var[bool] = var(False)
    """There are rows below the view."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._entries: list[Entry] = []
        self._starts: list[int] = []  # the row each entry begins at
        self._rows: list[Row] = []
        self._laid_out_for = 0  # cells
        self._brought: Brought | None = None
        self._strips: LRUCache[int, Strip] = LRUCache(STRIPS_KEPT)

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._entries)

    @property
    def text(self) -> str:
        """Everything in it, as it would be copied."""
        return self._copied(0, 0, len(self._rows), 0)

    def add(self, *entries: Entry) -> None:
        """Append what belongs together and bring it into view: to its end, but not past its beginning. Only
        the person's own doing adds anything, so nothing else ever takes away what is being read."""
        first = len(self._entries)
        self._entries += entries
        if self._laid_out_for:
            self._lay_out(entries)
            self._bring_into_view(first)
            self.refresh()

    def clear(self) -> None:
        self._entries.clear()
        self._brought = None
        self._forget_layout()
        self._resize_content()
        self.scroll_to(y=0, animate=False, force=True)
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Lay out anew for a new width, and keep in view what was there."""
        width = self.scrollable_content_region.width
        if not width:
            return
        brought, place = self._brought, self._place()
        moved = brought is not None and brought.row != self.scroll_offset.y and not self.is_vertical_scroll_end
        if width != self._laid_out_for:
            self._forget_layout()
            self._laid_out_for = width
            self._lay_out(self._entries)
            if moved and place is not None:
                self.scroll_to(y=self._starts[place], animate=False, force=True)
        if not moved and self._entries:
            self._bring_into_view(brought.entry if brought else len(self._entries) - 1)
        self._look_below()

    def _bring_into_view(self, entry: int) -> None:
        start = self._starts[entry]
        if self._rows[start] == BLANK:
            start += 1
        end = max(0, len(self._rows) - self.scrollable_content_region.height)
        row = min(start, end)
        self._brought = Brought(entry, row)
        self.scroll_to(y=row, animate=False, force=True)

    def _place(self) -> int | None:
        """The entry at the top of the view, if anything is laid out."""
        return bisect_right(self._starts, self.scroll_offset.y) - 1 if self._starts else None

    def _lay_out(self, entries: list[Entry] | tuple[Entry, ...]) -> None:
        if not self._rows:
            self._rows.append(BLANK)
        for entry in entries:
            rows = entry.rows(self._laid_out_for - 1)  # a blank column before the scrollbar
            self._starts.append(len(self._rows))
            self._rows += rows
        self._resize_content()

    def _forget_layout(self) -> None:
        self._starts.clear()
        self._rows.clear()
        self._strips.clear()

    def _resize_content(self) -> None:
        self.virtual_size = Size(self._laid_out_for, len(self._rows))
        self._look_below()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._look_below()

    def _look_below(self) -> None:
        self.more_below = self.scroll_offset.y + self.scrollable_content_region.height < len(self._rows)

    # Drawing

    def render_line(self, y: int) -> Strip:
        at = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if at >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        if self.text_selection is None:
            strip = self._strips.get(at)
            if strip is None:
                strip = self._strips[at] = self._strip(at, width)
            return strip
        return self._strip(at, width)

    def _strip(self, at: int, width: int) -> Strip:
        row = self._rows[at]
        content = row.content
        selection = self.text_selection
        if selection is not None and (span := selection.get_span(at)) is not None:
            start, end = span
            content = content.stylize(
                self.screen.get_visual_style("screen--selection"),
                max(start, row.indent),
                len(content) if end < 0 else end,
            )
        strips = Visual.to_strips(self, content, width, 1, self.visual_style, apply_selection=False, pad=True)
        return (strips[0] if strips else Strip.blank(width, self.rich_style)).apply_offsets(0, at)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    # Selection and copying

    def selection_updated(self, selection: Selection | None) -> None:
        self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text without labels and bullets' white space, lines that were only wrapped joined."""
        start = selection.start.transpose if selection.start else (0, 0)
        end = selection.end.transpose if selection.end else (len(self._rows), 0)
        return self._copied(*start, *end), "\n"

    def _copied(self, top: int, left: int, bottom: int, right: int) -> str:
        pieces: list[str] = []
        for at, row in enumerate(self._rows[top : bottom + 1], top):
            until = right if at == bottom else None
            text = row.plain[max(row.indent, left if at == top else 0) : until].rstrip()
            pieces += [row.glue, text] if pieces else [text]
        return "".join(pieces)
