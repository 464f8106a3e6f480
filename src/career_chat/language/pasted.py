"""Telling text that a person wrote from what was pasted: code, logs and error messages have words, but say nothing."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

# One shape each; any of them is enough.
_SHAPES: Final = {
    "traceback": r"Traceback \(most recent call last\)|^\s*File \".+\", line \d+",
    "stack frame": r"^\s*at [\w$.<>/]+\(.*\)|^\s*at [\w$.]+\.[\w$<>]+\b|\bgoroutine \d+ \[|^\s*#\d+ 0x[0-9a-f]+",
    "exception": r"\b[A-Z]\w*(?:\.\w+)*(?:Error|Exception)\b\s*:|^(?:panic|fatal|error|FATAL|ERROR)(?:\[\w+\])?: \w+",
    "exit or signal": r"\bSegmentation fault\b|\bcore dumped\b|\bexit(?:ed with)? (?:code|status) \d+|\bnpm ERR!",
    "log line": r"^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?\S*\]?\s",
    "markup": r"</?(?:script|div|span|html|body|table|svg|img|iframe|a|p)\b[^>]*>",
    "template": r"\{\{.+\}\}|\$\{.+\}|<%.+%>",
    "code": r"^\s*(?:def \w+\(|class \w+[:(]|import \w+(?:\.\w+)*$|from \w+(?:\.\w+)* import "
    r"|#include\s*<|public static |func \w+\(|const \w+ =|let \w+ =|var \w+ =)"
    r"|\b\w+\(\w*\)\s*[;{]|=>\s*\{|\breturn \w+;",
    "statement of SQL": r"^\s*(?:SELECT\s.+\sFROM|INSERT INTO|DELETE FROM|DROP TABLE|CREATE TABLE|UPDATE \w+ SET)\b",
    "shell prompt": r"^\s*(?:\$|>>>|[\w.-]+@[\w.-]+:[~/][^$]*\$)\s+\w+",
}
_MARKS: Final = frozenset("(){}<>[]:;=$#%/\\")  # what is pasted has one of these, or of those:
_HINTS: Final = (
    "fault",
    "dumped",
    "exit",
    "ERR",
    "SELECT",
    "INSERT",
    "DELETE",
    "DROP",
    "CREATE",
    "UPDATE",
    " at ",
    ">>>",
)


@cache
def _pasted() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{shape})" for shape in _SHAPES.values()), re.MULTILINE)


@cache
def _link() -> re.Pattern[str]:
    return re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)


# Shapes are looked for near the beginning only: what matters shows there, and no message costs more than another.
_LOOKED_AT: Final = 2_000


def looks_pasted(text: str) -> bool:
    """Whether a message is code, a log or an error message rather than words of a person.

    >>> looks_pasted("KeyError: 'name'"), looks_pasted("I like Python: it reads well")
    (True, False)
    """
    looked = text[:_LOOKED_AT]
    if _MARKS.isdisjoint(looked) and not any(hint in looked for hint in _HINTS):
        return False
    return _pasted().search(looked) is not None


def without_links(text: str) -> str:
    """The text with every web address blanked out, so that positions stay."""
    return _link().sub(lambda found: " " * len(found[0]), text) if "://" in text or "www." in text.lower() else text
