"""What the history gives back, as frozen values. Times are seconds since 1970."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from career_chat.reply import Reply


class Summary(NamedTuple):
    """One conversation in a list."""

    id: int
    title: str
    began: float
    touched: float
    turns: int


class Kept(NamedTuple):
    """One turn as it was shown; `matched`: the places in the message that were understood as evidence."""

    at: float
    message: str
    matched: tuple[tuple[int, int], ...]
    reply: Reply


class Talk(NamedTuple):
    """A whole conversation. `state`: the latest state as plain values, made with content `pack` in `version`."""

    summary: Summary
    pack: str
    version: str
    state: dict[str, Any]
    turns: tuple[Kept, ...]

    @property
    def messages(self) -> tuple[str, ...]:
        return tuple(turn.message for turn in self.turns)


class Found(NamedTuple):
    """A turn that a search found. `excerpt`: the words around, as (text, whether it was sought)."""

    conversation: int
    title: str
    turn: int
    at: float
    excerpt: tuple[tuple[str, bool], ...]
