"""/explain: how messages were read, or how one would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.tui.commands.command import Command

if TYPE_CHECKING:
    from career_chat.tui.screens.chat import ChatScreen


def _run(chat: ChatScreen, argument: str) -> None:
    from career_chat.tui.screens.explain import ExplainPage

    if chat.conversation is None:
        return
    turns = (chat.conversation.would_be(argument),) if argument else chat.conversation.turns
    chat.app.push_screen(ExplainPage(turns))


EXPLAIN = Command("explain", "show how your messages were read, or how one would be", _run, "[MESSAGE]")
