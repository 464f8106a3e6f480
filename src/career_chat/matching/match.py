"""What the matcher answers: intents with scores, and the words that speak for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Evidence(NamedTuple):
    """One reason for a match: the words `text` at [start, end) of the message (code points, half-open) were read as the
    pack's `term`, which stands in `phrase` of the intent, and brought `weight` (shares of the intent's match; they add
    up to at most 1)."""

    start: int
    end: int
    text: str
    term: str
    phrase: str
    weight: float


class Match:
    """An intent that a message may mean. `score` is in [0, 1] and means the same for any pack: 0.5 is as likely right
    as not, low is out of scope. `weight` is what speaks for the intent before that scale: it compares the intents of
    one message, where scores near 1 no longer differ. `evidence`, in message order, is worked out when first asked
    for."""

    __slots__ = ("_evidence", "_explain", "intent", "score", "weight")

    intent: str
    score: float
    weight: float
    _explain: Callable[[], tuple[Evidence, ...]]
    _evidence: tuple[Evidence, ...] | None

    def __init__(self, intent: str, score: float, weight: float, explain: Callable[[], tuple[Evidence, ...]]) -> None:
        object.__setattr__(self, "intent", intent)
        object.__setattr__(self, "score", score)
        object.__setattr__(self, "weight", weight)
        object.__setattr__(self, "_explain", explain)
        object.__setattr__(self, "_evidence", None)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"Match is frozen: {name!r} cannot be set")

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        known: tuple[Evidence, ...] | None = self._evidence
        if known is None:
            known = self._explain()
            object.__setattr__(self, "_evidence", known)
        return known

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Match):
            return NotImplemented
        return (self.intent, self.score) == (other.intent, other.score) and self.evidence == other.evidence

    def __hash__(self) -> int:
        return hash((self.intent, self.score))

    def __repr__(self) -> str:
        return f"Match(intent={self.intent!r}, score={self.score:.3f})"
