"""What each word, pair and run of letters says for and against each intent.

The first guess is counted: how much more often an intent's phrases use the term than chance would have it. It is
then corrected on the phrases themselves (see `correction`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from career_chat.matching.correction import Weights, corrected
from career_chat.matching.features import QUIET, Word, grams, pairs, rarity

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

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
    """Learnt from phrases, each with the number of its intent."""

    def __init__(self, phrases: Sequence[Sequence[Word]], owners: Sequence[int], intents: int, quiet: Container[str]):
        self._quiet = quiet
        uses: dict[str, dict[int, int]] = {}
        spelt: dict[str, list[str]] = {}
        for words, owner in zip(phrases, owners, strict=True):
            for term, _ in _terms(words, spelt, quiet):
                used = uses.setdefault(term, {})
                used[owner] = used.get(owner, 0) + 1
        self._rarity = {term: rarity(used, intents) for term, used in uses.items()}
        counted = {term: _counted(used, intents, self._rarity[term]) for term, used in uses.items()}
        self._weights = corrected(counted, [list(self._shares(words, spelt)) for words in phrases], owners, intents)
        self._remembered: dict[str, Said] = {}

    def _shares(self, words: Sequence[Word], spelt: dict[str, list[str]]) -> Iterator[tuple[str, float]]:
        """The terms of a phrase, each with its share in what the phrase says."""
        terms = list(_terms(words, spelt, self._quiet))
        whole = max(LEAST_WHOLE, sum(self._rarity[term] * beside for term, beside in terms))
        for term, beside in terms:
            yield term, beside / whole

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
        rare = self._rarity.get(word.stem)
        if word.stem in self._quiet:
            heard = self._weights.get(word.stem, {})
            return Said({intent: QUIET * weight for intent, weight in heard.items()}, QUIET * (rare or 0.0))
        said = dict(self._weights.get(word.stem, {}))
        whole = UNKNOWN if rare is None else rare
        for gram in grams(word.norm):
            rare = self._rarity.get(GRAM_MARK + gram)
            whole += GRAM * (UNKNOWN_GRAM if rare is None else rare)
            if rare is not None:
                for intent, weight in self._weights[GRAM_MARK + gram].items():
                    said[intent] = said.get(intent, 0.0) + GRAM * weight
        least = FAINT * max(map(abs, said.values()), default=0.0)
        return Said({intent: weight for intent, weight in said.items() if abs(weight) > least}, whole)

    def pair(self, pair: str) -> Said | None:
        """What two neighbours say beside what each says, where some phrase has them."""
        rare = self._rarity.get(pair)
        if rare is None:
            return None
        return Said({intent: PAIR * weight for intent, weight in self._weights[pair].items()}, PAIR * rare)


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
