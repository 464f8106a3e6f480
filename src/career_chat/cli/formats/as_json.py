"""One JSON object a line, with the keys of the contract."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from career_chat.cli.formats import ERROR
from career_chat.cli.formats.as_markdown import markdown
from career_chat.cli.visible import visible

if TYPE_CHECKING:
    from career_chat.assistant import Turn
    from career_chat.cli.formats import Answer, Looks
    from career_chat.cli.inputs import Request

between = ""
_ENCODE = json.JSONEncoder(ensure_ascii=False).encode
# Legal in JSON, yet line ends or commands to some readers: escaped, the value is the same.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029]")


def head(looks: Looks) -> str:
    return ""


def render(answer: Answer, looks: Looks) -> str:
    value = turn_object(answer.request, answer.turn) if answer.turn else error_object(answer)
    if looks.explain and answer.turn:
        from career_chat.explanation import explanation

        value["explain"] = explanation(answer.turn)
    line = json_line(value)
    return visible(line) if looks.to_person else line


def json_line(value: dict[str, Any]) -> str:
    line = _ENCODE(value)
    if line.isprintable():  # far quicker to ask, and nearly always so
        return line + "\n"
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", line) + "\n"


def turn_object(request: Request, turn: Turn) -> dict[str, Any]:
    """The keys of the contract, in its order."""
    reply = turn.reply
    return {
        "id": request.id,
        "message": request.text,
        "status": reply.status,
        "act": reply.act,
        "acts": list(reply.acts),
        "roles": list(reply.roles),
        "intents": [
            {"id": intent.id, "score": round(intent.score, 4), "polarity": intent.polarity}
            for intent in turn.reading.intents
        ],
        "evidence": [
            {
                "text": found.text,
                "start": found.start,
                "end": found.end,
                "intent": found.intent,
                "polarity": found.polarity,
            }
            for found in turn.reading.evidence
        ],
        "profile": [
            {"role": standing.role, "score": round(standing.score, 4)} for standing in turn.profile
        ],
        "reply": {"text": reply.text, "markdown": reply.markdown},
        "facts": list(reply.facts),
        "suggestions": list(reply.suggestions),
    }  # fmt: skip


def error_object(answer: Answer) -> dict[str, Any]:
    """All the keys of an answer, with nothing in them but what went wrong and on which line."""
    return {
        "id": answer.request.id,
        "message": answer.request.text,
        "status": ERROR,
        "act": ERROR,
        "acts": [ERROR],
        "roles": [],
        "intents": [],
        "evidence": [],
        "profile": [],
        "reply": {"text": answer.complaint, "markdown": markdown(answer)},
        "facts": [],
        "suggestions": [],
        "line": answer.request.line,
    }
