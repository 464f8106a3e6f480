"""Corrects what terms say on the phrases they were counted from.

Wherever a phrase does not speak clearly for its own intent, what its terms say moves towards that intent and away
from the strongest rival, by as little as mends it; the weights after each pass are averaged. This is multiclass
passive-aggressive learning (Crammer et al., "Online Passive-Aggressive Algorithms", 2006) started from counted
weights instead of zero. A weight stays what it was: so much of this term for that intent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np

Weights = dict[int, float]

# How clearly a phrase should speak for its intent, and how often all phrases are gone through.
MARGIN, PASSES = 0.9, 6
MOST_CELLS = 60_000_000  # terms times intents that are corrected; beyond, counting has to do
FAINT = 0.004  # what says less is left out


def corrected(
    counted: Mapping[str, Weights],
    phrases: Sequence[Sequence[tuple[str, float]]],
    owners: Sequence[int],
    intents: int,
) -> Mapping[str, Weights]:
    """`counted`: what each term says for each intent. `phrases`: the terms of each phrase with their shares;
    `owners`: the intent of each. The weights of the terms, corrected."""
    if intents < 2 or len(counted) * intents > MOST_CELLS:
        return counted
    import numpy as np

    rows = {term: row for row, term in enumerate(counted)}
    now = np.zeros((len(rows), intents))
    for row, weights in enumerate(counted.values()):
        now[row, list(weights)] = list(weights.values())
    places = [np.fromiter((rows[term] for term, _ in phrase), np.intp, len(phrase)) for phrase in phrases]
    shares = [np.fromiter((share for _, share in phrase), np.float64, len(phrase)) for phrase in phrases]
    mean = np.zeros_like(now)
    for _ in range(PASSES):
        for number in _scattered(len(phrases)):
            _mend(now, places[number], shares[number], owners[number])
        mean += now / PASSES
    return {
        term: {int(intent): float(said[intent]) for intent in np.flatnonzero(np.abs(said) > FAINT)}
        for term, said in zip(rows, mean, strict=True)
    }


def _mend(now: np.ndarray, places: np.ndarray, shares: np.ndarray, owner: int) -> None:
    scores = shares @ now[places]
    own, scores[owner] = scores[owner], -1e9
    rival = scores.argmax()
    loss = MARGIN - own + scores[rival]
    if loss > 0 and len(shares):
        change = shares * (loss / (2 * (shares @ shares)))
        now[places, owner] += change
        now[places, rival] -= change


def _scattered(size: int) -> list[int]:
    """The numbers below `size` in an order that is scattered and always the same (Knuth's multiplicative hash)."""
    return sorted(range(size), key=lambda number: (number * 2654435761) % 2**32)
