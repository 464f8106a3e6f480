"""Where the person writes: Enter sends, Ctrl+J starts a line, Up and Down recall; it grows with its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.message import Message
from textual.widgets import TextArea

from career_chat.tui.keys import COMPOSER_KEYS, bindings
from career_chat.tui.literal import literal
from career_chat.tui.recall import Recall

if TYPE_CHECKING:
    from textual.document._document import Location


class Composer(TextArea):
    DEFAULT_CSS = """
    Composer, Composer:focus {
        height: auto;
        max-height: 6;
        padding: 0 1;
        border: none;
        border-left: outer $accent;
        background: $surface;
        background-tint: $surface 0%;
        color: $foreground;
        scrollbar-size-vertical: 1;
        & .text-area--cursor { background: $accent; color: $background; }
        & .text-area--placeholder { color: $text-muted; }
    }
    """
    BINDINGS = bindings(COMPOSER_KEYS)

    class Sent(Message):
        """The person pressed Enter; `text` may be empty."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, placeholder: str, *, id: str | None = None) -> None:
        super().__init__(
            placeholder=placeholder,
            soft_wrap=True,
            tab_behavior="focus",
            show_line_numbers=False,
            highlight_cursor_line=False,
            id=id,
        )
        self.recall = Recall()
        self._may_send = False
        self._eager = False  # Enter was pressed before anyone was there to answer

    def get_line(self, line_index: int) -> Text:
        """The line as it is drawn: control characters that were pasted must not reach the terminal."""
        return Text(literal(self.document.get_line(line_index)), end="", no_wrap=True)

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """While nothing is written, a digit may mean something to the screen first; any other character is
        taken at once, for one that went round by the screen could be overtaken by the Enter behind it."""
        offered = not self.text and character is not None and character.isdigit()
        return not offered and super().check_consume_key(key, character)

    def type_in(self, text: str) -> None:
        """Text typed or pasted elsewhere lands here."""
        self.focus()
        if result := self._replace_via_keyboard(text, *self.selection):
            self.move_cursor(result.end_location)

    def allow_sending(self) -> None:
        """There is someone to answer from now on; a message that was to go out before goes now."""
        self._may_send = True
        if self._eager:
            self.action_send()

    def action_send(self) -> None:
        """Send what is written once the keys before this one have landed: a binding runs at once, while
        characters wait their turn."""
        self.call_later(self._send)

    def _send(self) -> None:
        if not self._may_send:
            self._eager = True
            return
        text = self.text
        self.post_message(self.Sent(text))
        if text.strip():
            self.recall.remember(text)
        if text:
            self.write("")

    def action_newline(self) -> None:
        self.type_in("\n")

    def action_older(self) -> None:
        """An earlier message, once the cursor can go no higher."""
        if not self.cursor_at_first_line:
            self.action_cursor_up()
        elif (text := self.recall.older(self.text)) is not None:
            self.write(text)

    def action_newer(self) -> None:
        if not self.cursor_at_last_line:
            self.action_cursor_down()
        elif (text := self.recall.newer()) is not None:
            self.write(text)

    def write(self, text: str) -> None:
        """Have `text` instead of what is written, the cursor behind it."""
        self.load_text(text)
        self.move_cursor(self._end)

    @property
    def _end(self) -> Location:
        return self.document.end
