"""/history and /export: what is kept of talks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from career_chat.tui.commands.command import Command

if TYPE_CHECKING:
    from collections.abc import Iterable

    from career_chat.tui.screens.chat import ChatScreen

OFF = "No history is kept of this talk, and none can be looked at. /export still writes it into a file."


def _history(chat: ChatScreen, argument: str) -> None:
    from career_chat.tui.screens.history import HistoryPage

    if chat.conversation is None or chat.conversation.history is None:
        chat.tell(OFF)
    else:
        chat.app.push_screen(
            HistoryPage(chat.conversation.history, chat.resume, argument, confirm=chat.settings.confirm)
        )


def _formats(chat: ChatScreen) -> Iterable[str]:
    from career_chat.history import FORMATS

    return FORMATS


def _export(chat: ChatScreen, argument: str) -> None:
    """`markdown`, `json` or `chat`, and a file; the ending of the file alone says as much."""
    from career_chat.history import FORMATS
    from career_chat.tui.exporting import USUAL, export_to_file

    if chat.conversation is None or not chat.conversation.kept:
        chat.tell("Nothing was said yet.")
        return
    first, _, rest = argument.partition(" ")
    if first.lower() in FORMATS:
        format, file = first.lower(), rest.strip()
    else:
        file = argument
        format = next((name for name, each in FORMATS.items() if file.endswith(f".{each.ending}")), USUAL)
    chat.tell(export_to_file(chat.conversation.talk, format, Path(file) if file else None))


HISTORY = Command("history", "look at earlier talks, search them, go on with one", _history, "[WORDS]")
EXPORT = Command("export", "write this talk into a file", _export, "[markdown|json|chat] [FILE]", _formats)
