"""Text from people on the screen: nothing in it steers the terminal or the drawing.

One character becomes one character, so that spans into the message (matched words, the cursor) keep pointing at
the same words.
"""

from __future__ import annotations

_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\n\t"}
_DELETE = {0x7F: 0x2421}
_LINE_ENDS = dict.fromkeys((0x85, 0x2028, 0x2029), 0x2424)
# C1 controls, marks that turn the direction of what follows, and halves of characters: no picture of their own.
_UNSHOWABLE = dict.fromkeys(
    (*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000)), 0xFFFD
)
_TABLE = {**_UNSHOWABLE, **_PICTURES, **_DELETE, **_LINE_ENDS}


def literal(text: str) -> str:
    """`text`, of the same length, with its control characters as pictures (␛ for escape) or as `�`; newlines
    and tabs stay."""
    return text.translate(_TABLE)
