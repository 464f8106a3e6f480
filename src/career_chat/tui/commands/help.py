"""/help: commands and keys, into the transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.reply import Bullets, Heading, Run
from career_chat.tui.commands.command import Command
from career_chat.tui.keys import ALL_KEYS

if TYPE_CHECKING:
    from career_chat.tui.screens.chat import ChatScreen


DIGITS = ("1-9", "take a quick reply while nothing is written; for a number, write a space first")


def _run(chat: ChatScreen, argument: str) -> None:
    from career_chat.tui.commands import COMMANDS

    keys = [(key.name, key.help) for key in ALL_KEYS if key.help]
    chat.note(
        Heading((Run("Commands"),)),
        _listed([(f"/{command.name}", command.summary) for command in COMMANDS]),
        Heading((Run("Keys"),)),
        _listed([*keys, DIGITS]),
    )


def _listed(entries: list[tuple[str, str]]) -> Bullets:
    """Names and what they do, one below the other."""
    longest = max(len(name) for name, _ in entries)
    return Bullets(tuple((Run(name.ljust(longest), strong=True), Run(f"  {text}")) for name, text in entries))


HELP = Command("help", "show commands and keys", _run)
