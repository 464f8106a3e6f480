"""The matcher: phrases in, ranked intents out, each with the words that speak for it.

Two kinds of evidence are added. *Likeness*: the weighted cosine between the message and each phrase over words
and neighbouring pairs, an intent's best phrase counting whole and the next two at 0.3. *Speech*: what each word,
pair and run of letters says for an intent, so that many weak words add up and a misspelt or unseen word still says
something. Words no phrase knows count as said for nothing: a message about something else scores low. The sum is
put on a scale where 0.5 is as likely right as not.
"""

from __future__ import annotations

import heapq
import math
from functools import cached_property, partial
from typing import TYPE_CHECKING

from career_chat.language.dictionary import EnglishWords, told
from career_chat.language.spelling import Speller
from career_chat.language.stems import stem
from career_chat.language.tokens import Token, tokenize
from career_chat.matching.features import Word, pairs
from career_chat.matching.index import Index, features, indexed
from career_chat.matching.match import Evidence, Match
from career_chat.matching.speech import UNKNOWN, Speech, learnt
from career_chat.storage import Parts, Writer

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

NEXT_PHRASES, NEXT_WEIGHT = 2, 0.3
SPEECH = 0.6  # beside likeness
# From so many phrases on, words that many phrases hold only add to phrases that rarer words have found.
ENOUGH = 60
LEAST = 1.0  # what a message weighs at least: words that say little do not prove a lot by agreeing
# Many words agree less well than few by nature, and words that no phrase knows are a sign of another matter.
LENGTH, SHORTEST, USUAL, LONGEST = 0.3, 3, 8, 40
STRANGE = 0.6
# Words that English says all day prove little by themselves: what a message should tell at least, and how much less
# it is worth below.
TELLING, LITTLE = 0.6, 0.5
# The scale: where an answer is as likely right as not, and how fast that changes. Read off the share of right
# answers by raw sum, which was alike for 150 intents of 10 phrases and for 7 of 790.
MIDDLE, STEEPNESS = 0.58, 7.0
MOST_WORDS = 2_000


class Matcher:
    """Ranks intents for a message by the phrases that stand for them; knows no field of work."""

    def __init__(self, parts: Parts, known: Container[str]) -> None:
        self._index = Index(parts)
        self._quiet = frozenset(parts.plain("quiet"))
        self._speech = Speech(parts, self._quiet)
        self._known = known

    @cached_property
    def _speller(self) -> Speller:
        return Speller(self._index.words, self._known)

    def knows(self, norm: str) -> bool:
        """Whether some phrase has this word, perhaps inflected or written as two."""
        return self._index.terms[stem(norm)] is not None or self._index.splits(norm)

    @classmethod
    def from_phrases(
        cls,
        phrases: Mapping[str, Iterable[str]],
        *,
        known_words: Container[str] | None = None,
        quiet_words: Iterable[str] = (),
    ) -> Matcher:
        """A matcher for intent → phrases. `known_words` are never taken for misspellings; by default English
        words. `quiet_words` (stems) say nothing where no phrase has them: they do not make a message strange."""
        writer = Writer()
        cls.compile(writer, phrases, quiet_words=quiet_words)
        return cls(Parts.opened(writer.finished()), EnglishWords() if known_words is None else known_words)

    @staticmethod
    def compile(
        writer: Writer, phrases: Mapping[str, Iterable[str]], *, quiet_words: Iterable[str] = ()
    ) -> frozenset[str]:
        """Write what a matcher is made of: opening that takes a hundredth of the time. The words of the phrases."""
        quiet = frozenset(quiet_words)
        phrases = {intent: tuple(said) for intent, said in phrases.items()}
        writer.plain("quiet", sorted(quiet))
        said, owners, names = indexed(writer, phrases, quiet)
        # A name is one more way to say it.
        learnt(writer, [*said, *names], [*owners, *range(len(names))], len(names), quiet)
        return frozenset(token.norm for words in said for word in words for token in word.tokens)

    def rank(self, message: str, *, limit: int | None = None) -> list[Match]:
        """The intents that share anything with the message, best first."""
        return self.rank_tokens(tokenize(message), limit=limit)

    def rank_tokens(self, tokens: Sequence[Token], *, limit: int | None = None) -> list[Match]:
        """The same for a message, or part of one, already in tokens; tokens may be slots such as {role}."""
        words = self._index.read([self._repaired(token) for token in tokens[:MOST_WORDS]])
        terms = self._index.terms
        once = {word.stem: word for word in words}
        known = strange = 0.0
        for each, word in once.items():
            if each not in self._quiet:
                if terms[each] is None:
                    strange += told(word.norm)
                else:
                    known += self._index.told(each)
        if not known:
            return []  # letters alone may back a known word, not stand for one
        likeness, speech = self._likeness(words), self._spoken(once.values(), words)
        factor = _trust(len(once), known, strange)
        raws = {intent: like for intent, (like, _) in likeness.items()}
        for intent, value in speech.items():
            if value > 0:
                raws[intent] = raws.get(intent, 0.0) + value
        ranked = [(-raw, intent) for intent, raw in raws.items() if raw > 0]
        best = sorted(ranked) if limit is None else heapq.nsmallest(limit, ranked)
        intents = self._index.intents
        return [
            Match(
                intents[intent],
                _scaled(-raw * factor),
                -raw * factor,
                partial(self._evidence, words, intent, likeness[intent][1] if intent in likeness else None),
            )
            for raw, intent in best
        ]

    def _repaired(self, token: Token) -> Token:
        if self.knows(token.norm):
            return token
        repair = self._speller.repair(token.norm)
        return token._replace(norm=repair.right) if repair else token

    def _likeness(self, words: Sequence[Word]) -> dict[int, tuple[float, int]]:
        """Intent → (weighted cosine of its best phrases, number of the best)."""
        terms, whole = self._index.terms, 0.0
        found = []
        for feature in features(words):
            term = terms[feature]
            if term is not None:
                whole += term.weight
                found.append(term)
            elif " " not in feature and feature not in self._quiet:
                whole += UNKNOWN
        found.sort(key=lambda term: len(term.held))
        shared: dict[int, float] = {}
        for weight, held in found:
            if len(shared) < ENOUGH:
                for number in held:
                    shared[number] = shared.get(number, 0.0) + weight
            else:
                for number in shared.keys() & held.keys():
                    shared[number] += weight
        length = math.sqrt(max(LEAST, whole))
        owners, lengths = self._index.owners, self._index.lengths
        near = [(weight / lengths[number], -number) for number, weight in shared.items()]
        near.sort(reverse=True)
        likeness: dict[int, tuple[float, int]] = {}
        left: dict[int, int] = {}
        full = 0
        share = 1 / (length * (1 + NEXT_PHRASES * NEXT_WEIGHT))
        for like, number in near:
            intent = owners[-number]
            if intent not in likeness:
                likeness[intent] = (like * share, -number)
                left[intent] = NEXT_PHRASES
            elif left[intent]:
                left[intent] -= 1
                full += not left[intent]
                total, best = likeness[intent]
                likeness[intent] = (total + NEXT_WEIGHT * like * share, best)
                if full == len(self._index.intents):
                    break
        return likeness

    def _spoken(self, once: Iterable[Word], words: Sequence[Word]) -> dict[int, float]:
        """Intent → the mean of what the words say for it, as it counts beside likeness."""
        said: dict[int, float] = {}
        whole = 0.0
        spoken = [self._speech.word(word) for word in once]
        spoken += [pair for feature in dict.fromkeys(pairs(words)) if (pair := self._speech.pair(feature))]
        for weights, weight in spoken:
            whole += weight
            for intent, value in weights.items():
                said[intent] = said.get(intent, 0.0) + value
        share = SPEECH / max(LEAST, whole)
        return {intent: value * share for intent, value in said.items()}

    def _evidence(self, words: Sequence[Word], intent: int, phrase: int | None) -> tuple[Evidence, ...]:
        """What each word brought, as shares of all that the words brought."""
        brought = [(word, self._brought(word, intent, phrase)) for word in words]
        whole = sum(value for _, value in brought) or 1.0
        text = self._index.phrases[phrase] if phrase is not None else ""
        return tuple(
            Evidence(
                word.tokens[0].start,
                word.tokens[-1].end,
                " ".join(token.text for token in word.tokens),
                self._index.spelling(word),
                text,
                round(value / whole, 4),
            )
            for word, value in brought
            if value > 0
        )

    def _brought(self, word: Word, intent: int, phrase: int | None) -> float:
        """What a word says by itself, and that the nearest phrase says it too."""
        term = self._index.terms[word.stem]
        alike = term.weight if term and phrase in term.held else 0.0
        return SPEECH * max(0.0, self._speech.word(word).weights.get(intent, 0.0)) + alike


def _trust(words: int, known: float, strange: float) -> float:
    """What the agreement of so many words is worth, when those that the phrases know tell so much and the others so
    much more of something else."""
    length = max(SHORTEST, min(words, LONGEST)) / USUAL
    little = min(1.0, known / TELLING)
    return math.pow(length, LENGTH) * (1 - STRANGE * strange / (known + strange)) * math.pow(little, LITTLE)


def _scaled(raw: float) -> float:
    return 1 / (1 + math.exp(-STEEPNESS * (raw - MIDDLE)))
