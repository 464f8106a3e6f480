"""What a message asks for: acts and uncovered topics, by the matcher over masked phrases."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from career_chat.language.function_words import GRAMMAR_STEMS
from career_chat.language.stems import stem
from career_chat.language.tokens import tokenize
from career_chat.matching import Matcher
from career_chat.storage import Row
from career_chat.understanding.entities import masked, points
from career_chat.understanding.model import Entity, Request

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from career_chat.language.tokens import Token
    from career_chat.pack import Pack
    from career_chat.storage import Parts, Writer
    from career_chat.understanding.entities import Vocabulary

Shape = frozenset[tuple[str, int]]
_SLOT = re.compile(r"\{(\w+)\}")
ANYTHING: Shape = frozenset({("any", 1)})  # a slot for whatever may be named
TOPIC = "topic:"
LIKING = "liking:"
EVERY = 8  # of the phrases of likings, enough to tell a liking from a request
# What a request gains when the message names just what its phrases ask about, and loses when it names
# something none of its phrases speaks of.
FITS, STRAYS = 1.12, 0.75
FEWER = 0.9  # where its phrases name such things, but fewer of them
WORD_FOR_WORD = 2.0  # beyond any other reading
# What an act that answers nothing loses when the message names something the content knows.
OUTSIDE = 0.7


class RequestMatcher:
    """One matcher for all acts and topics, and for what people say they like, so that all compete for a phrase; and
    the things each speaks of."""

    def __init__(self, parts: Parts, known: Container[str]) -> None:
        self.matcher = Matcher(parts, known)
        self._words = parts.table("word for word")
        self._intents: list[str] = parts.plain("intents")
        slots: dict[str, list[list[tuple[str, int]]]] = parts.plain("slots")
        self.slots = {
            intent: frozenset(frozenset((kind, count) for kind, count in shape) for shape in shapes)
            for intent, shapes in slots.items()
        }
        self.outside = frozenset(parts.plain("outside"))
        self.kinds = frozenset(kind for shapes in self.slots.values() for shape in shapes for kind, _ in shape)

    @staticmethod
    def compile(writer: Writer, pack: Pack, vocabulary: Vocabulary) -> frozenset[str]:
        """Write what a request matcher is made of; the words of its phrases."""
        phrases: dict[str, Sequence[str]] = {
            act.id: _pointing(act.phrases, vocabulary) for act in pack.acts.values() if act.phrases
        }
        phrases |= {TOPIC + topic.id: topic.phrases for topic in pack.topics.values()}
        liked = [_written(phrase, vocabulary) for point in pack.points for phrase in point.phrases[::EVERY]]
        known = Matcher.compile(writer, phrases | {LIKING: liked}, quiet_words=GRAMMAR_STEMS)
        words = {
            _stems(tokenize(phrase)): Row(0.0, (number,), ())
            for number, said in enumerate(phrases.values())
            for phrase in said
        }
        writer.table("word for word", words)
        slots = {intent: {_slots(phrase) for phrase in said} for intent, said in phrases.items()}
        writer.plain("slots", {intent: sorted(sorted(shape) for shape in shapes) for intent, shapes in slots.items()})
        writer.plain("outside", [act.id for act in pack.acts.values() if act.options.get("status") == "fallback"])
        return known

    def speaks_of(self, request: Request, kind: str) -> bool:
        """Whether some phrase of what is asked names a thing of that kind."""
        intent = TOPIC + request.topic if request.topic else request.act
        return any(kind == each for shape in self.slots.get(intent, ()) for each, _ in shape)

    def rank(self, tokens: Sequence[Token], entities: Sequence[Entity]) -> list[tuple[float, str]]:
        """(score, intent) best first; the score weighs how well the intent fits what is named."""
        named = _shape("role" if entity.kind == "ordinal" else entity.kind for entity in entities)
        kinds = {kind for kind, _ in named}
        ranked = []
        written = masked(tokens, entities)
        row = self._words.get(_stems(written))
        exactly = self._intents[row.numbers[0]] if row else None
        for match in self.matcher.rank_tokens(written, limit=10):
            if match.intent == LIKING:
                ranked.append((match.score, LIKING))
                continue
            shapes = self.slots[match.intent]
            score = match.score
            if named and (named in shapes or ANYTHING in shapes):
                score *= FITS if _slots(match.evidence[0].phrase) in (named, ANYTHING) else 1.0
            elif any(all(kind not in {k for k, _ in shape} for shape in shapes) for kind in kinds):
                score *= STRAYS
            elif not any(named <= shape for shape in shapes):
                score *= FEWER
            if match.intent in self.outside and kinds & {"role", "tool"}:
                score *= OUTSIDE
            ranked.append((WORD_FOR_WORD if match.intent == exactly else score, match.intent))
        return sorted(ranked, key=lambda pair: (-pair[0], pair[1]))


def _stems(tokens: Iterable[Token]) -> str:
    return " ".join(stem(token.norm) for token in tokens)


def _pointing(phrases: Iterable[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Phrases with places in a list as slots: "describe number three" asks what "describe {role}" asks."""
    found = []
    for phrase in phrases:
        tokens = tokenize(phrase)
        places = [entity for entity in vocabulary.find(phrase, tokens) if points(entity, tokens)]
        found.append(" ".join(token.norm for token in masked(tokens, places)) if places else phrase)
    return tuple(dict.fromkeys(found))


def _written(phrase: str, vocabulary: Vocabulary) -> str:
    """A phrase with the things it names as slots, as phrases of acts are written."""
    tokens = tokenize(phrase)
    return " ".join(token.norm for token in masked(tokens, vocabulary.find(phrase, tokens)))


def _slots(phrase: str) -> Shape:
    return _shape(_SLOT.findall(phrase))


def _shape(kinds: Iterable[str]) -> Shape:
    """How many of each kind are named; more than two count as two."""
    counted = Counter(kinds)
    return frozenset((kind, min(2, count)) for kind, count in counted.items())


def read_requests(
    matcher: RequestMatcher, text: str, tokens: Sequence[Token], entities: Sequence[Entity]
) -> tuple[list[Request], list[tuple[float, str]]]:
    """Requests of one sentence, best first, read with full names only and with short names too: the
    reading that matches better counts. Also returns what was weighed."""
    full = [entity for entity in entities if not entity.short]
    readings = [full] if len(full) == len(entities) else [full, list(entities)]
    best: list[tuple[float, str]] = []
    used = full
    for tried in readings:
        ranked = matcher.rank(tokens, tried)
        if ranked and (not best or ranked[0][0] >= best[0][0]):
            best, used = ranked, tried
    return [_request(intent, score, used, text) for score, intent in best], best


def _request(intent: str, score: float, entities: Sequence[Entity], text: str) -> Request:
    def of(kind: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(entity.id for entity in entities if entity.kind == kind))

    topic = intent.removeprefix(TOPIC) if intent.startswith(TOPIC) else None
    return Request("missing" if topic else intent, score, of("role"), of("tool"), of("career"), topic, text)
