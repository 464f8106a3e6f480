"""What a conversation remembers: a frozen value, the same for the same messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from career_chat.language.clauses import Polarity

Status = Literal["active", "retracted", "overridden"]


class Entry(NamedTuple):
    """One piece of evidence in the ledger: what the person's `words`, in `clause` of `turn`, said of an intent
    and its role.

    `mass` in [0, 1.25]: how clearly and how strongly it was said; `share` in [0, 1]: how much of it goes to
    this role."""

    turn: int
    clause: str
    words: str
    intent: str
    role: str
    polarity: Polarity
    mass: float
    share: float
    status: Status = "active"

    @property
    def sign(self) -> int:
        return -1 if self.polarity == "dislike" else 1


class State(NamedTuple):
    """`ledger` only grows; an entry that no longer counts changes its status. `focus`: roles spoken of last.
    `listed`: the last list of roles shown, for "the second one". `said`: the messages that count, from which
    the whole state can be made again. `unread`: how many messages in a row were not understood."""

    turn: int = 0
    ledger: tuple[Entry, ...] = ()
    focus: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    recommended: str | None = None
    rejected: tuple[str, ...] = ()
    last_act: str | None = None
    suggested: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    unread: int = 0

    @property
    def active(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.ledger if entry.status == "active")
