"""Going on with a conversation where it was left, even when the content has changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from career_chat.dialogue import State
from career_chat.dialogue.retraction import still_without

if TYPE_CHECKING:
    from career_chat.assistant import Assistant
    from career_chat.history.values import Talk


class Resumed(NamedTuple):
    """`anew`: the messages were read again, because the content is another one or the state cannot be read."""

    state: State
    anew: bool


def resumed(assistant: Assistant, talk: Talk) -> Resumed:
    """With the content it was led with, the state as it was kept; with other content, the state that the person's
    messages make of it, without what was taken out by hand."""
    kept = _state(talk)
    if kept is not None and talk.version == assistant.pack.version:
        return Resumed(kept, anew=False)
    state = assistant.start()
    for message in talk.messages:
        state = assistant.respond(state, message).state
    return Resumed(state if kept is None else still_without(state, kept), anew=True)


def _state(talk: Talk) -> State | None:
    """The state as kept, unless a version of the program that knew other things kept it."""
    try:
        return State.from_data(talk.state)
    except (TypeError, KeyError, ValueError):
        return None
