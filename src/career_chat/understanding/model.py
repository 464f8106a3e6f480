"""A message, read: a value that also says how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from career_chat.language.clauses import Clause, Polarity
    from career_chat.language.spelling import Repair


class Entity(NamedTuple):
    """A thing of the pack's vocabulary, named at [start, end) of the message; `short` when only a short name
    was used, which counts where a role is being asked about."""

    kind: str
    id: str
    text: str
    start: int
    end: int
    first: int
    last: int
    short: bool = False


class Evidence(NamedTuple):
    """Words of the message that speak for or against an intent; `score` in [0, 1] how well the whole matches it,
    `strength` how strongly it was said (1 is plain). They were read as the pack's `term`, which stands in `phrase`,
    and brought `weight`, a share of the match."""

    text: str
    start: int
    end: int
    intent: str
    polarity: Polarity
    score: float
    strength: float
    term: str = ""
    phrase: str = ""
    weight: float = 0.0


class Preference(NamedTuple):
    """What one clause says of one intent."""

    intent: str
    role: str
    polarity: Polarity
    score: float
    strength: float
    words: str
    evidence: tuple[Evidence, ...]


class Request(NamedTuple):
    """Something asked for: an act, with the things it is asked of. `topic` is set when the content does not
    cover it."""

    act: str
    score: float
    roles: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    careers: tuple[str, ...] = ()
    topic: str | None = None
    text: str = ""
    ordinals: tuple[int, ...] = ()


class IntentReading(NamedTuple):
    id: str
    score: float
    polarity: Polarity


class Reading(NamedTuple):
    """`candidates` are readings that were weighed and not taken, best first. `corrects`: the message says what the one
    before it should have said."""

    message: str
    repairs: tuple[Repair, ...]
    clauses: tuple[Clause, ...]
    entities: tuple[Entity, ...]
    requests: tuple[Request, ...]
    preferences: tuple[Preference, ...]
    candidates: tuple[IntentReading, ...]
    words: int
    corrects: bool = False

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return tuple(piece for preference in self.preferences for piece in preference.evidence)

    @property
    def intents(self) -> tuple[IntentReading, ...]:
        """Decision points the message speaks to, strongest first."""
        best: dict[str, IntentReading] = {}
        for said in self.preferences:
            reading = IntentReading(said.intent, round(said.score, 4), said.polarity)
            if said.intent not in best or best[said.intent].score < reading.score:
                best[said.intent] = reading
        return tuple(sorted(best.values(), key=lambda reading: -reading.score))
