"""Which phrases hold which words and pairs, and how much each weighs."""

from __future__ import annotations

import itertools
import math
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from career_chat.language.dictionary import told
from career_chat.language.stems import stem
from career_chat.language.tokens import tokenize
from career_chat.matching.features import QUIET, Word, pairs, rarity
from career_chat.storage import Row

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from career_chat.language.tokens import Token
    from career_chat.storage import Parts, Table, Writer

MOST_REMEMBERED = 100_000  # what people type is endless
SHORTEST_PART = 3  # letters of a word that is written together with another
PAIR_WEIGHT = 0.35  # a pair beside the words it is made of


class Term(NamedTuple):
    """A stem or pair of stems: what it weighs, and the numbers of the phrases that hold it."""

    weight: float
    held: dict[int, None]


class Indexed(NamedTuple):
    """The words of each phrase, the number of its intent, and the words of each intent's name."""

    said: list[list[Word]]
    owners: list[int]
    names: list[list[Word]]


class Index:
    """The words and pairs of all phrases, read from what `indexed` wrote."""

    def __init__(self, parts: Parts) -> None:
        self.phrases = parts.texts("phrases")
        self._spellings = parts.texts("spellings")
        self._spelt = parts.table("spelt")
        self.intents: tuple[str, ...] = tuple(parts.plain("intents"))
        self.owners: list[int] = parts.numbers("owners", "I").tolist()
        self.lengths: Sequence[float] = parts.numbers("lengths", "d").tolist()
        self._tells: dict[str, float] = {}
        self._halved: dict[str, tuple[str, ...]] = {}
        self.terms = _Terms(parts.table("terms"))
        self._words = partial(parts.words, "words")
        self._joined = frozenset(parts.words("joined"))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the phrases, folded."""
        return frozenset(self._words())

    def told(self, stem: str) -> float:
        """How much a stem of the phrases tells, by its most common spelling."""
        known = self._tells.get(stem)
        if known is None:
            row = self._spelt.get(stem)
            known = self._tells[stem] = 1.0 if row is None else row.own
        return known

    def spelling(self, word: Word) -> str:
        """How the phrases first spell a word; as it is where they do not have it."""
        row = self._spelt.get(word.stem)
        return word.norm if row is None else self._spellings[row.numbers[0]]

    def read(self, tokens: Sequence[Token]) -> list[Word]:
        """Words as the phrases write them: "back end" and "backend" are one where both are written, and a word that
        no phrase knows is two where phrases write two ("datacentre", "data centre")."""
        words = _read(tokens, self._joined)
        if all(self.terms[word.stem] is not None for word in words):
            return words
        return [part for word in words for part in self._split(word)]

    def splits(self, norm: str) -> bool:
        """Whether phrases write this unknown word as two."""
        return bool(self._halves(norm))

    def _split(self, word: Word) -> list[Word]:
        if self.terms[word.stem] is None and (halves := self._halves(word.norm)):
            return [Word(stem(half), half, word.tokens) for half in halves]
        return [word]

    def _halves(self, norm: str) -> tuple[str, ...]:
        """The two words that phrases write for this one; () when there are none. Remembered: words come again."""
        known = self._halved.get(norm)
        if known is None:
            if len(self._halved) > MOST_REMEMBERED:
                self._halved.clear()
            cuts = range(SHORTEST_PART, len(norm) - SHORTEST_PART + 1) if norm.isalpha() else ()
            pairs = ((norm[:at], norm[at:]) for at in cuts)
            known = next((pair for pair in pairs if self.terms[f"{stem(pair[0])} {stem(pair[1])}"] is not None), ())
            self._halved[norm] = known
        return known


class _Terms(dict[str, Term | None]):
    """Terms of a table, taken out when first asked for, and a while of what is no term."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def __missing__(self, feature: str) -> Term | None:
        if len(self) > MOST_REMEMBERED:
            self.clear()
        row = self._table.get(feature)
        found = self[feature] = None if row is None else Term(row.own, dict.fromkeys(row.numbers))
        return found


def indexed(writer: Writer, phrases: Mapping[str, Iterable[str]], quiet: Container[str]) -> Indexed:
    """Write what an `Index` reads; what was indexed, for whoever learns from it."""
    listed = [(number, phrase) for number, said in enumerate(phrases.values()) for phrase in said]
    owners = [number for number, _ in listed]
    split = [tokenize(phrase) for _, phrase in listed]
    words = {token.norm: None for tokens in split for token in tokens}
    joined = _joinings(split, words)
    said = [_read(tokens, joined) for tokens in split]
    terms = _terms(said, owners, len(phrases), quiet)
    writer.plain("intents", list(phrases))
    spelt = {word.stem: word.norm for words in reversed(said) for word in words}
    writer.texts("phrases", [phrase for _, phrase in listed])
    writer.words("words", words)
    writer.words("joined", joined)
    writer.texts("spellings", spelt.values())
    tells = _told(said)
    writer.table("spelt", {stem: Row(tells[stem], (number,), ()) for number, stem in enumerate(spelt)})
    writer.numbers("owners", "I", owners)
    writer.numbers("lengths", "d", _lengths(terms.values(), len(said)))
    writer.table("terms", terms)
    return Indexed(said, owners, [_read(tokenize(intent), joined) for intent in phrases])


def _read(tokens: Sequence[Token], joinings: Container[str]) -> list[Word]:
    words: list[Word] = []
    at = 0
    while at < len(tokens):
        pair = tuple(tokens[at : at + 2])
        if len(pair) == 2 and (joined := pair[0].norm + pair[1].norm) in joinings:
            words.append(Word(stem(joined), joined, pair))
            at += 2
        else:
            words.append(Word(stem(pair[0].norm), pair[0].norm, pair[:1]))
            at += 1
    return words


def _told(said: Sequence[Sequence[Word]]) -> dict[str, float]:
    """How much each stem tells, by its most common spelling."""
    found: dict[str, float] = {}
    for word in {word.norm: word for words in said for word in words}.values():
        found[word.stem] = min(round(told(word.norm), 3), found.get(word.stem, 1.0))
    return found


def _lengths(terms: Iterable[Row], phrases: int) -> Sequence[float]:
    """The square root of the weight each phrase holds."""
    whole = [0.0] * phrases
    for term in terms:
        for number in term.numbers:
            whole[number] += term.own
    return [math.sqrt(weight) or 1.0 for weight in whole]


def _joinings(split: Sequence[Sequence[Token]], words: Container[str]) -> dict[str, None]:
    """Neighbours that some phrase writes as one word."""
    return dict.fromkeys(
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
) -> dict[str, Row]:
    held: dict[str, list[int]] = {}
    for number, words in enumerate(said):
        for feature in features(words):
            held.setdefault(feature, []).append(number)
    terms: dict[str, Row] = {}
    for feature, numbers in held.items():
        uses: dict[int, int] = {}
        for number in numbers:
            uses[owners[number]] = uses.get(owners[number], 0) + 1
        beside = PAIR_WEIGHT if " " in feature else QUIET if feature in quiet else 1.0
        terms[feature] = Row(rarity(uses, intents) * beside, numbers, ())
    return terms
