"""A reading as plain data for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from career_chat.language.tokens import tokenize

if TYPE_CHECKING:
    from career_chat.assistant import Turn
    from career_chat.understanding import Reading


def explanation(turn: Turn) -> dict[str, Any]:
    """Everything the reading found and what came of it. Places are code points into `message`, half-open."""
    reading = turn.reading
    return {
        "message": turn.message,
        "words": [{"word": word.norm, "start": word.start, "end": word.end} for word in tokenize(turn.message)],
        "repairs": [
            {"from": repair.wrong, "to": repair.right, "distance": repair.distance} for repair in reading.repairs
        ],
        "clauses": _clauses(reading),
        "names": [
            {"kind": name.kind, "id": name.id, "text": name.text, "start": name.start, "end": name.end}
            for name in reading.entities
        ],
        "requests": [
            {
                "act": request.act,
                "score": round(request.score, 4),
                "topic": request.topic,
                "roles": list(request.roles),
                "tools": list(request.tools),
                "careers": list(request.careers),
            }
            for request in reading.requests
        ],
        "evidence": [
            {
                "text": found.text,
                "start": found.start,
                "end": found.end,
                "term": found.term,
                "phrase": found.phrase,
                "weight": round(found.weight, 4),
                "intent": found.intent,
                "polarity": found.polarity,
                "score": round(found.score, 4),
                "strength": found.strength,
            }
            for found in reading.evidence
        ],
        "candidates": [
            {"id": candidate.id, "score": round(candidate.score, 4), "taken": candidate.id in _taken(reading)}
            for candidate in reading.candidates
        ],
        "runner_up": next((each.id for each in reading.candidates if each.id not in _taken(reading)), None),
        "answer": {
            "status": turn.reply.status,
            "act": turn.reply.act,
            "acts": list(turn.reply.acts),
            "roles": list(turn.reply.roles),
        },
    }


def _clauses(reading: Reading) -> list[dict[str, Any]]:
    words = tokenize(reading.message)
    return [
        {
            "text": reading.message[words[clause.first].start : words[clause.last - 1].end],
            "polarity": clause.polarity,
            "strength": round(clause.strength, 4),
            "stated": clause.stated,
            "because": [
                reading.message[words[cue.first].start : words[cue.last - 1].end]
                for cue in clause.cues
                if cue.last <= len(words)
            ],
        }
        for clause in reading.clauses
        if clause.first < clause.last <= len(words)
    ]


def _taken(reading: Reading) -> frozenset[str]:
    asked = {f"topic:{request.topic}" if request.topic else request.act for request in reading.requests}
    return frozenset(asked | {said.intent for said in reading.preferences})
