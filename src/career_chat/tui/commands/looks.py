"""/theme and /profile: what is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.settings import settings_file
from career_chat.tui.commands.command import Command
from career_chat.tui.completion import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from career_chat.tui.screens.chat import ChatScreen


def _profile(chat: ChatScreen, argument: str) -> None:
    chat.action_toggle_panel()


def _names(chat: ChatScreen) -> Iterable[str]:
    return chat.app.available_themes


def _theme(chat: ChatScreen, argument: str) -> None:
    if not argument:
        chat.app.search_themes()
    elif found := nearest(argument, sorted(chat.app.available_themes), 1):
        chat.app.theme = found[0]
        chat.tell(f'The colours are {found[0]} now. To keep them: theme = "{found[0]}" in {settings_file()}')
    else:
        chat.tell(f"No colours are called “{argument}”; /theme alone lists them.")


PROFILE = Command("profile", "show what you told and the match it makes, or hide it", _profile)
THEME = Command("theme", "change the colours", _theme, "[NAME]", _names)
