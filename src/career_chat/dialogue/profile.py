"""From the ledger to a match for each role: "match to what you told me", never a probability."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from career_chat.dialogue.state import Entry, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from career_chat.understanding import Preference

# Two roles are called close when their scores differ by no more than this.
CLOSE = 0.12
# How fast a neighbour's share falls with its score, and what a dislike weighs beside a like: it takes from a
# role, but less than naming it gives.
NEIGHBOUR_FALL, DISLIKE = 5, 0.85


WEIGHT = {"like": 1.0, "none": 1.0, "dislike": -DISLIKE}


class Standing(NamedTuple):
    """`score` in [-1, 1]: the share of what was said that speaks for the role, less what speaks against it."""

    role: str
    score: float


def standings(entries: Iterable[Entry], order: Sequence[str]) -> tuple[Standing, ...]:
    """Every role with evidence, best first; ties in the pack's order of roles."""
    active = [entry for entry in entries if entry.status == "active"]
    raw: dict[str, float] = {}
    clauses: dict[tuple[int, str], float] = {}
    for entry in active:
        raw[entry.role] = raw.get(entry.role, 0.0) + WEIGHT[entry.polarity] * entry.mass * entry.share
        clause = (entry.turn, entry.clause)
        clauses[clause] = max(clauses.get(clause, 0.0), entry.mass)
    whole = sum(sorted(clauses.values())) or 1.0
    found = (Standing(role, max(-1.0, min(1.0, round(value / whole, 4)))) for role, value in raw.items())
    return tuple(sorted(found, key=lambda standing: (-standing.score, order.index(standing.role))))


def entered(state: State, preferences: Sequence[Preference], turn: int) -> tuple[Entry, ...]:
    """The ledger with new evidence; what it contradicts is marked as overridden."""
    new = [entry for clause in _by_clause(preferences) for entry in _entries(clause, turn)]
    turned = {(entry.intent, -entry.sign) for entry in new if entry.share == 1.0}
    contradicted = {
        (entry.turn, entry.clause)
        for entry in state.active
        if entry.share == 1.0 and (entry.intent, entry.sign) in turned
    }
    if not contradicted:
        return state.ledger + tuple(new)
    ledger = tuple(
        entry._replace(status="overridden")
        if entry.status == "active" and (entry.turn, entry.clause) in contradicted
        else entry
        for entry in state.ledger
    )
    return ledger + tuple(new)


def _by_clause(preferences: Sequence[Preference]) -> list[list[Preference]]:
    return [list(group) for _, group in groupby(preferences, key=lambda p: (p.words, p.polarity))]


def _entries(clause: Sequence[Preference], turn: int) -> list[Entry]:
    """One clause's evidence: the best intent has the whole of it, its neighbours a share that falls fast."""
    best = max(preference.score for preference in clause)
    return [
        Entry(
            turn,
            said.words,
            ", ".join(piece.text for piece in said.evidence) or said.words,
            said.intent,
            said.role,
            said.polarity,
            round(best * said.strength, 4),
            round((said.score / best) ** NEIGHBOUR_FALL, 4),
        )
        for said in clause
    ]
