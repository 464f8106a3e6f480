"""Text from people on the screen: nothing in it steers the terminal or the drawing.

One character becomes one character, so that spans into the message (matched words, the cursor) keep pointing
at the same words.
"""

from __future__ import annotations

import re

# Controls C0 and C1, line ends that only Unicode knows, marks that turn the direction of what follows, and
# halves of characters.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_PICTURES = 0x2400  # of the controls C0, in their order
_PICTURE_OF = {"\x7f": "␡", "\x85": "␤", "\u2028": "␤", "\u2029": "␤"}
NO_PICTURE = "\ufffd"


def literal(text: str) -> str:
    """`text`, of the same length, with its control characters as pictures (␛ for escape) or as `�`; newlines
    and tabs stay."""
    return _STEERING.sub(_stand_in, text)


def _stand_in(found: re.Match[str]) -> str:
    character = found[0]
    return chr(_PICTURES + ord(character)) if character < " " else _PICTURE_OF.get(character, NO_PICTURE)
