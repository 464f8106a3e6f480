"""Help that knows where you are: first what can be done there, then all commands and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.reply import Block, Bullets, Heading, Line, Paragraph, Run
from career_chat.tui.drawing.blocks import block_rows
from career_chat.tui.keys import ALL_KEYS, KEY_GROUPS, Key
from career_chat.tui.screens.page import Page
from career_chat.tui.widgets.paper import Paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.screen import Screen
    from textual.widget import Widget

    from career_chat.tui.commands import Command
    from career_chat.tui.drawing import Row

HERE, COMMANDS = "Here", "Commands"
DIGITS = ("1-9", "take a quick reply while nothing is written; for a number, write a space first")
LEAST_GAP = 2


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
        keys: list[Block] = []
        for place, entries in self._keys:
            keys += (Heading((Run(place),)), _listed(entries))
        about: tuple[Block, ...] = (Paragraph((Run(self._about),)),) if self._about else ()
        return block_rows(
            (
                Heading((Run(HERE),)),
                *about,
                _listed([*self._here, *self._digits]),
                Heading((Run(COMMANDS),)),
                _listed(self._commands),
                *keys,
            ),
            width,
        )


def name_of(here: Screen[object], key: Key) -> str:
    """How the key is written, wherever a key map has moved it."""
    for _, binding, _, _ in here.active_bindings.values():
        if binding.id == key.id:
            return here.app.get_key_display(binding)
    return key.name


def _listed(entries: Sequence[tuple[str, str]]) -> Bullets:
    """Names and what they do, one below the other."""
    longest = max((len(name) for name, _ in entries), default=0)
    items: list[Line] = [(Run(name.ljust(longest), strong=True), Run(" " * LEAST_GAP + text)) for name, text in entries]
    return Bullets(tuple(items))
