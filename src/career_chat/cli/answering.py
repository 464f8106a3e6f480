"""From requests to what is written: one answerer, in this process or in each of several."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from career_chat.cli.formats import Answer, chosen

if TYPE_CHECKING:
    from career_chat.assistant import Assistant
    from career_chat.cli.formats import Looks
    from career_chat.cli.inputs import Request
    from career_chat.dialogue import State


class Written(NamedTuple):
    """An answer as it will be written, and what became of the message."""

    text: str
    status: str


class Answerer:
    """Answers requests in order, keeping the state of each conversation it has met."""

    def __init__(self, assistant: Assistant, form: str, looks: Looks) -> None:
        self._assistant = assistant
        self._form = chosen(form)
        self._looks = looks
        self._states: dict[str, State] = {}

    def answer(self, request: Request) -> Written:
        answer = self._answer(request)
        return Written(self._form.render(answer, self._looks), answer.status)

    def _answer(self, request: Request) -> Answer:
        if request.problem is not None:
            return Answer(request, None)
        key = request.conversation
        state = self._states.get(key) if key is not None else None
        turn = self._assistant.respond(state or self._assistant.start(), request.text)
        if key is not None:
            self._states[key] = turn.state
        return Answer(request, turn)
