"""Request or preference: what one sentence is, when it could be either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.understanding.requests import LIKING, WORD_FOR_WORD, RequestMatcher
from career_chat.understanding.sentences import Forms, is_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from career_chat.language.clauses import Clause
    from career_chat.language.tokens import Token
    from career_chat.understanding.model import Entity, Preference, Request

# A request counts from here: in the form of a question, or said plainly with nothing liked beside it.
ASKED_FLOOR, TOLD_FLOOR, STATED_FLOOR = 0.45, 0.6, 0.8
# To say that the content does not cover a question takes less, for it claims nothing; and two roles named in a
# question leave little doubt that it is about them.
NOT_COVERED_FLOOR, AHEAD = 0.33, 1.3
CLEARLY = 0.1
# Where a liking is stated and found, the sentence is a preference; but a wish to be something else is not.
LIKED, UNLIKELY = 0.4, 0.3
CERTAIN = 0.9
INSISTS = frozenset({"recommend", "retract", "distress"})
WISHED = INSISTS | {"other_role", "transition"}


def decide(
    matcher: RequestMatcher,
    forms: Forms,
    requests: Sequence[Request],
    preferences: Sequence[Preference],
    clauses: Sequence[Clause],
    entities: Sequence[Entity],
    said: Sequence[Token],
    question: bool,
) -> Request | None:
    """The request the sentence makes, or None when it is a preference or nothing."""
    if not requests or all(clause.verdict for clause in clauses):
        return None
    asks = question or forms.begins_asking(said, entities)
    if requests[0].score >= WORD_FOR_WORD:
        return requests[0]._replace(score=1.0)
    if not asks and requests[0].act == LIKING:
        return None
    liking = next((r.score for r in requests if r.act == LIKING), 0.0)
    requests = [r for r in requests if r.act != LIKING]
    if not requests:
        return None
    best = requests[0]._replace(score=min(1.0, requests[0].score))
    stated = any(clause.stated for clause in clauses)
    if question and stated and all(is_named(token, entities) for token in said):
        return None  # "Full stack? No thanks."
    own = not asks or (not question and forms.tells_of_self(said))
    said_so = own and stated
    insists = best.act in (WISHED if forms.wishes(said) else INSISTS)
    best_liked = max((p.score for p in preferences), default=0.0)
    if said_so and not insists and best_liked >= LIKED:
        return None
    named = [(e.start, e.end) for e in entities if e.kind == "role"]
    liked = max((p.score for p in preferences if not _only_named(p, named)), default=0.0)
    if not said_so and best.roles and matcher.speaks_of(best, "role"):
        asked = NOT_COVERED_FLOOR if len(best.roles) > 1 else ASKED_FLOOR
        return best if best.score >= (asked if asks else max(TOLD_FLOOR, liked)) else None
    if asks:
        alone = len(requests) == 1 or best.score >= AHEAD * requests[1].score
        floor = NOT_COVERED_FLOOR if (best.topic and alone) or len(best.roles) > 1 else ASKED_FLOOR
        return best if best.score >= floor and best.score >= 0.7 * liked else None
    if not said_so and best.score >= CERTAIN and liking < UNLIKELY:
        return best
    floor = STATED_FLOOR if said_so else TOLD_FLOOR if liked else ASKED_FLOOR
    return best if best.score >= floor and best.score > liked + CLEARLY * bool(liked) else None


def _only_named(preference: Preference, named: Sequence[tuple[int, int]]) -> bool:
    """Whether the only evidence is the name of a role, which a question names as well as a liking."""
    return all(any(s <= piece.start and piece.end <= e for s, e in named) for piece in preference.evidence)
