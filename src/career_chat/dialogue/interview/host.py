"""Where the interview meets the rest of the conversation: what is an answer, and when to come back to the question.

What the interview itself needs is imported when it first takes place: most messages never come near it.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from career_chat.dialogue.context import Answer, handles
from career_chat.understanding import Request

if TYPE_CHECKING:
    from career_chat.dialogue.context import Context
    from career_chat.dialogue.interview.contrasts import Contrasts
    from career_chat.dialogue.interview.hearing import Ear, Heard
    from career_chat.dialogue.state import State
    from career_chat.pack import Act, Contrast, Pack
    from career_chat.understanding import Reading

HANDLER = "interview"
# After these the question is not put again: the talk is over, begins anew, or is about something graver.
PARTING = frozenset({"bye", "reset", "distress"})


@handles(HANDLER)
def begin(context: Context) -> Answer:
    from career_chat.dialogue.interview import flow

    return flow.begin(context)


class Host:
    """Knows whether a message speaks to the interview; holds the pack, nothing of a conversation."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._act = next((act for act in pack.acts.values() if act.handler == HANDLER), None)

    @property
    def request(self) -> Request:
        """The interview as something asked for."""
        return Request(self._act.id if self._act else "", 1.0)

    @cached_property
    def _contrasts(self) -> Contrasts:
        from career_chat.dialogue.interview.contrasts import Contrasts

        return Contrasts(self._pack)

    @cached_property
    def _ear(self) -> Ear:
        from career_chat.dialogue.interview.hearing import Ear

        return Ear(self._pack, self._act.answers if self._act else {})

    def hears(self, state: State, reading: Reading) -> Heard | None:
        """What the message says to the question that waits; None when there is none, or it is about something else."""
        contrast = self._waiting(state)
        if contrast is None or self._act is None:
            return None
        from career_chat.dialogue.interview.hearing import Heard
        from career_chat.dialogue.interview.telling import offered

        if state.interview.status == "paused":
            return Heard("resume") if self._ear.resumes(reading) else None
        return self._ear.hears(contrast, reading, [heard for _, heard in offered(self._act, contrast)])

    def take(self, context: Context, heard: Heard) -> Answer:
        from career_chat.dialogue.interview import flow

        return flow.begin(context) if heard.kind == "resume" else flow.take(context, heard)

    def goes_on(self, context: Context, parting: set[str]) -> Answer | None:
        """The question again, or the interview set aside where it would be out of place."""
        contrast = self._waiting(context.state)
        if contrast is None:
            return None
        if parting & PARTING:
            interview = context.state.interview._replace(status="paused")
            return Answer((), state=context.state._replace(interview=interview))
        from career_chat.dialogue.interview import flow

        return flow.asked_again(context, contrast)

    def _waiting(self, state: State) -> Contrast | None:
        asking: str | None = state.interview.asking
        act: Act | None = self._act
        return self._contrasts.find(asking) if asking and act and state.interview.status != "off" else None
