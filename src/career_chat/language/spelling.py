"""Spelling repair against a vocabulary, with rapidfuzz's OSA distance (a swap of neighbours is one edit)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Mapping

_KEEPS_FIRST_LETTER = 8
SHORTEST_MEANT, LONGEST = 3, 40
_MOST_CACHED = 20_000


class Repair(NamedTuple):
    """A word read as another: `distance` edits apart."""

    wrong: str
    right: str
    distance: int


def allowed_edits(length: int) -> int:
    """How many edits a word of so many letters may be away from what was meant: short words are too alike, and of
    words up to four letters only the order may be wrong ("teh")."""
    return 0 if length < 3 else 1 if length < 8 else 2


class Speller:
    """Looks words up that a vocabulary does not hold.

    vocabulary: the words to repair to, folded. known: words that are right as they are, asked only for words
    of a repairable length (so it may be a dictionary that opens itself when first asked).
    """

    def __init__(self, vocabulary: Collection[str], known: Container[str] = ()) -> None:
        self._known = known
        self._vocabulary = vocabulary
        self._buckets: dict[tuple[int, str], list[str]] = {}
        self._cache: dict[str, Repair | None] = {}

    @cached_property
    def _by_length(self) -> Mapping[int, list[str]]:
        found: dict[int, list[str]] = {}
        for word in self._vocabulary:
            found.setdefault(len(word), []).append(word)
        return found

    def _meant(self, length: int, letter: str) -> list[str]:
        """Words of a length, in order; only those that begin with `letter`, where one is given."""
        known = self._buckets.get((length, letter))
        if known is None:
            words = self._by_length.get(length, ())
            known = sorted(word for word in words if word.startswith(letter) and word.isalpha())
            self._buckets[length, letter] = known
        return known

    def repair(self, word: str) -> Repair | None:
        """The nearest word of the vocabulary, or None: too far, too short, or right as it is."""
        if word in self._cache:
            return self._cache[word]
        if len(self._cache) > _MOST_CACHED:
            self._cache.clear()
        repairable = allowed_edits(len(word)) > 0 and word.isalpha()
        found = self._nearest(word) if repairable and word not in self._known else None
        self._cache[word] = found
        return found

    def _nearest(self, word: str) -> Repair | None:
        edits = allowed_edits(len(word))
        if len(word) > LONGEST:
            return None
        from rapidfuzz import process
        from rapidfuzz.distance import OSA, JaroWinkler

        best: tuple[int, float, str] | None = None
        for length in range(max(SHORTEST_MEANT, len(word) - edits), len(word) + edits + 1):
            candidates = self._meant(length, word[0] if len(word) < _KEEPS_FIRST_LETTER else "")
            if not candidates:
                continue
            hits = process.extract(word, candidates, scorer=OSA.distance, score_cutoff=edits, limit=3)
            for candidate, distance, _ in hits:
                short = min(len(word), len(candidate)) < 4 or len(word) == len(candidate) == 4
                if short and sorted(word) != sorted(candidate):
                    continue  # one letter for another in so short a word makes another word
                rank = (int(distance), -round(JaroWinkler.similarity(word, candidate), 3), candidate)
                if best is None or rank < best:
                    best = rank
        return Repair(word, best[2], best[0]) if best else None
