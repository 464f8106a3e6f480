"""What a conversation remembers: a frozen value, the same for the same messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from career_chat.dialogue.interview.record import Given, Interview

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from career_chat.language.clauses import Polarity

Status = Literal["active", "retracted", "overridden", "removed"]


class Entry(NamedTuple):
    """One piece of evidence in the ledger: what the person's `words`, in `clause` of `turn`, said of an intent
    and its role.

    `mass` in [0, 1.25]: how clearly and how strongly it was said; `share` in [0, 1]: how much of it goes to
    this role. `contrast`: the question of the interview that it answers, if any. `status`: "retracted" in words,
    "overridden" by a later word, or "removed" by hand."""

    turn: int
    clause: str
    words: str
    intent: str
    role: str
    polarity: Polarity
    mass: float
    share: float
    status: Status = "active"
    contrast: str | None = None

    @property
    def sign(self) -> int:
        return -1 if self.polarity == "dislike" else 1


class State(NamedTuple):
    """`ledger` only grows; an entry that no longer counts changes its status. `focus`: roles spoken of last.
    `listed`: the last list of roles shown, for "the second one". `said`: the messages that count, from which the
    whole state can be made again, beginning with `base`: older ones have become part of that. `unread`: how many
    messages in a row were not understood."""

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
    interview: Interview = Interview()
    base: State | None = None

    @property
    def active(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.ledger if entry.status == "active")

    def to_data(self) -> dict[str, Any]:
        """Plain values that JSON can hold, by name; `from_data` makes an equal state of them."""
        ledger = [entry._asdict() for entry in self.ledger]
        given = [each._asdict() | {"picks": list(each.picks)} for each in self.interview.given]
        lists = {name: list(value) for name, value in self._asdict().items() if type(value) is tuple}
        parts = {"ledger": ledger, "interview": self.interview._asdict() | {"given": given}}
        return self._asdict() | lists | parts | {"base": self.base.to_data() if self.base else None}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> State:
        """The state of `to_data`. What is not there is as in a new conversation; TypeError names an unknown key."""
        interview = dict(data.get("interview", {}))
        given = tuple(Given(**{**each, "picks": tuple(each["picks"])}) for each in interview.pop("given", ()))
        plain: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in data.items()
        }
        ledger = tuple(Entry(**entry) for entry in data.get("ledger", ()))
        base = data.get("base")
        plain |= {"ledger": ledger, "interview": Interview(**interview, given=given)}
        plain["base"] = cls.from_data(base) if base else None
        return cls(**plain)


def leading(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """Clause by clause, the entries that it speaks for most: one, or several that share it alike."""
    clauses: dict[tuple[int, str, str | None], list[Entry]] = {}
    for entry in entries:
        clauses.setdefault((entry.turn, entry.clause, entry.contrast), []).append(entry)
    most = (max(entry.share for entry in clause) for clause in clauses.values())
    return tuple(
        tuple(entry for entry in clause if entry.share == share)
        for clause, share in zip(clauses.values(), most, strict=True)
    )
