"""The matcher: phrases in, ranked intents out, each with the words that speak for it.

Two kinds of evidence are added. *Likeness*: the weighted cosine between the message and each phrase over words
and neighbouring pairs, an intent's best phrase counting whole and the next two at 0.3. *Speech*: each word,
pair and run of letters speaks for the intents that use it more than chance would, so that many weak words add
up and a misspelt or unseen word still says something. Words no phrase knows weigh in the denominators: a
message about something else scores low. The sum is put on a scale where 0.5 is as likely right as not.
"""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, Any

from career_chat.language.dictionary import EnglishWords
from career_chat.language.spelling import Speller
from career_chat.language.tokens import Token, tokenize
from career_chat.matching.index import PAIR_WEIGHT, Index, Term, Word, grams, pairs
from career_chat.matching.match import Evidence, Match

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

NEXT_PHRASES, NEXT_WEIGHT = 2, 0.3
SPEECH = 0.7  # beside likeness
PAIR_SPEECH, GRAM_SPEECH = 0.5, 0.4  # beside a word's
UNKNOWN = 1.0  # what a word that no phrase holds weighs
UNKNOWN_GRAM = 0.5
# The scale: where an answer is as likely right as not, and how fast that changes. Read off the share of right
# answers by raw sum, which was alike for 150 intents of 10 phrases and for 7 of 790.
MIDDLE, STEEPNESS = 0.43, 10.0
MOST_WORDS = 2_000
MOST_REMEMBERED = 50_000


class Matcher:
    """Ranks intents for a message by the phrases that stand for them; knows no field of work."""

    def __init__(self, index: Index, known_words: Container[str], quiet_words: Container[str] = ()) -> None:
        self._quiet = quiet_words
        self._index = index
        self._known = known_words
        self._speller = Speller(index.words, known_words)
        self._spoken: dict[str, tuple[dict[int, float], float]] = {}

    @property
    def words(self) -> frozenset[str]:
        """Every word of the phrases, folded."""
        return self._index.words

    @classmethod
    def from_phrases(
        cls,
        phrases: Mapping[str, Iterable[str]],
        *,
        known_words: Container[str] | None = None,
        quiet_words: Container[str] = (),
    ) -> Matcher:
        """A matcher for intent → phrases. `known_words` are never taken for misspellings; by default English
        words. `quiet_words` (stems) say nothing where no phrase has them: they do not make a message strange."""
        listed = [(number, phrase) for number, said in enumerate(phrases.values()) for phrase in said]
        index = Index(list(phrases), [number for number, _ in listed], [phrase for _, phrase in listed])
        return cls(index, EnglishWords() if known_words is None else known_words, quiet_words)

    def to_data(self) -> dict[str, Any]:
        """Plain lists and strings; `from_data` makes an equal matcher of them."""
        return self._index.to_data()

    @classmethod
    def from_data(cls, data: Mapping[str, Any], *, known_words: Container[str] | None = None) -> Matcher:
        return cls(Index.from_data(data), EnglishWords() if known_words is None else known_words)

    def rank(self, message: str, *, limit: int | None = None) -> list[Match]:
        """The intents that share anything with the message, best first."""
        return self.rank_tokens(tokenize(message), limit=limit)

    def rank_tokens(self, tokens: Sequence[Token], *, limit: int | None = None) -> list[Match]:
        """The same for a message, or part of one, already in tokens; tokens may be slots such as {role}."""
        words = self._index.read([self._repaired(token) for token in tokens[:MOST_WORDS]])
        if not any(word.stem in self._index.terms for word in words):
            return []  # letters alone may back a known word, not stand for one
        likeness, speech = self._likeness(words), self._speech(words)
        ranked: list[tuple[float, int, int | None]] = []
        for intent in likeness.keys() | speech.keys():
            alike, phrase = likeness.get(intent, (0.0, None))
            raw = alike + SPEECH * max(0.0, speech.get(intent, 0.0))
            if raw > 0:
                ranked.append((raw, intent, phrase))
        ranked.sort(key=lambda each: (-each[0], each[1]))
        intents = self._index.intents
        return [
            Match(intents[intent], _scaled(raw), partial(self._evidence, words, intent, phrase))
            for raw, intent, phrase in ranked[:limit]
        ]

    def _repaired(self, token: Token) -> Token:
        if token.norm in self._index.words:
            return token
        repair = self._speller.repair(token.norm)
        return token._replace(norm=repair.right) if repair else token

    def _likeness(self, words: Sequence[Word]) -> dict[int, tuple[float, int]]:
        """Intent → (weighted cosine of its best phrases, number of the best)."""
        terms, whole = self._index.terms, 0.0
        shared: dict[int, float] = {}
        for feature in _once(words):
            term = terms.get(feature)
            if term is None:
                whole += 0.0 if " " in feature or feature in self._quiet else UNKNOWN
                continue
            whole += term.weight * (PAIR_WEIGHT if " " in feature else 1.0)
            for number, weight in term.held:
                shared[number] = shared.get(number, 0.0) + weight
        length = math.sqrt(whole) or 1.0
        best: dict[int, list[tuple[float, int]]] = {}
        owners, lengths = self._index.owners, self._index.lengths
        for number, weight in shared.items():
            best.setdefault(owners[number], []).append((weight / (length * lengths[number]), -number))
        found: dict[int, tuple[float, int]] = {}
        for intent, likes in best.items():
            likes.sort(reverse=True)
            total = likes[0][0] + NEXT_WEIGHT * sum(like for like, _ in likes[1 : 1 + NEXT_PHRASES])
            found[intent] = (total / (1 + NEXT_PHRASES * NEXT_WEIGHT), -likes[0][1])
        return found

    def _speech(self, words: Sequence[Word]) -> dict[int, float]:
        """Intent → the mean of what the words say for it."""
        said: dict[int, float] = {}
        whole = 0.0
        terms = self._index.terms
        for word in {word.stem: word for word in words}.values():
            spoken, weight = self._word_speech(word)
            whole += weight
            for intent, value in spoken.items():
                said[intent] = said.get(intent, 0.0) + value
        for feature in dict.fromkeys(pairs(words)):
            if term := terms.get(feature):
                whole += PAIR_SPEECH * term.weight
                for intent, value in term.speaks.items():
                    said[intent] = said.get(intent, 0.0) + PAIR_SPEECH * value
        return {intent: value / whole for intent, value in said.items()} if whole else {}

    def _word_speech(self, word: Word) -> tuple[dict[int, float], float]:
        """What one word and the letters in it say, and what it weighs; remembered, for words come again."""
        known = self._spoken.get(word.norm)
        if known is not None:
            return known
        term = self._index.terms.get(word.stem)
        said = dict(term.speaks) if term else {}
        if term is None and word.stem in self._quiet:
            return {}, 0.0
        whole = term.weight if term else UNKNOWN
        for gram in grams(word.norm):
            found = self._index.letters.get(gram)
            whole += GRAM_SPEECH * (found.weight if found else UNKNOWN_GRAM)
            if found:
                for intent, value in found.speaks.items():
                    said[intent] = said.get(intent, 0.0) + GRAM_SPEECH * value
        if len(self._spoken) > MOST_REMEMBERED:
            self._spoken.clear()
        self._spoken[word.norm] = said, whole
        return said, whole

    def _evidence(self, words: Sequence[Word], intent: int, phrase: int | None) -> tuple[Evidence, ...]:
        """What each word brought, as shares of all that the words brought."""
        holds = {
            stem
            for stem in {word.stem for word in words}
            if phrase is not None and any(number == phrase for number, _ in self._held(stem))
        }
        brought = [(word, self._brought(word, intent, word.stem in holds)) for word in words]
        whole = sum(value for _, value in brought) or 1.0
        text = self._index.phrases[phrase] if phrase is not None else ""
        return tuple(
            Evidence(
                word.tokens[0].start,
                word.tokens[-1].end,
                " ".join(token.text for token in word.tokens),
                self._index.stems.get(word.stem, word.norm),
                text,
                round(value / whole, 4),
            )
            for word, value in brought
            if value > 0
        )

    def _held(self, stem: str) -> Sequence[tuple[int, float]]:
        term: Term | None = self._index.terms.get(stem)
        return term.held if term else ()

    def _brought(self, word: Word, intent: int, in_phrase: bool) -> float:
        said, _ = self._word_speech(word)
        term = self._index.terms.get(word.stem)
        return SPEECH * max(0.0, said.get(intent, 0.0)) + (term.weight if term and in_phrase else 0.0)


def _once(words: Sequence[Word]) -> dict[str, None]:
    return dict.fromkeys((*(word.stem for word in words), *pairs(words)))


def _scaled(raw: float) -> float:
    return 1 / (1 + math.exp(-STEEPNESS * (raw - MIDDLE)))
