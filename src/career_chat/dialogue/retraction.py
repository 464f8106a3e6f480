"""Taking back a single piece of what was told, by hand rather than in words.

A piece is what one clause of one turn said, or one option chosen in the interview. What was taken out by hand stays
out when the state is made again from the messages (undo, other content), since no message says so.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from career_chat.dialogue.state import leading

if TYPE_CHECKING:
    from career_chat.dialogue.state import Entry, State
    from career_chat.language.clauses import Polarity


class Piece(NamedTuple):
    """`turn`, `clause` and `contrast` name it; `roles` are those it speaks for (or against) most."""

    turn: int
    clause: str
    contrast: str | None
    words: str
    polarity: Polarity
    roles: tuple[str, ...]


def pieces(state: State) -> tuple[Piece, ...]:
    """Everything that counts now, in the order it was told."""
    return tuple(
        Piece(
            clause[0].turn,
            clause[0].clause,
            clause[0].contrast,
            ", ".join(dict.fromkeys(entry.words for entry in clause)),
            clause[0].polarity,
            tuple(dict.fromkeys(entry.role for entry in clause)),
        )
        for clause in leading(state.active)
    )


def without(state: State, turn: int, clause: str, contrast: str | None = None) -> State:
    """The state in which the piece no longer counts; the same state when there is no such piece."""

    def is_meant(entry: Entry) -> bool:
        return entry.status == "active" and (entry.turn, entry.clause, entry.contrast) == (turn, clause, contrast)

    if not any(map(is_meant, state.ledger)):
        return state
    return state._replace(ledger=tuple(e._replace(status="removed") if is_meant(e) else e for e in state.ledger))


def still_without(state: State, before: State) -> State:
    """`state`, made again from messages, without what was taken out of `before` by hand. Turns are not compared:
    they are counted anew."""
    waiting = Counter(map(_likeness, (entry for entry in before.ledger if entry.status == "removed")))
    ledger: list[Entry] = []
    for entry in state.ledger:
        if entry.status == "active" and waiting[_likeness(entry)]:
            waiting[_likeness(entry)] -= 1
            entry = entry._replace(status="removed")
        ledger.append(entry)
    return state._replace(ledger=tuple(ledger))


def _likeness(entry: Entry) -> tuple[str, str | None, str, Polarity]:
    return entry.clause, entry.contrast, entry.role, entry.polarity
