"""What a message says the person likes and dislikes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.language.clauses import SENTENCE_MARKS
from career_chat.understanding.model import Evidence, Preference

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from career_chat.language.clauses import Clause
    from career_chat.language.cues import Cue
    from career_chat.language.tokens import Token
    from career_chat.matching import Evidence as Told
    from career_chat.matching import Match, Matcher

# A clause speaks to an intent when the matcher gives it at least this; further intents of the same clause
# count when they come near the first.
FLOOR = 0.35
NEAR = 0.5
# Words that bring less than this share of the best word are not quoted as evidence.
WORTH_QUOTING = 0.15
LIST_MARKS = frozenset(",;:/+&()–—>")


# A part of a list speaks for itself when it is this clear; a second intent of it when it is as near as this.
CLEAR_PART, TIED = 0.7, 0.9
# The thought as a whole knows best what comes first.
PART = 0.9
# How much of what speaks for a second intent must be words of its own, for it to be a second thing said.
OTHER_WORDS = 0.6


def read_preferences(
    message: str,
    tokens: Sequence[Token],
    clauses: Sequence[Clause],
    cues: Sequence[Cue],
    matcher: Matcher,
    roles: Mapping[str, str],
) -> tuple[list[Preference], list[Match]]:
    """Preferences thought by thought, and all matches that were weighed. `roles`: the role of each intent.

    What a sentence likes is read as one thought, for its words explain each other ("CI/CD, but for machine learning");
    then clause by clause and part by part, where each may speak of a thing of its own."""
    breaks = _places(cues, frozenset({"join"}))
    asides = _places(cues, frozenset({"aside", "correction"}))
    empty = {tokens[at].start for at in _places(cues, frozenset({"filler", "join", "self"}))}
    preferences: list[Preference] = []
    weighed: list[Match] = []
    liked: set[str] = set()
    for thought in _thoughts(message, tokens, clauses):
        clause = thought[0]
        silent = {at for each in thought for cue in each.cues for at in range(cue.first, cue.last)} | asides
        told = [at for each in thought for at in range(each.first, each.last) if at not in silent]
        matches = matcher.rank_tokens([tokens[at] for at in told]) if told else []
        weighed += matches
        matches = [match for match in matches if match.score >= FLOOR and _says_something(match, empty)]
        if clause.polarity == "dislike" and any("against" in cue.kinds for cue in clause.cues):
            # "code rather than clicking" sets two ways of one thing against each other, not the thing against itself.
            matches = [match for match in matches if match.intent not in liked]
        if not matches:
            continue
        top = matches[0]
        preferences.append(_preference(message, tokens, told, clause, top, roles, empty))
        apart = {top.intent}
        bounds = {each.first for each in thought[1:]}
        for part in _parts(message, tokens, told, breaks, bounds):
            # What else is said beside a list ("… are my favourite toys") does not make its parts any stranger.
            own = matcher.rank_tokens([tokens[at] for at in part if matcher.knows(tokens[at].norm)], limit=2)
            for match in own:
                if match.intent not in apart and match.score >= max(CLEAR_PART, TIED * own[0].score):
                    said = _preference(message, tokens, part, clause, match, roles, empty)
                    preferences.append(said._replace(score=min(said.score, PART * top.score)))
                    apart.add(match.intent)
        for match in matches:
            if match.intent in apart or match.score < CLEAR_PART or not _speaks_of_other_words(match, top):
                continue
            said = _preference(message, tokens, told, clause, match, roles, empty)
            words = ", ".join(piece.text for piece in said.evidence)
            preferences.append(said._replace(words=words, score=min(said.score, PART * top.score)))
            apart.add(match.intent)
        for match in matches:
            beside = match.score * match.weight / top.weight
            if match.intent not in apart and match.score >= max(NEAR * top.score, FLOOR):
                said = _preference(message, tokens, told, clause, match, roles, empty)
                preferences.append(said._replace(score=beside))
        if clause.polarity == "like":
            liked.add(top.intent)
    return preferences, weighed


def _thoughts(message: str, tokens: Sequence[Token], clauses: Sequence[Clause]) -> list[list[Clause]]:
    """Clauses that one sentence says alike, together; a judgement of what came before says nothing itself."""
    thoughts: list[list[Clause]] = []
    for clause in clauses:
        gap = message[tokens[clause.first - 1].end : tokens[clause.first].start] if clause.first else "."
        first_of_sentence = any(mark in SENTENCE_MARKS for mark in gap)
        if first_of_sentence:
            here: list[list[Clause]] = []
        same = next((each for each in here if (each[0].polarity, each[0].strength) == clause[2:4]), None)
        if same is None:
            same = []
            here.append(same)
            thoughts.append(same)
        same.append(clause)
    return thoughts


def _speaks_of_other_words(match: Match, top: Match) -> bool:
    """Whether most of what speaks for a match are words that do not speak for the top one: two things were said."""
    claimed = {piece.start for piece in top.evidence if piece.weight >= WORTH_QUOTING}
    return sum(piece.weight for piece in match.evidence if piece.start not in claimed) >= OTHER_WORDS


def _says_something(match: Match, empty: Container[int]) -> bool:
    """Whether words that speak for a match, or nearly as much as the best, are more than filling."""
    most = max((piece.weight for piece in match.evidence), default=0.0)
    return any(piece.start not in empty for piece in match.evidence if piece.weight >= 0.5 * most)


def _places(cues: Sequence[Cue], kinds: frozenset[str]) -> set[int]:
    return {at for cue in cues if cue.kinds & kinds for at in range(cue.first, cue.last)}


def _parts(
    message: str, tokens: Sequence[Token], told: Sequence[int], breaks: Container[int], bounds: Container[int]
) -> list[list[int]]:
    """The told words of each clause and each part of a list, where there are several."""
    parts: list[list[int]] = [[]]
    before: int | None = None
    for at in told:
        gap = message[tokens[before].end : tokens[at].start] if before is not None else ""
        before = at
        if parts[-1] and (at in breaks or at in bounds or any(mark in LIST_MARKS for mark in gap)):
            parts.append([])
        if at not in breaks:
            parts[-1].append(at)
    parts = [part for part in parts if part]
    return parts if len(parts) > 1 else []


def _preference(
    message: str,
    tokens: Sequence[Token],
    told: Sequence[int],
    clause: Clause,
    match: Match,
    roles: Mapping[str, str],
    empty: Container[int],
) -> Preference:
    least = WORTH_QUOTING * max((piece.weight for piece in match.evidence), default=0.0)
    quoted = [piece for piece in match.evidence if piece.weight >= least and piece.start not in empty]
    evidence = tuple(
        _evidence(message, start, end, [piece for piece in quoted if start <= piece.start < end], clause, match)
        for start, end in _joined(message, sorted({(piece.start, piece.end) for piece in quoted}))
    )
    words = message[tokens[told[0]].start : tokens[told[-1]].end]
    return Preference(match.intent, roles[match.intent], clause.polarity, match.score, clause.strength, words, evidence)


def _evidence(message: str, start: int, end: int, pieces: Sequence[Told], clause: Clause, match: Match) -> Evidence:
    """Neighbouring pieces as one, read as what weighs most in it."""
    most = max(pieces, key=lambda piece: piece.weight)
    weight = min(1.0, sum(piece.weight for piece in pieces))
    said = (clause.polarity, match.score, clause.strength)
    return Evidence(message[start:end], start, end, match.intent, *said, most.term, most.phrase, round(weight, 4))


def _joined(message: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Neighbouring words as one span, so that "data pipelines" is quoted whole."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and not message[joined[-1][1] : start].strip(" \t-/"):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
