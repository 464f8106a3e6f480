"""The matcher, first version: IDF-weighted coverage of message and phrase."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from career_chat.language.dictionary import EnglishWords
from career_chat.language.spelling import Speller
from career_chat.language.stems import stem
from career_chat.language.tokens import Token, tokenize
from career_chat.matching.match import Evidence, Match


class Matcher:
    """Ranks intents for a message by the phrases that stand for them."""

    def __init__(
        self, intents: Sequence[str], phrases: Sequence[tuple[int, str]], words: Iterable[str],
        known_words: Container[str],
    ) -> None:
        self._intents = list(intents)
        self._phrases = list(phrases)
        self._known = known_words
        self._words = set(words)
        self._speller = Speller(self._words, known_words)
        terms: list[list[str]] = []
        uses: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        self._postings: dict[str, list[int]] = defaultdict(list)
        self._written: dict[str, str] = {}
        for number, (intent, phrase) in enumerate(phrases):
            found = []
            for token in tokenize(phrase):
                term = stem(token.norm)
                self._written.setdefault(term, token.norm)
                found.append(term)
            terms.append(found)
            for term in dict.fromkeys(found):
                uses[term][intent] += 1
                self._postings[term].append(number)
        self._joined = {}
        for term in uses:
            self._joined.setdefault(_compact(term), term)
        for found in terms:
            for a, b in zip(found, found[1:], strict=False):
                self._joined.setdefault(_compact(a + b), a + " " + b)
        many = max(2, len(self._intents))
        self._weight: dict[str, float] = {}
        for term, by_intent in uses.items():
            total = sum(by_intent.values())
            entropy = -sum(n / total * math.log(n / total) for n in by_intent.values())
            self._weight[term] = math.log(many / math.exp(entropy)) / math.log(many) + 0.05
        self._terms = terms
        self._phrase_weight = [sum(self._weight[t] for t in set(found)) for found in terms]

    @classmethod
    def from_phrases(
        cls, phrases: Mapping[str, Iterable[str]], *, known_words: Container[str] | None = None
    ) -> Matcher:
        """A matcher for intent → phrases. `known_words` are never taken for misspellings; by default English words."""
        listed = [(i, p) for i, ps in enumerate(phrases.values()) for p in ps]
        words = {t.norm for _, p in listed for t in tokenize(p)}
        return cls(list(phrases), listed, words, EnglishWords() if known_words is None else known_words)

    def to_data(self) -> dict[str, Any]:
        """Plain lists, dicts, str and numbers; from_data makes an equal matcher of them."""
        known = [w for w in EnglishWords_near(self._speller, self._known)]
        return {"intents": self._intents, "phrases": [list(p) for p in self._phrases], "known": known,
                "words": sorted(self._words)}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Matcher:
        return cls(data["intents"], [(i, p) for i, p in data["phrases"]], data["words"], frozenset(data["known"]))

    def rank(self, message: str, *, limit: int | None = None) -> list[Match]:
        """The intents that share anything with the message, best first."""
        return self.rank_tokens(tokenize(message), limit=limit)

    def rank_tokens(self, tokens: Sequence[Token], *, limit: int | None = None) -> list[Match]:
        """The same for a message, or a part of one, that is already tokenised; tokens may be slots such as {role}."""
        read: dict[str, list[Token]] = {}
        unknown = 0.0
        skip = False
        for place, token in enumerate(tokens[:2000]):
            if skip:
                skip = False
                continue
            term = stem(token.norm)
            if term not in self._weight and token.norm[0] != "{":
                following = tokens[place + 1] if place + 1 < len(tokens) else None
                joined = self._joined.get(_compact(term + stem(following.norm))) if following else None
                if joined is not None and " " not in joined:
                    read.setdefault(joined, []).extend((token, following))  # type: ignore[arg-type]
                    skip = True
                    continue
                split = self._joined.get(_compact(term))
                if split is not None:
                    for part in split.split():
                        read.setdefault(part, []).append(token)
                    continue
                repair = self._speller.repair(token.norm)
                if repair is None:
                    unknown += 0.5
                    continue
                term = stem(repair.right)
            read.setdefault(term, []).append(token)
        gained: dict[int, float] = defaultdict(float)
        for term in read:
            weight = self._weight[term]
            for number in self._postings[term]:
                gained[number] += weight
        whole = sum(self._weight[t] for t in read) + unknown
        if not whole:
            return []
        scores: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for number, weight in gained.items():
            score = weight / whole * 0.6 + 0.4 * weight / self._phrase_weight[number]
            scores[self._phrases[number][0]].append((score, number))
        found = []
        for intent, listed in scores.items():
            listed.sort(key=lambda pair: (-pair[0], pair[1]))
            score = min(1.0, (listed[0][0] + 0.3 * sum(s for s, _ in listed[1:3])) / 1.6)
            found.append((score, intent, listed[0][1]))
        found.sort(key=lambda item: (-item[0], item[1]))
        return [
            Match(self._intents[intent], score, partial(self._evidence, read, number, whole))
            for score, intent, number in found[:limit]
        ]

    def _evidence(self, read: dict[str, list[Token]], number: int, whole: float) -> tuple[Evidence, ...]:
        phrase = self._phrases[number][1]
        inside = set(self._terms[number])
        return tuple(sorted(
            Evidence(t.start, t.end, t.text, self._written[term], phrase, self._weight[term] / whole)
            for term, tokens in read.items() if term in inside for t in tokens
        ))


def _compact(term: str) -> str:
    return "".join(filter(str.isalnum, term))


def EnglishWords_near(speller: Speller, known: Container[str]) -> list[str]:
    from career_chat.language.dictionary import english_words
    if isinstance(known, EnglishWords):
        return []
    return sorted(known) if isinstance(known, (set, frozenset, list, tuple)) else []
