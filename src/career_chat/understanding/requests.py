"""What a message asks for: acts and uncovered topics, by the matcher over masked phrases."""

from __future__ import annotations

from collections.abc import Sequence

from career_chat.language.tokens import Token
from career_chat.matching import Match, Matcher
from career_chat.pack import Pack
from career_chat.understanding.entities import masked
from career_chat.understanding.model import Entity, Request

TOPIC = "topic:"


def request_matcher(pack: Pack) -> Matcher:
    """One matcher for all acts and topics, so that they compete for a phrase."""
    phrases = {act.id: act.phrases for act in pack.acts.values() if act.phrases}
    phrases |= {TOPIC + topic.id: topic.phrases for topic in pack.topics.values()}
    return Matcher.from_phrases(phrases)


def read_requests(
    matcher: Matcher, text: str, tokens: Sequence[Token], entities: Sequence[Entity]
) -> tuple[list[Request], list[Match]]:
    """Requests of one sentence, best first, read with full names only and with short names too: the
    reading that matches better counts. Also returns the matches themselves."""
    full = [entity for entity in entities if not entity.short]
    readings = [full] if len(full) == len(entities) else [full, list(entities)]
    best: tuple[list[Match], list[Entity]] | None = None
    for used in readings:
        matches = matcher.rank_tokens(masked(tokens, used), limit=8)
        if matches and (best is None or not best[0] or matches[0].score > best[0][0].score):
            best = matches, used
    if best is None:
        return [], []
    matches, used = best
    return [_request(match, used, text) for match in matches], matches


def _request(match: Match, entities: Sequence[Entity], text: str) -> Request:
    def of(kind: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(entity.id for entity in entities if entity.kind == kind))

    topic = match.intent.removeprefix(TOPIC) if match.intent.startswith(TOPIC) else None
    act = "missing" if topic else match.intent
    return Request(act, match.score, of("role"), of("tool"), of("career"), topic, text)
