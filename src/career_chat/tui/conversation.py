"""One talk with the assistant: the only thing here that changes as it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.tui.drawing import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from career_chat import Assistant, Turn
    from career_chat.dialogue import State
    from career_chat.history import History, Log, Talk
    from career_chat.reply import Reply


class Conversation:
    """Every turn is kept before it is handed out, if there is a `history`. `trouble`: why the last one could not be
    kept; the talk goes on all the same."""

    def __init__(self, assistant: Assistant, history: History | None = None) -> None:
        self.assistant = assistant
        self.history = history
        self.state: State = assistant.start()
        self.title = ""
        self.trouble: str | None = None
        self._log: Log | None = None

    @property
    def id(self) -> int | None:
        """The number under which it is kept, if it is."""
        return self._log.id if self._log else None

    def begin(self) -> Reply:
        """A new talk; what the assistant says first."""
        self.state = self.assistant.start()
        self.title = ""
        self._log = self.history.begin(self.assistant.pack) if self.history else None
        return self.assistant.open()

    def resume(self, talk: Talk) -> bool:
        """Go on with a talk that was kept; whether it had to be read anew, as the content is another one now."""
        from career_chat.history import resumed

        self.state, anew = resumed(self.assistant, talk)
        self.title = talk.summary.title
        self._log = self.history.go_on(talk, self.assistant.pack) if self.history else None
        return anew

    def say(self, message: str) -> Turn:
        turn = self.assistant.respond(self.state, message)
        self.state = turn.state
        self.title = self.title or " ".join(message[:500].split())
        self._keep(turn)
        return turn

    def become(self, state: State) -> None:
        """Go on from another state, which came about without a message."""
        self.state = state
        self._keep(None)

    def _keep(self, turn: Turn | None) -> None:
        if self._log is None:
            return
        from career_chat.history import HistoryError

        try:
            if turn is None:
                self._log.keep(self.state)
            else:
                self._log.add(turn)
        except HistoryError as error:
            self.trouble = str(error)
        else:
            self.trouble = None


def joined(places: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Parts of a message in order, overlaps joined."""
    spans: list[Span] = []
    for start, end in sorted(places):
        if spans and start <= spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(end, spans[-1].end))
        else:
            spans.append(Span(start, end))
    return tuple(spans)


def matched(turn: Turn) -> tuple[Span, ...]:
    """The parts of the message that were understood as evidence."""
    return joined((each.start, each.end) for each in turn.reading.evidence)
