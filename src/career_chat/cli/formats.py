"""How an answer leaves: text, Markdown or one JSON object a line."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from career_chat.assistant import Turn
    from career_chat.cli.requests import Request

ERROR = "error"
# Legal in JSON, yet line ends or commands to some readers: escaped, the value is the same.
_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\u2028\u2029]")


class Answer(NamedTuple):
    """`turn` is None when the request could not be read."""

    request: Request
    turn: Turn | None

    @property
    def status(self) -> str:
        return self.turn.reply.status if self.turn else ERROR

    @property
    def complaint(self) -> str:
        return f"Line {self.request.line} {self.request.problem}."


class Format(NamedTuple):
    """`render` gives an answer with its line end; `between` stands between two answers."""

    render: Callable[[Answer], str]
    between: str


def as_text(answer: Answer) -> str:
    return (answer.turn.reply.text if answer.turn else answer.complaint) + "\n"


def as_markdown(answer: Answer) -> str:
    if answer.turn:
        return answer.turn.reply.markdown + "\n"
    from career_chat.reply.markdown import escape

    return escape(answer.complaint) + "\n"


def as_json(answer: Answer) -> str:
    value = turn_object(answer.request, answer.turn) if answer.turn else error_object(answer)
    return json_line(value)


def json_line(value: dict[str, Any]) -> str:
    line = json.dumps(value, ensure_ascii=False)
    return _UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", line) + "\n"


FORMATS = {
    "text": Format(as_text, "\n"),
    "markdown": Format(as_markdown, "\n"),
    "json": Format(as_json, ""),
}


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
        "reply": {"text": as_text(answer)[:-1], "markdown": as_markdown(answer)[:-1]},
        "facts": [],
        "suggestions": [],
        "line": answer.request.line,
    }
