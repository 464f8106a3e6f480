"""What every page beside the talk has: a title line, a body, the keys that matter now, and Escape to go back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.screen import Screen

from career_chat.tui.keys import PAGE_KEYS, bindings
from career_chat.tui.widgets.key_bar import KeyBar
from career_chat.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget


class Page(Screen[None]):
    """A subclass gives NAME, what can be done on it (HELP, for the help page) and `body`."""

    DEFAULT_CSS = "Page { background: $background; }"
    BINDINGS = bindings(PAGE_KEYS)
    NAME: ClassVar[str]
    HELP: ClassVar[str] = ""

    def compose(self) -> ComposeResult:
        yield TitleBar(self.NAME)
        yield from self.body()
        yield KeyBar()

    def body(self) -> list[Widget]:
        """What stands between title and keys."""
        raise NotImplementedError

    def action_back(self) -> None:
        self.dismiss()
