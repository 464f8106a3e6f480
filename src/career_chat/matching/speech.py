"""What each word, pair and run of letters says for and against each intent.

The first guess is counted: how much more often an intent's phrases use the term than chance would have it. It is
then corrected on the phrases themselves (see `correction`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from career_chat.matching.features import QUIET, Word, grams, pairs, rarity
from career_chat.storage import Row

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from career_chat.matching.correction import Weights
    from career_chat.storage import Parts, Writer

PAIR, GRAM = 0.5, 0.4  # beside a word's 1
UNKNOWN, UNKNOWN_GRAM = 1.0, 0.5  # what a word or run of letters weighs that no phrase holds
SMOOTHING = 0.3  # pseudo-uses, so that a term seen once does not count as proven
LEAST_WHOLE = 0.5
MOST_REMEMBERED = 50_000
FAINT = 0.02  # of the strongest: what says less is left out


class Said(NamedTuple):
    """What terms say (intent → weight, above or below 0) and how much they weigh together."""

    weights: Mapping[int, float]
    whole: float


class Speech:
    """What was learnt from phrases, read from what `learnt` wrote."""

    def __init__(self, parts: Parts, quiet: Container[str]) -> None:
        self._quiet = quiet
        self._terms = parts.table("speech")
        self._remembered: dict[str, Said] = {}
        self._pairs: dict[str, Said | None] = {}

    def word(self, word: Word) -> Said:
        """What one word and the letters in it say; remembered, for words come again."""
        known = self._remembered.get(word.norm)
        if known is not None:
            return known
        if len(self._remembered) > MOST_REMEMBERED:
            self._remembered.clear()
        found = self._remembered[word.norm] = self._spoken(word)
        return found

    def _spoken(self, word: Word) -> Said:
        row = self._terms.get(word.stem)
        if word.stem in self._quiet:
            return Said({}, 0.0) if row is None else _weighed(row, QUIET)
        said = {} if row is None else dict(zip(row.numbers, row.shares, strict=True))
        whole = UNKNOWN if row is None else row.own
        for gram in grams(word.norm):
            row = self._terms.get(GRAM_MARK + gram)
            whole += GRAM * (UNKNOWN_GRAM if row is None else row.own)
            if row is not None:
                for intent, weight in zip(row.numbers, row.shares, strict=True):
                    said[intent] = said.get(intent, 0.0) + GRAM * weight
        least = FAINT * max(map(abs, said.values()), default=0.0)
        return Said({intent: weight for intent, weight in said.items() if abs(weight) > least}, whole)

    def pair(self, pair: str) -> Said | None:
        """What two neighbours say beside what each says, where some phrase has them."""
        if pair in self._pairs:
            return self._pairs[pair]
        if len(self._pairs) > MOST_REMEMBERED:
            self._pairs.clear()
        row = self._terms.get(pair)
        found = self._pairs[pair] = None if row is None else _weighed(row, PAIR)
        return found


def _weighed(row: Row, factor: float) -> Said:
    said = {intent: factor * weight for intent, weight in zip(row.numbers, row.shares, strict=True)}
    return Said(said, factor * row.own)


def learnt(
    writer: Writer, phrases: Sequence[Sequence[Word]], owners: Sequence[int], intents: int, quiet: Container[str]
) -> None:
    """Write what a `Speech` reads: learnt from phrases, each with the number of its intent."""
    from career_chat.matching.correction import corrected

    uses: dict[str, dict[int, int]] = {}
    spelt: dict[str, list[str]] = {}
    for words, owner in zip(phrases, owners, strict=True):
        for term, _ in _terms(words, spelt, quiet):
            used = uses.setdefault(term, {})
            used[owner] = used.get(owner, 0) + 1
    rare = {term: rarity(used, intents) for term, used in uses.items()}
    counted = {term: _counted(used, intents, rare[term]) for term, used in uses.items()}
    shares = [list(_shares(words, spelt, rare, quiet)) for words in phrases]
    weights = corrected(counted, shares, owners, intents)
    writer.table("speech", {term: Row(rare[term], tuple(said), tuple(said.values())) for term, said in weights.items()})


def _shares(
    words: Sequence[Word], spelt: dict[str, list[str]], rare: Mapping[str, float], quiet: Container[str]
) -> Iterator[tuple[str, float]]:
    """The terms of a phrase, each with its share in what the phrase says."""
    terms = list(_terms(words, spelt, quiet))
    whole = max(LEAST_WHOLE, sum(rare[term] * beside for term, beside in terms))
    for term, beside in terms:
        yield term, beside / whole


GRAM_MARK = "\0"  # before a run of letters, so that it is no word


def _terms(words: Sequence[Word], spelt: dict[str, list[str]], quiet: Container[str]) -> Iterator[tuple[str, float]]:
    """(term, what it counts beside a word) of a phrase, each once."""
    for stem in dict.fromkeys(word.stem for word in words):
        yield stem, QUIET if stem in quiet else 1.0
    for pair in dict.fromkeys(pairs(words)):
        yield pair, PAIR
    for gram in dict.fromkeys(gram for word in words if word.stem not in quiet for gram in _spelt(word.norm, spelt)):
        yield gram, GRAM


def _spelt(norm: str, spelt: dict[str, list[str]]) -> Iterable[str]:
    known = spelt.get(norm)
    if known is None:
        known = spelt[norm] = [GRAM_MARK + gram for gram in grams(norm)]
    return known


def _counted(uses: Mapping[int, int], intents: int, rare: float) -> Weights:
    """What a term says for each intent, above chance."""
    whole, chance = sum(uses.values()), 1 / max(1, intents)
    return {
        intent: ((count + SMOOTHING * chance) / (whole + SMOOTHING) - chance) * rare for intent, count in uses.items()
    }
