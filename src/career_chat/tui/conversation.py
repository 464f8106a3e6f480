"""One talk with the assistant: the only thing here that changes as it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.tui.drawing import Span

if TYPE_CHECKING:
    from career_chat import Assistant, Turn
    from career_chat.reply import Reply


class Conversation:
    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._state = assistant.start()

    @property
    def name(self) -> str:
        """What the content calls itself."""
        return self._assistant.pack.name

    def begin(self) -> Reply:
        """Forget all that was said; what the assistant says first."""
        self._state = self._assistant.start()
        return self._assistant.open()

    def say(self, message: str) -> Turn:
        turn = self._assistant.respond(self._state, message)
        self._state = turn.state
        return turn


def matched(turn: Turn) -> tuple[Span, ...]:
    """The parts of the message that were understood as evidence, in order, overlaps joined."""
    spans: list[Span] = []
    for start, end in sorted((each.start, each.end) for each in turn.reading.evidence):
        if spans and start <= spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(end, spans[-1].end))
        else:
            spans.append(Span(start, end))
    return tuple(spans)
