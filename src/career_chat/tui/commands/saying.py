"""Commands that say something in the talk: the same words typed would do the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.tui.commands.command import Command
from career_chat.tui.role_names import roles_in
from career_chat.tui.spoken import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from career_chat.tui.screens.chat import ChatScreen


def say(chat: ChatScreen, act: str, **slots: str) -> None:
    """Ask for the act in the content's own words."""
    if chat.conversation is None:
        return
    message = spoken(chat.conversation.assistant.pack, act, **slots)
    if message is None:
        chat.tell(f"This content knows no way to ask for that ({act}).")
    else:
        chat.send(message)


def _quiz(chat: ChatScreen, argument: str) -> None:
    say(chat, "quiz")


def _undo(chat: ChatScreen, argument: str) -> None:
    say(chat, "undo")


def _why(chat: ChatScreen, argument: str) -> None:
    if not argument or chat.conversation is None:
        say(chat, "why")
        return
    facts = chat.conversation.assistant.pack.facts
    if named := roles_in(argument, chat.conversation.assistant.pack):
        say(chat, "why", role=facts.role(named[0]).title)
    else:
        chat.tell(f"No role is called “{argument}”.")


def _titles(chat: ChatScreen) -> Iterable[str]:
    return (role.title for role in chat.conversation.assistant.pack.facts.roles) if chat.conversation else ()


def _retract(chat: ChatScreen, argument: str) -> None:
    """What is named, in words; else the profile opens, where a piece is chosen."""
    if argument:
        say(chat, "retract", any=argument)
    else:
        chat.open_panel()


def _told(chat: ChatScreen) -> Iterable[str]:
    return (piece.words for piece in chat.conversation.pieces) if chat.conversation else ()


QUIZ = Command("quiz", "be asked a few questions instead", _quiz)
WHY = Command("why", "show why a role fits", _why, "[ROLE]", _titles)
UNDO = Command("undo", "take back your last message", _undo)
RETRACT = Command("retract", "take back one thing you told", _retract, "[WORDS]", _told)
