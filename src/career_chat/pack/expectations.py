"""What a content file should have held, in the words of someone who edits it."""

from __future__ import annotations

import json
from typing import Any, get_args

from pydantic import BaseModel

from career_chat.pack.schema import PATTERNS

_LONGEST_QUOTE = 60
# By pydantic's names for what is wrong.
_EXPECTED = {
    "missing": "is missing: expected this key",
    "string_type": "should be text in quotes",
    "string_unicode": "should be text of whole characters",
    "string_too_short": "should not be empty",
    "too_short": "should not be empty",
    "int_type": "should be a whole number",
    "list_type": "should be a list",
    "dict_type": "should be keys with values",
    "model_type": "should be keys with values",
}


def place_of(location: tuple[str | int, ...], parsed: Any) -> str:
    """A pydantic location as a fact address: list members by their id where they have one."""
    steps: list[str] = []
    for step in location:
        if step == "[key]":  # pydantic's way to say that the key itself is wrong
            continue
        try:
            parsed = parsed[step]
        except (KeyError, IndexError, TypeError):
            parsed = None
        has_id = isinstance(step, int) and isinstance(parsed, dict) and isinstance(parsed.get("id"), str)
        steps.append(parsed["id"] if has_id else str(step))
    return ".".join(steps)


def expected(error: Any, shape: type[BaseModel]) -> str:
    """One error of pydantic's list for `shape`, as the rest of a sentence that begins with the place."""
    kind = error["type"]
    if kind == "extra_forbidden":
        return f"is not a known key here{_known_keys(shape, error['loc'])}"
    if kind == "too_long":
        return f"should have at most {error['ctx']['max_length']} entries, got {error['ctx']['actual_length']}"
    if kind == "too_short" and error["ctx"]["min_length"] > 1:
        return f"should have at least {error['ctx']['min_length']} entries, got {error['ctx']['actual_length']}"
    if kind == "string_pattern_mismatch":
        said = PATTERNS.get(error["ctx"]["pattern"], str(error["msg"]))
    else:
        said = _EXPECTED.get(kind, str(error["msg"]))
    return said if kind == "missing" else f"{said}, got {_quoted(error['input'])}"


def _quoted(value: Any) -> str:
    got = json.dumps(value, ensure_ascii=False, default=str)
    return got if len(got) <= _LONGEST_QUOTE else got[: _LONGEST_QUOTE - 1] + "…"


def _known_keys(shape: Any, location: tuple[str | int, ...]) -> str:
    for step in location[:-1]:
        shape = _inside(shape, step)
    if not (isinstance(shape, type) and issubclass(shape, BaseModel)):
        return ""
    keys = sorted(field.alias or name for name, field in shape.model_fields.items())
    return f"; known are {', '.join(keys)}"


def _inside(shape: Any, step: str | int) -> Any:
    """The type of the value at `step` of a value of type `shape`; None where there is no telling."""
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        field = shape.model_fields.get(str(step))
        shape = field.annotation if field else None
        present = [part for part in get_args(shape) if part is not type(None)]
        return present[0] if type(None) in get_args(shape) and present else shape
    parts = get_args(shape)  # list[X] or dict[str, X]
    return parts[-1] if parts else None
