"""JSON lines: an object with the message in "text", and with "id" and "conversation" where there are any."""

from __future__ import annotations

import json
from typing import Any

from career_chat.cli.inputs import Request
from career_chat.cli.streams import decoded


def read(line: bytes, number: int) -> Request:
    """`{"id": any, "conversation": text or number, "text": text}`; `id` and `conversation` may be absent,
    other keys do not matter."""
    text = decoded(line)
    try:
        given = _decode(text)
    except (ValueError, RecursionError) as error:
        return Request(text, number, problem=f"is not JSON ({_reason(error)})")
    if not isinstance(given, dict):
        return Request(text, number, problem='is not a JSON object like {"text": "…"}')
    id_, conversation = given.get("id"), given.get("conversation")
    if not _can_return(id_):
        return Request(text, number, problem='has an "id" that JSON cannot give back')
    if not isinstance(given.get("text"), str):
        what = "must be a string" if "text" in given else "is missing"
        return Request(text, number, id_, problem=f'"text" {what}')
    if conversation is not None and (isinstance(conversation, bool) or not isinstance(conversation, str | int | float)):
        return Request(text, number, id_, problem='"conversation" must be a string or a number')
    key = None if conversation is None else json.dumps(conversation)
    return Request(given["text"], number, id_, key)


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON value")


_decode = json.JSONDecoder(parse_constant=_refuse_constant).decode


def _can_return(value: Any) -> bool:
    """Numbers too large for JSON's readers come in as infinity and would go out as no JSON at all."""
    if value is None or isinstance(value, str | int):
        return True
    try:
        json.dumps(value, allow_nan=False)
    except (ValueError, RecursionError):
        return False
    return True


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg}, column {error.colno}"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)
