"""The one reader of messages: words repaired, clauses and entities found, requests told from preferences."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from career_chat.language.clauses import ATTITUDES, SENTENCE_MARKS, Clause, read_clauses
from career_chat.language.cues import Cue, Cues, stems_of
from career_chat.language.dictionary import EnglishWords, KnownWords
from career_chat.language.function_words import AUXILIARY_STEMS, OPENER_STEMS, SUBJECT_STEMS
from career_chat.language.pasted import looks_pasted, without_links
from career_chat.language.spelling import Repair, Speller
from career_chat.language.tokens import Token, tokenize
from career_chat.matching import Match, Matcher
from career_chat.understanding.entities import Vocabulary, points
from career_chat.understanding.model import Entity, IntentReading, Preference, Reading, Request
from career_chat.understanding.preferences import read_preferences
from career_chat.understanding.requests import LIKING, WORD_FOR_WORD, RequestMatcher, read_requests

if TYPE_CHECKING:
    from collections.abc import Sequence

    from career_chat.storage import Parts

# A request counts from here: in the form of a question, or said plainly with nothing liked beside it.
ASKED_FLOOR, TOLD_FLOOR, STATED_FLOOR = 0.45, 0.6, 0.8
# To say that the content does not cover a question takes less, for it claims nothing; and two roles named in a
# question leave little doubt that it is about them.
NOT_COVERED_FLOOR, AHEAD = 0.33, 1.3
CLEARLY = 0.1
# Where a liking is stated and found, the sentence is a preference; but a wish to be something else is not.
LIKED, UNLIKELY = 0.4, 0.3
CARRIED = 0.7
# A question that asks for nothing we have hardly ever tells of a liking: only where its words leave no doubt.
UNASKED = 0.85
CERTAIN = 0.9
INSISTS = frozenset({"recommend", "retract", "distress"})
WISHED = INSISTS | {"other_role", "transition"}
# Cues that say nothing of liking, found apart so that none hides another.
QUIET = frozenset({"ask", "filler", "join", "self", "wish", "aside", "correction"})
FILLING = frozenset({"filler", "self"})
# Acts that may carry a preference in the same sentence ("which role gets me cloud work?").
CARRIERS = frozenset({"recommend", "retract"})
MOST_REMEMBERED = 256
ABBREVIATED = frozenset({"vs", "etc", "eg", "ie", "incl", "approx", "resp"})  # a dot after these ends nothing
LONGEST_READ = 16_000  # characters; of a longer message only so much is read


class Reader:
    """Reads messages with the language of one pack; holds no state between messages."""

    def __init__(self, parts: Parts) -> None:
        """Opens what `compiling.write_language` wrote of a pack."""
        cues = Cues.from_data(**parts.plain("cues"))
        self._cues = cues.only(cues.kinds - QUIET | {"aside", "correction"})
        self._words = cues.only(QUIET)
        self._asks, self._selves, self._wishes = (cues.only(frozenset({kind})) for kind in ("ask", "self", "wish"))
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
        for first, last, question in self._sentences(message, tokens, entities, cues):
            here = [p for p in preferences if _inside(p, tokens[first], tokens[last - 1])]
            found, matches = self._sentence(message, tokens, entities, first, last)
            asked += matches
            about = [clause for clause in clauses if clause.first < last and first < clause.last]
            request = self._decide(found, here, about, entities, tokens[first:last], question)
            if request is not None:
                requests.append(request)
            if request is None:
                telling = self._may_tell(tokens[first:last], entities, about, question)
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
        stems = stems_of(said)
        wished = bool(self._wishes.find(stems) or self._begins_asking(said, inside) or len(said) < 4)
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

    def _sentences(
        self, message: str, tokens: Sequence[Token], entities: Sequence[Entity], cues: Sequence[Cue]
    ) -> list[tuple[int, int, bool]]:
        """(first, last, ends in a question mark) of each sentence, half-open. A question after a liking is one of its
        own: "I hate CSS, what else is there?"."""
        found: list[tuple[int, int, bool]] = []
        first = 0
        for at in range(1, len(tokens) + 1):
            end = tokens[at].start if at < len(tokens) else len(message)
            gap = message[tokens[at - 1].end : end]
            ended = at == len(tokens)
            if not ended and tokens[at].norm != "or":  # "… the same? Or is that wrong?"
                ended = any(mark in SENTENCE_MARKS for mark in gap) and tokens[at - 1].norm not in ABBREVIATED
                if not ended and ("," in gap or tokens[at].norm in ("and", "so")):
                    told = any(cue.kinds & ATTITUDES and first <= cue.first < at for cue in cues)
                    rest = tokens[at:]
                    ended = told and self._begins_asking(rest, entities) and not self._tells_of_self(rest)
            if ended:
                found.append((first, at, "?" in message[tokens[first].start : end]))
                first = at
        return found

    def _begins_asking(self, said: Sequence[Token], entities: Sequence[Entity]) -> bool:
        """Whether a sentence begins as a question or an order does, perhaps after a word like "and". An auxiliary asks
        only with its subject after it: "would a …?", but "would love to …"."""
        stems = stems_of(said[:4])
        start = 1 if len(stems) > 1 and stems[0] in OPENER_STEMS else 0
        if stems[start] in AUXILIARY_STEMS:
            after = start + 1
            return after < len(stems) and (stems[after] in SUBJECT_STEMS or _is_named(said[after], entities))
        return any(cue.first == start for cue in self._asks.find(stems))

    def _may_tell(
        self, said: Sequence[Token], entities: Sequence[Entity], clauses: Sequence[Clause], question: bool
    ) -> bool:
        """Whether a sentence can tell of a liking: a question about something else does not, whatever its words."""
        if any(clause.stated for clause in clauses) or all(_is_named(token, entities) for token in said):
            return True
        return not self._begins_asking(said, entities) or (not question and self._tells_of_self(said))

    def _tells_of_self(self, said: Sequence[Token]) -> bool:
        """ "What I love is …", "where we shine": a question word, but a statement."""
        stems = stems_of(said[:2])
        return stems[0] not in AUXILIARY_STEMS and bool(self._selves.find(stems[1:]))

    def _decide(
        self,
        requests: Sequence[Request],
        preferences: Sequence[Preference],
        clauses: Sequence[Clause],
        entities: Sequence[Entity],
        said: Sequence[Token],
        question: bool,
    ) -> Request | None:
        """The request the sentence makes, or None when it is a preference or nothing."""
        if not requests or all(clause.verdict for clause in clauses):
            return None
        asks = question or self._begins_asking(said, entities)
        if requests[0].score >= WORD_FOR_WORD:
            return requests[0]._replace(score=1.0)
        if not asks and requests[0].act == LIKING:
            return None
        liking = next((r.score for r in requests if r.act == LIKING), 0.0)
        requests = [r for r in requests if r.act != LIKING]
        if not requests:
            return None
        best = requests[0]._replace(score=min(1.0, requests[0].score))
        stated = any(clause.stated for clause in clauses)
        if question and stated and all(_is_named(token, entities) for token in said):
            return None  # "Full stack? No thanks."
        own = not asks or (not question and self._tells_of_self(said))
        said_so = own and stated
        insists = best.act in (WISHED if self._wishes.find(stems_of(said)) else INSISTS)
        best_liked = max((p.score for p in preferences), default=0.0)
        if said_so and not insists and best_liked >= LIKED:
            return None
        named = [(e.start, e.end) for e in entities if e.kind == "role"]
        liked = max((p.score for p in preferences if not _only_named(p, named)), default=0.0)
        if not said_so and best.roles and self._requests.speaks_of(best, "role"):
            asked = NOT_COVERED_FLOOR if len(best.roles) > 1 else ASKED_FLOOR
            return best if best.score >= (asked if asks else max(TOLD_FLOOR, liked)) else None
        if asks:
            alone = len(requests) == 1 or best.score >= AHEAD * requests[1].score
            floor = NOT_COVERED_FLOOR if (best.topic and alone) or len(best.roles) > 1 else ASKED_FLOOR
            return best if best.score >= floor and best.score >= 0.7 * liked else None
        if not said_so and best.score >= CERTAIN and liking < UNLIKELY:
            return best
        floor = STATED_FLOOR if said_so else TOLD_FLOOR if liked else ASKED_FLOOR
        return best if best.score >= floor and best.score > liked + CLEARLY * bool(liked) else None


def _is_named(token: Token, entities: Sequence[Entity]) -> bool:
    return any(entity.start <= token.start and token.end <= entity.end for entity in entities)


def _only_named(preference: Preference, named: Sequence[tuple[int, int]]) -> bool:
    """Whether the only evidence is the name of a role, which a question names as well as a liking."""
    return all(any(s <= piece.start and piece.end <= e for s, e in named) for piece in preference.evidence)


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
