"""The history as commands use it: opened with a word when something is wrong, and conversations by number."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from career_chat.cli.exits import FAILED, Stop
from career_chat.cli.streams import tell

if TYPE_CHECKING:
    from career_chat.history import History, Talk

LAST = "last"


def open_history() -> History:
    """Stop when it cannot be opened; a word on stderr when a file had to be set aside."""
    from career_chat.history import History, HistoryError
    from career_chat.settings import read_settings

    try:
        history = History.open(keep_days=read_settings().settings.keep_days or None)
    except HistoryError as error:
        raise Stop(FAILED, f"the history cannot be opened: {error}") from error
    if history.notice:
        tell(history.notice)
    return history


def conversation(history: History, id: int | None) -> Talk:
    """The conversation with that number, or the last for None; Stop when there is none."""
    from career_chat.history import HistoryError

    wanted = history.last() if id is None else id
    if wanted is None:
        raise Stop(FAILED, "no conversation was kept yet")
    try:
        talk = history.conversation(wanted)
    except HistoryError as error:
        raise Stop(FAILED, str(error)) from error
    if talk is None:
        raise Stop(FAILED, f"there is no conversation {wanted}; `career-chat history list` shows what there is")
    return talk


def whichever(text: str) -> int | None:
    """A conversation's number, or None for "last", as an argument type."""
    if text == LAST:
        return None
    if not text.isascii() or not text.isdigit() or len(text) > 18:
        raise argparse.ArgumentTypeError(f"must be a number from the list, or {LAST}; not {text!r}")
    return int(text)
