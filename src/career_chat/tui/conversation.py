"""One talk with the assistant: the only thing here that changes as it goes on."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING

from career_chat.dialogue import pieces, standings, without
from career_chat.history.log import titled
from career_chat.history.values import Kept, Summary, Talk
from career_chat.tui.matched import matched

if TYPE_CHECKING:
    from career_chat import Assistant, Turn
    from career_chat.dialogue import Piece, Standing, State
    from career_chat.history import History, Log
    from career_chat.reply import Reply


REMEMBERED = 200  # turns that can be explained
UNTITLED = "…"


class Conversation:
    """`turns`: the latest, with how they were read; `kept`: all of them, as they were shown. Every turn is kept before
    it is handed out, if there is a `history`. `trouble`: why the last one could not be kept; the talk goes on."""

    def __init__(self, assistant: Assistant, history: History | None = None) -> None:
        self.assistant = assistant
        self.history = history
        self.state: State = assistant.start()
        self.title = ""
        self.trouble: str | None = None
        self.turns: deque[Turn] = deque(maxlen=REMEMBERED)
        self.kept: list[Kept] = []
        self._log: Log | None = None
        self._before_removal: State | None = None

    @property
    def id(self) -> int | None:
        """The number under which it is kept, if it is."""
        return self._log.id if self._log else None

    @property
    def standings(self) -> tuple[Standing, ...]:
        """Every role with evidence, best first."""
        return standings(self.state.ledger, [role.id for role in self.assistant.pack.facts.roles])

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What was told and counts, in the order it was told."""
        return pieces(self.state)

    def take_out(self, piece: Piece) -> None:
        """A piece that was told counts no longer."""
        before, self.state = self.state, without(self.state, piece.turn, piece.clause, piece.contrast)
        self._before_removal = before
        self._keep(None)

    def put_back(self) -> bool:
        """Undo `take_out`, as long as nothing was said since; whether there was something to put back."""
        if self._before_removal is None:
            return False
        self.state, self._before_removal = self._before_removal, None
        self._keep(None)
        return True

    def begin(self) -> Reply:
        """A new talk; what the assistant says first."""
        self.state, self._before_removal = self.assistant.start(), None
        self.title = ""
        self._forget()
        self._log = self.history.begin(self.assistant.pack) if self.history else None
        return self.assistant.open()

    def resume(self, talk: Talk) -> bool:
        """Go on with a talk that was kept; whether it had to be read anew, as the content is another one now."""
        from career_chat.history import resumed

        self.state, anew = resumed(self.assistant, talk)
        self._before_removal = None
        self._forget()
        self.kept.extend(talk.turns)
        self.title = talk.summary.title
        self._log = self.history.go_on(talk, self.assistant.pack) if self.history else None
        return anew

    def say(self, message: str) -> Turn:
        turn = self.assistant.respond(self.state, message)
        self.state, self._before_removal = turn.state, None
        self.title = self.title or " ".join(message[:500].split())
        self._keep(turn)
        self.turns.append(turn)
        self.kept.append(Kept(time.time(), message, matched(turn), turn.reply))
        return turn

    def would_be(self, message: str) -> Turn:
        """What would come of a message, without saying it."""
        return self.assistant.respond(self.state, message)

    @property
    def talk(self) -> Talk:
        """All that was said and answered, as it would be kept."""
        began, touched = (self.kept[at].at if self.kept else time.time() for at in (0, -1))
        summary = Summary(self.id or 0, titled(self.title) or UNTITLED, began, touched, len(self.kept))
        pack = self.assistant.pack
        return Talk(summary, pack.name, pack.version, self.state.to_data(), tuple(self.kept))

    def _forget(self) -> None:
        self.turns.clear()
        self.kept.clear()

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
