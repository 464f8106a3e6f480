"""What the chat opens with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from career_chat import Assistant
    from career_chat.history import History, Talk


class Opening(NamedTuple):
    """`history`: where the talk is kept, None when it is not. `talk`: one to go on with. `notices`: sentences for
    the person about how it went so far."""

    assistant: Assistant
    history: History | None = None
    talk: Talk | None = None
    notices: tuple[str, ...] = ()
