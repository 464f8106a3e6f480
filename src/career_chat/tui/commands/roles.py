"""/roles and /compare: the facts, on pages of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.tui.commands.command import Command
from career_chat.tui.role_names import roles_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from career_chat.tui.screens.chat import ChatScreen


def _titles(chat: ChatScreen) -> Iterable[str]:
    return (role.title for role in chat.conversation.assistant.pack.facts.roles) if chat.conversation else ()


def _roles(chat: ChatScreen, argument: str) -> None:
    from career_chat.tui.screens.roles import RolePage

    if chat.conversation:
        named = roles_in(argument, chat.conversation.assistant.pack)
        if argument and not named:
            chat.tell(f"No role is called “{argument}”; these are the ones there are.")
        chat.app.push_screen(RolePage(chat.conversation, next(iter(named), None)))


def _compare(chat: ChatScreen, argument: str) -> None:
    from career_chat.tui.screens.compare import ComparePage

    if chat.conversation:
        named = roles_in(argument, chat.conversation.assistant.pack)
        chat.app.push_screen(ComparePage(chat.conversation, named))


ROLES = Command("roles", "show everything about a role", _roles, "[ROLE]", _titles)
COMPARE = Command("compare", "set roles side by side", _compare, "[ROLE, ROLE]", _titles)
