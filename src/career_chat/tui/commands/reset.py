"""/reset: begin again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.tui.commands.command import Command

if TYPE_CHECKING:
    from career_chat.tui.screens.chat import ChatScreen


def _run(chat: ChatScreen, argument: str) -> None:
    chat.begin()


RESET = Command("reset", "begin again with nothing said", _run)
