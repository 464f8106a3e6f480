"""/help: what can be done here, all commands and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.tui.commands.command import Command

if TYPE_CHECKING:
    from career_chat.tui.screens.chat import ChatScreen


def _run(chat: ChatScreen, argument: str) -> None:
    from career_chat.tui.commands import COMMANDS
    from career_chat.tui.screens.help import HelpPage

    chat.app.push_screen(HelpPage(chat.app.screen, COMMANDS))


HELP = Command("help", "show what can be done here, all commands and keys", _run)
