"""How a message was read, as plain data and as lines a person can follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from career_chat.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from career_chat.assistant import Turn

_LABEL = 10


def explanation(turn: Turn) -> dict[str, Any]:
    """Plain data for JSON. Places are code points into `message`, half-open."""
    reading = turn.reading
    words = tokenize(turn.message)
    return {
        "message": turn.message,
        "words": [{"word": word.norm, "start": word.start, "end": word.end} for word in words],
        "repairs": [
            {"from": repair.wrong, "to": repair.right, "distance": repair.distance} for repair in reading.repairs
        ],
        "clauses": [
            {
                "text": turn.message[words[clause.first].start : words[clause.last - 1].end],
                "polarity": clause.polarity,
                "strength": clause.strength,
            }
            for clause in reading.clauses
            if clause.first < clause.last <= len(words)
        ],
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
                "intent": found.intent,
                "polarity": found.polarity,
                "score": round(found.score, 4),
                "strength": found.strength,
            }
            for found in reading.evidence
        ],
        "candidates": [{"id": candidate.id, "score": round(candidate.score, 4)} for candidate in reading.candidates],
        "answer": {
            "status": turn.reply.status,
            "act": turn.reply.act,
            "acts": list(turn.reply.acts),
            "roles": list(turn.reply.roles),
        },
    }


def told(given: dict[str, Any]) -> str:
    """An explanation as lines: a label, then what it is about."""
    return "".join(f"{label:<{_LABEL}} {said}\n" for label, said in lines(given))


def lines(given: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What there is to say, as (label, text)."""
    yield "message", given["message"]
    yield "words", " · ".join(word["word"] for word in given["words"]) or "none"
    for repair in given["repairs"]:
        edits = "1 letter" if repair["distance"] == 1 else f"{repair['distance']} letters"
        yield "corrected", f"{repair['from']} → {repair['to']} ({edits})"
    for name in given["names"]:
        yield "named", f"{name['text']} = {name['kind']} {name['id']}"
    if len(given["clauses"]) > 1 or any(clause["polarity"] != "none" for clause in given["clauses"]):
        for clause in given["clauses"]:
            yield "clause", f"{clause['polarity']} ({clause['strength']:g}): {clause['text']}"
    for found in given["evidence"]:
        yield "evidence", f"{found['polarity']} {found['intent']} {found['score']:.2f}: {found['text']!r}"
    for request in given["requests"]:
        about = [*request["roles"], *request["tools"], *request["careers"]]
        of = f" about {', '.join(about)}" if about else ""
        topic = f" ({request['topic']})" if request["topic"] else ""
        yield "asked", f"{request['act']}{topic} {request['score']:.2f}{of}"
    weighed = ", ".join(f"{each['id']} {each['score']:.2f}" for each in given["candidates"])
    yield "weighed", weighed or "nothing came near"
    answer = given["answer"]
    yield "answer", f"{answer['act']} ({answer['status']}): {', '.join(answer['roles']) or 'no role'}"
