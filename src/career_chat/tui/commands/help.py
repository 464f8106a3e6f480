"""/help: commands and keys, into the transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.reply import Bullets, Heading, Line, Run
from career_chat.tui.commands.command import Command
from career_chat.tui.keys import ALL_KEYS

if TYPE_CHECKING:
    from career_chat.tui.screens.chat import ChatScreen


def _run(chat: ChatScreen, argument: str) -> None:
    from career_chat.tui.commands import COMMANDS

    commands = ((f"/{command.name}", command.summary) for command in COMMANDS)
    keys = ((key.name, key.help) for key in ALL_KEYS if key.help)
    digits = ("1-9", "take a quick reply while nothing is written; a space first writes the digit")
    chat.note(
        Heading((Run("Commands"),)),
        Bullets(tuple(_entry(*each) for each in commands)),
        Heading((Run("Keys"),)),
        Bullets(tuple(_entry(*each) for each in (*keys, digits))),
    )


def _entry(name: str, text: str) -> Line:
    return Run(name, strong=True), Run(f"  {text}")


HELP = Command("help", "show commands and keys", _run)
