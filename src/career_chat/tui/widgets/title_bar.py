"""The line on top: what this is, and what the conversation is about."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from career_chat.tui.drawing.styles import QUIET, TITLE
from career_chat.tui.literal import literal


class TitleBar(Widget, can_focus=False):
    DEFAULT_CSS = """
    TitleBar {
        height: 1;
        padding: 0 1;
        background: $panel;
        color: $foreground;
    }
    """
    ALLOW_SELECT = False

    def __init__(self, page: str | None = None) -> None:
        """`page`: the name of a page beside the talk, whose own subtitle then stands on the right."""
        super().__init__()
        self._page = page

    def on_mount(self) -> None:
        for owner in (self.app, self.screen):
            self.watch(owner, "title", self._changed, init=False)
            self.watch(owner, "sub_title", self._changed, init=False)

    def _changed(self) -> None:
        self.refresh()

    def render(self) -> Content:
        title, sub_title = (
            (self.app.title, self.app.sub_title) if self._page is None else (self._page, self.screen.sub_title or "")
        )
        name = Content.styled(literal(title), TITLE)
        room = self.content_size.width - name.cell_length - 2
        about = Content(literal(sub_title), strip_control_codes=False).stylize(QUIET)
        if room < 8 or not about:
            return name
        about = about.truncate(room, ellipsis=True)
        return name.pad_right(room - about.cell_length + 2) + about
