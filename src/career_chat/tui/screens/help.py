"""Help that knows where you are: first what can be done there, then all commands and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from career_chat.tui.drawing.blocks import TEXT_WIDTH
from career_chat.tui.drawing.listing import listing_rows
from career_chat.tui.drawing.rows import BLANK, Row, wrapped
from career_chat.tui.drawing.styles import HEADING
from career_chat.tui.keys import ALL_KEYS, KEY_GROUPS, Key
from career_chat.tui.screens.page import Page
from career_chat.tui.widgets.paper import Paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.screen import Screen
    from textual.widget import Widget

    from career_chat.tui.commands import Command

HERE, COMMANDS = "Here", "Commands"
DIGITS = ("1-9", "take a quick reply while nothing is written; for a number, write a space first")


class HelpPage(Page):
    NAME = "Help"
    HELP = "Escape goes back."

    def __init__(self, here: Screen[object], commands: Sequence[Command]) -> None:
        super().__init__()
        self._about = getattr(here, "HELP", "")
        active = {binding.id for _, binding, enabled, _ in here.active_bindings.values() if enabled}
        self._here = [(name_of(here, key), key.help) for key in ALL_KEYS if key.help and key.id in active]
        self._digits = [DIGITS] if "choice.next" in active else []
        self._commands = [(each.usage, each.summary) for each in commands]
        self._keys = [
            (place, [(name_of(here, key), key.help) for key in keys if key.help]) for place, keys in KEY_GROUPS
        ]
        self._paper = Paper(self._rows)

    def body(self) -> list[Widget]:
        return [self._paper]

    def _rows(self, width: int) -> list[Row]:
        about = wrapped(Content(self._about), min(width, TEXT_WIDTH)) if self._about else []
        rows = [*_heading(HERE), *about, *listing_rows([*self._here, *self._digits], width)]
        for place, entries in ((COMMANDS, self._commands), *self._keys):
            rows += [BLANK, *_heading(place), *listing_rows(entries, width)]
        return rows


def name_of(here: Screen[object], key: Key) -> str:
    """How the key is written, wherever a key map has moved it."""
    for _, binding, _, _ in here.active_bindings.values():
        if binding.id == key.id:
            return here.app.get_key_display(binding)
    return key.name


def _heading(text: str) -> list[Row]:
    return [Row((Content.styled(text, HEADING),))]
