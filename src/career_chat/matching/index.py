"""What phrases say about intents: terms with weights, and which phrases hold them.

A term is a word stem, a pair of neighbouring stems ("deploy model"), or a run of letters inside a word
("ubern"). Its weight falls with the effective number of intents that use it (the exponential of the entropy
of its use): 1 for a term of one intent, 0 for one that all intents use alike.
"""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, Any, NamedTuple

from career_chat.language.stems import stem
from career_chat.language.tokens import Token, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

PAIR_WEIGHT = 0.35  # a pair beside the words it is made of
SMOOTHING = 0.3  # pseudo-uses, so that a term seen once does not count as proven
DOUBT = 0.5  # how much less a word says that stands in one long phrase only
GRAM_SIZES = (3, 4, 5)


class Word(NamedTuple):
    """A word of a message or phrase: its stem, its folded form, and the tokens it stands for."""

    stem: str
    norm: str
    tokens: tuple[Token, ...]


class Term(NamedTuple):
    """`speaks`: intent number → how much the term speaks for it, above chance, in [-1, 1] times its weight.
    `held`: (phrase number, weight there)."""

    weight: float
    speaks: Mapping[int, float]
    held: list[tuple[int, float]]


class Index:
    """The terms of all phrases. Built from phrases, or from the plain data of `to_data`."""

    def __init__(self, intents: Sequence[str], owners: Sequence[int], phrases: Sequence[str]) -> None:
        self.intents = tuple(intents)
        self.owners = tuple(owners)
        self.phrases = tuple(phrases)
        split = [tokenize(phrase) for phrase in phrases]
        self.words = frozenset(token.norm for tokens in split for token in tokens)
        self._joined = _joinings(split, self.words)
        said = [self.read(tokens) for tokens in split]
        self.stems = {word.stem: word.norm for words in reversed(said) for word in words}
        self.terms = _terms(said, self.owners, len(self.intents))
        self.letters = Letters(said, self.owners, len(self.intents))
        self.lengths = self._lengths()

    def read(self, tokens: Sequence[Token]) -> list[Word]:
        """Words as the phrases write them: "back end" and "backend" are one where both are written."""
        words: list[Word] = []
        at = 0
        while at < len(tokens):
            pair = tuple(tokens[at : at + 2])
            if len(pair) == 2 and (joined := self._joined.get(pair[0].norm + pair[1].norm)):
                words.append(Word(stem(joined), joined, pair))
                at += 2
            else:
                words.append(Word(stem(pair[0].norm), pair[0].norm, pair[:1]))
                at += 1
        return words

    def _lengths(self) -> list[float]:
        """The square root of the weight each phrase holds."""
        whole = [0.0] * len(self.phrases)
        for term in self.terms.values():
            for number, weight in term.held:
                whole[number] += weight
        return [math.sqrt(weight) or 1.0 for weight in whole]

    def to_data(self) -> dict[str, Any]:
        """Plain lists and strings that `from_data` makes an equal index of."""
        return {"intents": list(self.intents), "owners": list(self.owners), "phrases": list(self.phrases)}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Index:
        return cls(data["intents"], data["owners"], data["phrases"])


def _joinings(split: Sequence[Sequence[Token]], words: frozenset[str]) -> dict[str, str]:
    """Neighbours that some phrase writes as one word."""
    return {
        joined: joined
        for tokens in split
        for first, second in itertools.pairwise(tokens)
        if (joined := first.norm + second.norm) in words and len(joined) > 4
    }


def grams(norm: str) -> Iterable[str]:
    """Runs of letters inside a word, its ends marked."""
    marked = f"^{norm}$"
    for size in GRAM_SIZES:
        for start in range(len(marked) - size + 1):
            yield marked[start : start + size]


def pairs(words: Sequence[Word]) -> Iterable[str]:
    for first, second in itertools.pairwise(words):
        yield f"{first.stem} {second.stem}"


def _features(words: Sequence[Word]) -> Iterable[str]:
    yield from dict.fromkeys(word.stem for word in words)
    yield from dict.fromkeys(pairs(words))


def _terms(said: Sequence[Sequence[Word]], owners: Sequence[int], intents: int) -> dict[str, Term]:
    """Words and pairs by their stems."""
    uses: dict[str, dict[int, int]] = {}
    doubt: dict[str, float] = {}
    features = [list(_features(words)) for words in said]
    for words, found, owner in zip(said, features, owners, strict=True):
        for feature in found:
            _count(uses.setdefault(feature, {}), owner, 1)
            doubt[feature] = doubt.get(feature, 1.0) * (1 - 1 / max(1, len(words) - (" " in feature)))
    terms = {feature: _term(used, intents, 1 - DOUBT * doubt[feature]) for feature, used in uses.items()}
    for number, found in enumerate(features):
        for feature in found:
            term = terms[feature]
            term.held.append((number, term.weight * (PAIR_WEIGHT if " " in feature else 1.0)))
    return terms


class Letters:
    """Runs of letters as terms, each worked out from the words that hold it when first asked for."""

    def __init__(self, said: Sequence[Sequence[Word]], owners: Sequence[int], intents: int) -> None:
        self._uses: dict[str, dict[int, int]] = {}
        for words, owner in zip(said, owners, strict=True):
            for word in words:
                _count(self._uses.setdefault(word.norm, {}), owner, 1)
        self._words: dict[str, list[str]] = {}
        for norm in self._uses:
            for gram in grams(norm):
                self._words.setdefault(gram, []).append(norm)
        self._intents = intents
        self._terms: dict[str, Term] = {}

    def get(self, gram: str) -> Term | None:
        known = self._terms.get(gram)
        if known is None and (norms := self._words.get(gram)):
            used: dict[int, int] = {}
            for norm in dict.fromkeys(norms):
                for owner, times in self._uses[norm].items():
                    _count(used, owner, times)
            known = self._terms[gram] = _term(used, self._intents, 1.0)
        return known


def _count(used: dict[int, int], owner: int, times: int) -> None:
    used[owner] = used.get(owner, 0) + times


def _term(by_intent: Mapping[int, int], intents: int, trust: float) -> Term:
    """Weight by the entropy of use, and what the term says for each intent above chance. `trust` in [0, 1]: how
    likely the phrases that hold the term hold it for its own sake; a word that is a phrase is sure, one of many
    words of a single phrase is not."""
    whole, chance = sum(by_intent.values()), 1 / max(1, intents)
    if len(by_intent) == 1:
        weight = 1.0
    else:
        entropy = -sum(count / whole * math.log(count / whole) for count in by_intent.values())
        weight = max(0.0, 1 - entropy / math.log(max(2, intents)))
    speaks = {
        intent: ((count + SMOOTHING * chance) / (whole + SMOOTHING) - chance) * weight * trust
        for intent, count in by_intent.items()
    }
    return Term(weight, speaks, [])
