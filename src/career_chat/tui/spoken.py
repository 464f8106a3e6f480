"""Saying in words what a command asks for, so that the talk shows it and a script can repeat it.

The words are the content's own: the first phrase of the act that needs no more than what is given.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from career_chat.pack import Pack

_SLOT = re.compile(r"\{([^{}]+)\}")


def spoken(pack: Pack, act: str, **slots: str) -> str | None:
    """A message that asks for the act; None when the content has no such act, or no phrase for these slots."""
    if act not in pack.acts:
        return None
    for phrase in pack.acts[act].phrases:
        if sorted(_SLOT.findall(phrase)) == sorted(slots):
            return _SLOT.sub(lambda slot: slots[slot[1]], phrase)
    return None
