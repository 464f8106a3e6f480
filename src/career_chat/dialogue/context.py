"""What an act is given, what it answers with, and the registry it is found in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from career_chat.dialogue.profile import Standing, standings
from career_chat.dialogue.wording import filled_text, slots_of, worded
from career_chat.pack import Act, Pack, Role, listed
from career_chat.reply import Block, Choices, Line, Status

if TYPE_CHECKING:
    from career_chat.dialogue.state import Entry, State
    from career_chat.understanding import Reading, Request


LONGEST_QUOTE = 60


def shortened(words: str, most: int = LONGEST_QUOTE) -> str:
    """A person's words on one line, cut where they go on for long."""
    flat = " ".join(words.split())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"


class Answer(NamedTuple):
    """`act` only where the answer turns out to be another act than was asked for. `focus`, `listed`: what the
    conversation should remember; None leaves it as it is. `state`: a whole other state (undo, reset)."""

    blocks: tuple[Block, ...]
    roles: tuple[str, ...] = ()
    status: Status = "answered"
    act: str | None = None
    focus: tuple[str, ...] | None = None
    listed: tuple[str, ...] | None = None
    recommended: str | None = None
    rejected: tuple[str, ...] | None = None
    state: State | None = None


class Context(NamedTuple):
    """`state` already holds what this message told; `before` is the state it came into. `replay` makes the
    state again from messages."""

    pack: Pack
    act: Act
    reading: Reading
    request: Request
    state: State
    before: State
    replay: Callable[[tuple[str, ...]], State]

    @property
    def order(self) -> tuple[str, ...]:
        return tuple(role.id for role in self.pack.facts.roles)

    @property
    def standings(self) -> tuple[Standing, ...]:
        return standings(self.state.ledger, self.order)

    @property
    def baseline(self) -> Role:
        return self.role(self.pack.facts.baseline)

    def role(self, role_id: str) -> Role:
        return self.pack.facts.role(role_id)

    def title(self, role_id: str) -> Line:
        return (self.pack.facts.run(f"roles.{role_id}.title", strong=True),)

    def titles(self, role_ids: tuple[str, ...]) -> Line:
        return listed(tuple(run for role_id in role_ids for run in self.title(role_id)))

    def asked(self, *, most: int = 7) -> tuple[str, ...]:
        """The roles asked about: those named, those pointed at in the last list, else those spoken of last."""
        listed = self.state.listed
        pointed = tuple(listed[n - 1] for n in self.request.ordinals if listed and n <= len(listed))
        return (self.request.roles or pointed or self.state.focus)[:most]

    def quoted(self, entries: tuple[Entry, ...]) -> str:
        """The person's own words, each once, in quotes."""
        words = dict.fromkeys(entry.words for entry in entries)
        return ", ".join(f"“{shortened(said)}”" for said in list(words)[:3])

    def say(self, name: str, /, **slots: Line | str) -> tuple[Block, ...]:
        """The act's wording `name`; variants are taken in turn, so that none is said twice running."""
        variants = self.act.replies[name]
        return worded(variants[self.state.turn % len(variants)], self.pack.facts, slots)

    def has(self, address: str) -> bool:
        return address in self.pack.facts.texts

    def suggest(self, **slots: Line | str) -> tuple[Block, ...]:
        """The act's quick replies, those that need no more than the slots given."""
        texts = self.pack.facts.texts
        options = tuple(
            filled_text(option, self.pack.facts, slots)
            for option in self.act.suggest
            if all(slot in slots or slot in texts for slot in slots_of(option))
        )
        return (Choices(options),) if options else ()


Handler = Callable[[Context], Answer]
HANDLERS: dict[str, Handler] = {}


def handles(name: str) -> Callable[[Handler], Handler]:
    """Register the computed answer that content names as `handler = "name"`."""

    def register(handler: Handler) -> Handler:
        HANDLERS[name] = handler
        return handler

    return register
