"""Clauses and their polarity: which words of a message are liked, which disliked, and how strongly.

A message is cut at sentence marks and at words of contrast; inside a piece, cue phrases ("fan of", "sick
of", "not", "rather than") decide. A negated liking is a disliking, a negated disliking a mild liking, and a
word of comparison sets its two sides against each other. The idea of a cue with a scope follows NegEx
(Chapman et al. 2001); the scope ends at the next contrast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from career_chat.language.cues import Cue, stems_of
from career_chat.language.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

Polarity = Literal["like", "dislike", "none"]

# How much a piece of evidence weighs: plain words count 1.
STRONG, PLAIN, MILD, WEAK = 1.25, 1.0, 0.4, 0.6
NEGATION_REACH = 5
SENTENCE_MARKS = frozenset(".!?;\n…")
COMMA_MARKS = frozenset(",:–—-()/&+")
ATTITUDES = frozenset({"like", "dislike", "mild"})


class Clause(NamedTuple):
    """Tokens `first` up to `last` (half-open) with one polarity; `strength` 0 to 1.25; `cues` are what
    decided it; `asks` when the sentence ends in a question mark; `stated` when a cue of liking or disliking
    was said rather than taken for granted; `verdict` when it only judges what was said before ("no thanks")."""

    first: int
    last: int
    polarity: Polarity
    strength: float
    cues: tuple[Cue, ...] = ()
    asks: bool = False
    stated: bool = False
    verdict: bool = False


class _Piece(NamedTuple):
    """Tokens of one thought; `commas` are those with a comma or its like before them."""

    first: int
    last: int
    asks: bool
    commas: tuple[int, ...]


def read_clauses(text: str, tokens: Sequence[Token], cues: Sequence[Cue], filling: Container[int] = ()) -> list[Clause]:
    """The clauses of `text`, in reading order, covering all tokens; `cues` are those found in them, `filling`
    the places of words that say nothing of the matter."""
    stems = stems_of(tokens)
    clauses: list[Clause] = []
    for piece in _pieces(text, tokens, cues):
        inside = [cue for cue in cues if piece.first <= cue.first and cue.last <= piece.last]
        made = _read_piece(piece, inside, stems)
        if clauses and len(made) == 1 and made[0].stated and _all_cue(piece, inside, filling):
            made = [*_turned_back(clauses, made[0])]
        if clauses and clauses[-1].stated and _only_denies(piece, inside, tokens):
            turned: Polarity = "like" if clauses[-1].polarity == "dislike" else "dislike"
            made = [clause._replace(polarity=turned) for clause in made]
        clauses += made
    return clauses


def _only_denies(piece: _Piece, cues: Sequence[Cue], tokens: Sequence[Token]) -> bool:
    """ "CSS bores me. APIs don't.": a denial at the end takes back what was said before, for something else."""
    if any(cue.kinds & ATTITUDES for cue in cues) or piece.last - piece.first < 3:
        return False
    auxiliary, denial = tokens[piece.last - 2 : piece.last]
    return denial.norm == "not" and stems_of([auxiliary])[0] in AUXILIARIES


def _turned_back(clauses: list[Clause], verdict: Clause) -> list[Clause]:
    """ "Full stack? No thanks": an attitude with nothing of its own speaks of what came before."""
    if not clauses[-1].stated:
        clauses[-1] = clauses[-1]._replace(
            polarity=verdict.polarity, strength=verdict.strength, cues=verdict.cues, stated=True, asks=False
        )
        return [verdict._replace(verdict=True)]
    return [verdict]


def _pieces(text: str, tokens: Sequence[Token], cues: Sequence[Cue]) -> list[_Piece]:
    """Cut at sentence marks, at words of contrast, and at commas and "and" between two attitudes."""
    starts_cue = {cue.first: cue for cue in cues}
    inside_cue = {at for cue in cues for at in range(cue.first + 1, cue.last)}
    pieces: list[_Piece] = []
    commas: list[int] = []
    first = 0
    for at in range(1, len(tokens) + 1):
        gap = text[tokens[at - 1].end : tokens[at].start] if at < len(tokens) else text[tokens[at - 1].end :]
        ended = at == len(tokens) or any(mark in SENTENCE_MARKS for mark in gap)
        cue = starts_cue.get(at)
        turns = cue is not None and "contrast" in cue.kinds
        if not (ended or turns or at in inside_cue):
            joined = any(mark in COMMA_MARKS for mark in gap) or tokens[at].norm in ("and", "or", "nor")
            turns = joined and _decides(cues, first, at) and _decides_soon(cues, at, tokens, text)
        if ended or turns:
            pieces.append(_Piece(first, at, "?" in gap, tuple(commas)))
            first, commas = at, []
        elif any(mark in COMMA_MARKS for mark in gap):
            commas.append(at)
    return pieces


def _decides(cues: Sequence[Cue], first: int, last: int) -> bool:
    return any(cue.kinds & _DECIDING and first <= cue.first < last for cue in cues)


def _decides_soon(cues: Sequence[Cue], at: int, tokens: Sequence[Token], text: str) -> bool:
    """Whether an attitude is said after `at`, before the sentence ends."""
    end = at
    while end + 1 < len(tokens) and not any(
        mark in SENTENCE_MARKS for mark in text[tokens[end].end : tokens[end + 1].start]
    ):
        end += 1
    return _decides(cues, at, end + 1)


_DECIDING = ATTITUDES | {"negate"}


def _all_cue(piece: _Piece, cues: Sequence[Cue], filling: Container[int]) -> bool:
    said = {at for cue in cues for at in range(cue.first, cue.last)}
    return all(at in said or at in filling for at in range(piece.first, piece.last))


def _read_piece(piece: _Piece, cues: list[Cue], stems: Sequence[str]) -> list[Clause]:
    """One clause, or several where attitudes or a comparison divide the piece."""
    against = next((cue for cue in cues if "against" in cue.kinds and cue.first > piece.first), None)
    if against is not None and _sets_apart(against, cues, stems, piece):
        left = _read_piece(piece._replace(last=against.first), _within(cues, piece.first, against.first), stems)
        right = piece._replace(first=against.last)
        turned: Polarity = "like" if left[-1].polarity == "dislike" else "dislike"
        return [*left, Clause(against.first, right.last, turned, MILD + 0.25, (against,), piece.asks, True)]

    attitudes = [cue for cue in cues if cue.kinds & ATTITUDES]
    negators = [cue for cue in cues if "negate" in cue.kinds and _is_speakers(cue, piece, stems)]
    factor = _factor(cues)
    if not attitudes:
        return _negated_alone(piece, negators, factor, stems)

    clauses: list[Clause] = []
    for index, cue in enumerate(attitudes):
        first = piece.first if index == 0 else attitudes[index].first
        last = attitudes[index + 1].first if index + 1 < len(attitudes) else piece.last
        before = attitudes[index - 1].last if index else piece.first
        turning = [n for n in negators if before <= n.first < cue.first and cue.first - n.last <= NEGATION_REACH]
        after = [n for n in negators if cue.last <= n.first < last]
        polarity, strength = _attitude(cue, len(turning))
        if after and not turning and "like" in cue.kinds:
            cut = after[0].first
            if cut > cue.last:
                clauses.append(Clause(first, cut, polarity, _hedged(strength, factor), (cue,), piece.asks, True))
            polarity, first = ("dislike" if len(after) % 2 else polarity), (cut if cut > cue.last else first)
            clauses.append(Clause(first, last, polarity, _hedged(strength, factor), (cue, *after), piece.asks, True))
        else:
            clauses.append(Clause(first, last, polarity, _hedged(strength, factor), (*turning, cue), piece.asks, True))
    return _merged(clauses)


def _within(cues: list[Cue], first: int, last: int) -> list[Cue]:
    return [cue for cue in cues if first <= cue.first and cue.last <= last]


def _sets_apart(against: Cue, cues: list[Cue], stems: Sequence[str], piece: _Piece) -> bool:
    """Whether a comparison is meant: "over" and "than" need a preference or short sides ("ops over dev")."""
    word = stems[against.first]
    if against.last - against.first > 1 or word not in ("over", "than"):
        return against.last < piece.last
    if against.last >= piece.last:
        return False
    preferred = any(cue.kinds & {"like", "dislike"} and cue.first < against.first for cue in cues)
    return preferred if word == "than" else preferred or against.first - piece.first <= 2


def _attitude(cue: Cue, negations: int) -> tuple[Polarity, float]:
    strength = STRONG if "strong" in cue.kinds else PLAIN
    if negations % 2 == 0:
        if "mild" in cue.kinds:
            return "like", MILD
        return ("dislike" if "dislike" in cue.kinds else "like"), strength
    if "dislike" in cue.kinds:
        return "like", MILD
    return "dislike", PLAIN


def _negated_alone(piece: _Piece, negators: list[Cue], factor: float, stems: Sequence[str]) -> list[Clause]:
    """No attitude is named: what follows a "not" is disliked, up to the next comma where none stands before the
    "not" ("cattle not pets, immutable images"); with nothing after it, what came before."""
    if not negators:
        return [Clause(piece.first, piece.last, "like", factor, (), piece.asks)]
    cut = negators[0]
    odd: Polarity = "dislike" if len(negators) % 2 else "like"
    auxiliary = cut.first > piece.first and stems[cut.first - 1] in AUXILIARIES
    if piece.first < cut.first and cut.last < piece.last and not auxiliary:
        parts = [Clause(piece.first, cut.first, "like", factor, (), piece.asks)]
        later = (at for at in piece.commas if at > cut.last)
        end = piece.last if cut.first in piece.commas else next(later, piece.last)
        parts.append(Clause(cut.first, end, odd, factor, tuple(negators), piece.asks, True))
        if end < piece.last:
            parts.append(Clause(end, piece.last, "like", factor, (), piece.asks))
        return parts
    return [Clause(piece.first, piece.last, odd, factor, tuple(negators), piece.asks, True)]


def _is_speakers(negator: Cue, piece: _Piece, stems: Sequence[str]) -> bool:
    """Whether a negation is the speaker's own: "they don't go stale" says nothing about liking."""
    auxiliary = negator.first - 1
    if auxiliary < piece.first or stems[auxiliary] not in AUXILIARIES:
        return True
    subject = auxiliary - 1
    return subject < piece.first or stems[subject] not in OTHERS


AUXILIARIES = frozenset(
    stems_of(
        [
            Token(w, w, 0, 0)
            for w in [
                "do",
                "does",
                "did",
                "is",
                "are",
                "was",
                "were",
                "will",
                "would",
                "can",
                "could",
                "should",
                "has",
                "have",
                "had",
            ]
        ]
    )
)
OTHERS = frozenset(
    stems_of(
        [
            Token(w, w, 0, 0)
            for w in [
                "it",
                "they",
                "that",
                "which",
                "who",
                "you",
                "he",
                "she",
                "there",
                "people",
                "users",
                "models",
                "things",
                "everything",
                "nothing",
                "this",
                "these",
                "those",
            ]
        ]
    )
)


def _factor(cues: Sequence[Cue]) -> float:
    if any("past" in cue.kinds for cue in cues):
        return MILD
    return WEAK if any("weak" in cue.kinds for cue in cues) else 1.0


def _hedged(strength: float, factor: float) -> float:
    """A shrug said with a doubt is one shrug."""
    return max(MILD, strength * factor)


def _merged(clauses: list[Clause]) -> list[Clause]:
    """Neighbours of one polarity as one clause, so that their words are matched together."""
    merged: list[Clause] = []
    for clause in clauses:
        if merged and merged[-1].polarity == clause.polarity:
            last = merged[-1]
            merged[-1] = last._replace(
                last=clause.last, strength=max(last.strength, clause.strength), cues=last.cues + clause.cues
            )
        else:
            merged.append(clause)
    return merged
