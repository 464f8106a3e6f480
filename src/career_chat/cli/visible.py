"""Text from people on a terminal: what would steer the terminal is shown instead of obeyed."""

from __future__ import annotations

import re

KEPT = "\n\t"
# C0 and C1 controls, and the marks that turn the direction of all that follows.
_STEERING = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]"


def visible(text: str) -> str:
    """`text` with control characters as their Unicode pictures (␛ for escape) or as escapes; newlines and
    tabs stay."""
    return re.sub(_STEERING, _picture, text)


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
