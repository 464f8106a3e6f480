"""What a slash command is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from career_chat.tui.screens.chat import ChatScreen


class Command(NamedTuple):
    """`run` gets the chat and what was written after the name; `summary` completes "this will …"."""

    name: str
    summary: str
    run: Callable[[ChatScreen, str], None]
