"""The one door to the core."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from career_chat.content import Content
from career_chat.dialogue import Policy, Standing, State, standings

if TYPE_CHECKING:
    from pathlib import Path

    from career_chat.reply import Reply
    from career_chat.understanding import Reading


class Turn(NamedTuple):
    """One message and what came of it; `profile` is every role with active evidence, best first."""

    message: str
    reading: Reading
    reply: Reply
    state: State
    profile: tuple[Standing, ...]


class Assistant:
    """Answers messages from one pack. `respond` is a pure function: the same state and message give the same
    turn, and nothing is kept between calls."""

    def __init__(self, content: Content) -> None:
        self.pack, self._reader = content
        self._policy = Policy(self.pack, self._reader)
        self._order = tuple(role.id for role in self.pack.facts.roles)

    @classmethod
    def load(cls, folder: str | Path | None = None) -> Assistant:
        """The assistant for the pack in `folder` (with `data/` and `intents/`), or for the built-in content.
        PackError says what is wrong with a pack."""
        return cls(Content.load(folder))

    def start(self) -> State:
        return State()

    def open(self) -> Reply:
        """What the assistant says first."""
        return self._policy.opening()

    def respond(self, state: State, message: str) -> Turn:
        reading = self._reader.read(message)
        reply, after = self._policy.respond(state, message, reading)
        return Turn(message, reading, reply, after, standings(after.ledger, self._order))
