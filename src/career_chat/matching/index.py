"""Which phrases hold which words and pairs, and how much each weighs."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, NamedTuple

from career_chat.language.stems import stem
from career_chat.language.tokens import tokenize
from career_chat.matching.features import QUIET, Word, pairs, rarity

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from career_chat.language.tokens import Token

PAIR_WEIGHT = 0.35  # a pair beside the words it is made of


class Term(NamedTuple):
    """A stem or pair of stems: what it weighs, and the numbers of the phrases that hold it."""

    weight: float
    held: dict[int, None]


class Index:
    """The words and pairs of all phrases."""

    def __init__(
        self, intents: Sequence[str], owners: Sequence[int], phrases: Sequence[str], quiet: Container[str] = ()
    ) -> None:
        self.intents = tuple(intents)
        self.owners = tuple(owners)
        self.phrases = tuple(phrases)
        split = [tokenize(phrase) for phrase in phrases]
        self.words = frozenset(token.norm for tokens in split for token in tokens)
        self._joined = _joinings(split, self.words)
        self.said = [self.read(tokens) for tokens in split]
        self.stems = {word.stem: word.norm for words in reversed(self.said) for word in words}
        self.terms = _terms(self.said, self.owners, len(self.intents), quiet)
        self.lengths = self._lengths()

    def read(self, tokens: Sequence[Token]) -> list[Word]:
        """Words as the phrases write them: "back end" and "backend" are one where both are written."""
        words: list[Word] = []
        at = 0
        while at < len(tokens):
            pair = tuple(tokens[at : at + 2])
            if len(pair) == 2 and (joined := pair[0].norm + pair[1].norm) in self._joined:
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
            for number in term.held:
                whole[number] += term.weight
        return [math.sqrt(weight) or 1.0 for weight in whole]


def _joinings(split: Sequence[Sequence[Token]], words: frozenset[str]) -> frozenset[str]:
    """Neighbours that some phrase writes as one word."""
    return frozenset(
        joined
        for tokens in split
        for first, second in itertools.pairwise(tokens)
        if (joined := first.norm + second.norm) in words and len(joined) > 4
    )


def features(words: Sequence[Word]) -> dict[str, None]:
    """The stems and pairs of a message or phrase, each once."""
    return dict.fromkeys((*(word.stem for word in words), *pairs(words)))


def _terms(
    said: Sequence[Sequence[Word]], owners: Sequence[int], intents: int, quiet: Container[str]
) -> dict[str, Term]:
    held: dict[str, dict[int, None]] = {}
    for number, words in enumerate(said):
        for feature in features(words):
            held.setdefault(feature, {})[number] = None
    terms: dict[str, Term] = {}
    for feature, numbers in held.items():
        uses: dict[int, int] = {}
        for number in numbers:
            uses[owners[number]] = uses.get(owners[number], 0) + 1
        beside = PAIR_WEIGHT if " " in feature else QUIET if feature in quiet else 1.0
        terms[feature] = Term(rarity(uses, intents) * beside, numbers)
    return terms
