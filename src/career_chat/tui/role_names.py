"""Roles named in what follows a command, by any name that the content knows for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from career_chat.pack import Pack


def role_names(pack: Pack) -> dict[str, str]:
    """The role's id for every name in small letters: title, short name, id and what the vocabulary adds."""
    known = pack.named("role")
    found: dict[str, str] = {}
    for role in pack.facts.roles:
        spellings = (*known.short.get(role.id, ()), *known.spellings.get(role.id, ()))
        for name in (*spellings, role.id, role.short, role.title):
            found[name.casefold()] = role.id
    return found


def roles_in(text: str, pack: Pack) -> tuple[str, ...]:
    """Ids of the roles named, in the order they are named, each once; of names within names the longest counts."""
    names = role_names(pack)
    longest_first = sorted(names, key=len, reverse=True)
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
    return tuple(dict.fromkeys(names[found[0]] for found in pattern.finditer(text.casefold())))
