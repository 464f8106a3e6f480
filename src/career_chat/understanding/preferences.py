"""What a message says the person likes and dislikes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from career_chat.language.clauses import Clause
from career_chat.language.tokens import Token
from career_chat.matching import Match, Matcher
from career_chat.understanding.model import Evidence, Preference

# A clause speaks to an intent when the matcher gives it at least this; further intents of the same clause
# count when they come near the first.
FLOOR = 0.35
NEAR = 0.5
# Words that bring less than this share of the best word are not quoted as evidence.
WORTH_QUOTING = 0.3


def read_preferences(
    message: str,
    tokens: Sequence[Token],
    clauses: Sequence[Clause],
    matcher: Matcher,
    roles: Mapping[str, str],
    floor: float = FLOOR,
) -> tuple[list[Preference], list[Match]]:
    """Preferences clause by clause, and all matches that were weighed. `roles`: the role of each intent."""
    preferences: list[Preference] = []
    weighed: list[Match] = []
    for clause in clauses:
        said = tokens[clause.first : clause.last]
        cue_places = {at for cue in clause.cues for at in range(cue.first, cue.last)}
        told = [token for at, token in enumerate(said, clause.first) if at not in cue_places]
        matches = matcher.rank_tokens(told) if told else []
        weighed += matches
        if not matches or matches[0].score < floor:
            continue
        for match in matches:
            if match is matches[0] or match.score >= max(NEAR * matches[0].score, floor):
                preferences.append(_preference(message, said, clause, match, roles[match.intent]))
    return preferences, weighed


def _preference(message: str, said: Sequence[Token], clause: Clause, match: Match, role: str) -> Preference:
    least = WORTH_QUOTING * max((piece.weight for piece in match.evidence), default=0.0)
    told = {(piece.start, piece.end) for piece in match.evidence if piece.weight >= least}
    spans = _joined(message, sorted(told))
    evidence = tuple(
        Evidence(message[start:end], start, end, match.intent, clause.polarity, match.score, clause.strength)
        for start, end in spans
    )
    words = message[said[0].start : said[-1].end]
    return Preference(match.intent, role, clause.polarity, match.score, clause.strength, words, evidence)


def _joined(message: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Neighbouring words as one span, so that "data pipelines" is quoted whole."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and not message[joined[-1][1] : start].strip(" \t-/"):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
