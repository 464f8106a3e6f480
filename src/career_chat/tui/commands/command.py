"""What a slash command is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from career_chat.tui.screens.chat import ChatScreen


def _nothing(chat: ChatScreen) -> Iterable[str]:
    return ()


class Command(NamedTuple):
    """`run` gets the chat and what was written after the name; `summary` completes "this will …". `argument`: what
    may follow the name, as help writes it; `options`: the things it may be, for completion."""

    name: str
    summary: str
    run: Callable[[ChatScreen, str], None]
    argument: str = ""
    options: Callable[[ChatScreen], Iterable[str]] = _nothing

    @property
    def usage(self) -> str:
        return f"/{self.name} {self.argument}".rstrip()
