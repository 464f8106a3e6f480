"""The one reader of messages: words repaired, clauses and entities found, requests told from preferences."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from career_chat.language.clauses import read_clauses
from career_chat.language.cues import Cues, stems_of
from career_chat.language.dictionary import EnglishWords, KnownWords
from career_chat.language.pasted import looks_pasted, without_links
from career_chat.language.spelling import Repair, Speller
from career_chat.language.tokens import Token, tokenize
from career_chat.matching import Match, Matcher
from career_chat.understanding.decision import decide
from career_chat.understanding.entities import Vocabulary, points
from career_chat.understanding.model import Entity, IntentReading, Preference, Reading, Request
from career_chat.understanding.preferences import read_preferences
from career_chat.understanding.requests import LIKING, RequestMatcher, read_requests
from career_chat.understanding.sentences import Forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from career_chat.storage import Parts

CARRIED = 0.7
# A question that asks for nothing we have hardly ever tells of a liking: only where its words leave no doubt.
UNASKED = 0.85
# Cues that say nothing of liking, found apart so that none hides another.
QUIET = frozenset({"ask", "filler", "join", "self", "wish", "aside", "correction"})
FILLING = frozenset({"filler", "self"})
# Acts that may carry a preference in the same sentence ("which role gets me cloud work?").
CARRIERS = frozenset({"recommend", "retract"})
MOST_REMEMBERED = 256
LONGEST_READ = 16_000  # characters; of a longer message only so much is read


class Reader:
    """Reads messages with the language of one pack; holds no state between messages."""

    def __init__(self, parts: Parts) -> None:
        """Opens what `compiling.write_language` wrote of a pack."""
        cues = Cues.from_data(**parts.plain("cues"))
        self._cues = cues.only(cues.kinds - QUIET | {"aside", "correction"})
        self._words = cues.only(QUIET)
        self._forms = Forms(cues)
        self._vocabulary = Vocabulary(**parts.plain("vocabulary"))
        self._roles: dict[str, str] = parts.plain("roles")
        known = KnownWords(EnglishWords())
        self._points = Matcher(parts.within("points"), known)
        self._requests = RequestMatcher(parts.within("requests"), known)
        self._known = known.words = frozenset(parts.words("known words"))
        self._speller = Speller(self._known, EnglishWords())
        self._remembered = lru_cache(maxsize=MOST_REMEMBERED)(self._read)

    def read(self, message: str) -> Reading:
        """How `message` is understood; any text can be read. A reading is a value, so that the last ones are kept:
        taking something back reads a whole conversation again."""
        return self._remembered(message)

    def nearest(self, phrase: str, *, liked: bool) -> Match | None:
        """The decision point (`liked`), or the act or topic, whose phrases a phrase of the content is most like."""
        matcher = self._points if liked else self._requests.matcher
        return next((match for match in matcher.rank(phrase, limit=2) if match.intent != LIKING), None)

    def _read(self, message: str) -> Reading:
        tokens, repairs = self._repaired(tokenize(without_links(message[:LONGEST_READ])))
        entities = self._vocabulary.find(message, tokens)
        cues = self._cues.find(stems_of(tokens))
        words = self._words.find(stems_of(tokens))
        filling = {at for cue in words if cue.kinds & FILLING for at in range(cue.first, cue.last)}
        clauses = read_clauses(message, tokens, cues, filling)
        if looks_pasted(message):
            return Reading(message, tuple(repairs), tuple(clauses), tuple(entities), (), (), (), len(tokens))
        preferences, weighed = read_preferences(message, tokens, clauses, words, self._points, self._roles)
        requests: list[Request] = []
        kept: list[Preference] = []
        asked: list[tuple[float, str]] = []
        for first, last, question in self._forms.divided(message, tokens, entities, cues):
            here = [p for p in preferences if _inside(p, tokens[first], tokens[last - 1])]
            found, matches = self._sentence(message, tokens, entities, first, last)
            asked += matches
            about = [clause for clause in clauses if clause.first < last and first < clause.last]
            request = decide(self._requests, self._forms, found, here, about, entities, tokens[first:last], question)
            if request is not None:
                requests.append(request)
            if request is None:
                telling = self._forms.may_tell(tokens[first:last], entities, about, question)
                kept += here if telling or max((said.score for said in here), default=0.0) >= UNASKED else []
            elif request.act in CARRIERS:
                kept += [said for said in here if said.score >= CARRIED]
        return Reading(
            message,
            tuple(repairs),
            tuple(clauses),
            tuple(entities),
            tuple(requests),
            tuple(kept),
            _candidates(weighed, asked),
            len(tokens),
            any("correction" in cue.kinds for cue in cues),
        )

    def _repaired(self, tokens: Sequence[Token]) -> tuple[list[Token], list[Repair]]:
        repairs: list[Repair] = []
        result: list[Token] = []
        for token in tokens:
            if token.norm[0] == "{":  # a slot is a word of phrases only; typed, it is what stands in it
                token = token._replace(norm=token.norm.strip("{}"))
            if (
                token.norm not in self._known
                and not self._points.knows(token.norm)
                and (repair := self._speller.repair(token.norm))
            ):
                repairs.append(repair)
                token = token._replace(norm=repair.right)
            result.append(token)
        return result, repairs

    def _sentence(
        self, message: str, tokens: Sequence[Token], entities: Sequence[Entity], first: int, last: int
    ) -> tuple[list[Request], list[tuple[float, str]]]:
        said = tokens[first:last]
        inside = [e for e in entities if first <= e.first and e.last <= last]
        wished = self._forms.wishes(said) or self._forms.begins_asking(said, inside) or len(said) < 4
        near = [entity._replace(first=entity.first - first, last=entity.last - first) for entity in inside]
        named = [
            entity
            for entity in near
            if points(entity, said)
            or (entity.kind in self._requests.kinds and (wished or entity.kind != "career" or not entity.short))
        ]
        found, weighed = read_requests(self._requests, message[said[0].start : said[-1].end], said, named)
        ordinals = tuple(int(e.id) for e in inside if e.kind == "ordinal")
        return [request._replace(ordinals=ordinals) for request in found], weighed


def _inside(preference: Preference, first: Token, last: Token) -> bool:
    return any(first.start <= piece.start and piece.end <= last.end for piece in preference.evidence)


def _candidates(points: Sequence[Match], requests: Sequence[tuple[float, str]]) -> tuple[IntentReading, ...]:
    best: dict[str, float] = {}
    for intent, score in chain(((m.intent, m.score) for m in points), ((i, s) for s, i in requests)):
        best[intent] = max(score, best.get(intent, 0.0))
    ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        IntentReading(intent, round(min(1.0, score), 4), "none") for intent, score in ranked[:6] if intent != LIKING
    )
