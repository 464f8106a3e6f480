"""What a conversation remembers of its interview: frozen, the same for the same answers."""

from __future__ import annotations

from typing import Literal, NamedTuple

# "chose": some of the options, or none of them; "told": in free words, which stand in the ledger by themselves.
Kind = Literal["chose", "told", "unsure", "skipped"]
Status = Literal["off", "asking", "paused"]


class Given(NamedTuple):
    """The answer of one turn. `picks`: places of the options chosen, none for "neither", several for "both"."""

    turn: int
    contrast: str
    kind: Kind
    picks: tuple[int, ...] = ()


class Interview(NamedTuple):
    """`asking`: the contrast that waits for an answer, kept while paused. `given`: every answer so far, in order;
    those from `began` on belong to the present run, earlier ones still count."""

    status: Status = "off"
    asking: str | None = None
    given: tuple[Given, ...] = ()
    began: int = 0

    @property
    def run(self) -> tuple[Given, ...]:
        """The answers since it was last begun."""
        return self.given[self.began :]

    @property
    def waits(self) -> bool:
        return self.status == "asking" and self.asking is not None
