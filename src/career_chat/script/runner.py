"""Playing a scripted conversation and noting where the assistant departs from it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from career_chat.script.checks import CHECKS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from career_chat.assistant import Assistant, Turn
    from career_chat.dialogue import State
    from career_chat.script.model import Check, Conversation, ScriptTurn, Wording


class Departure(NamedTuple):
    """One check that did not hold. `message` is what the person said, `reply` the whole text answered."""

    path: Path
    line: int
    title: str
    message: str
    key: str
    expected: str
    got: str
    reply: str


class Outcome(NamedTuple):
    """How a conversation went. It stops at the first turn that departs, so the departures are of one turn."""

    path: Path
    conversation: Conversation
    departures: tuple[Departure, ...]

    @property
    def as_expected(self) -> bool:
        """With `fails:` a departure is expected, and keeping to the script is the failure."""
        return bool(self.departures) == (self.conversation.fails is not None)


class Stage:
    """Assistants by content folder, each loaded once. `load` takes a folder or None for `default`."""

    def __init__(self, load: Callable[[str | None], Assistant], default: str | None = None) -> None:
        self._load = load
        self._default = default
        self._ready: dict[str | None, Assistant] = {}

    def assistant(self, conversation: Conversation) -> Assistant:
        """PackError when the content cannot be used."""
        folder = str(conversation.pack) if conversation.pack else self._default
        if folder not in self._ready:
            self._ready[folder] = self._load(folder)
        return self._ready[folder]


def play(path: Path, conversation: Conversation, assistant: Assistant) -> Outcome:
    """Play the opening, then every turn until one departs. `path` is the file, for the departures."""
    state = assistant.start()
    for turn in conversation.opening:
        state = assistant.respond(state, turn.wordings[0].text).state
    for turn in conversation.turns:
        departures, state = _play_turn(path, conversation, turn, assistant, state)
        if departures:
            return Outcome(path, conversation, departures)
    return Outcome(path, conversation, ())


def _play_turn(
    path: Path, conversation: Conversation, turn: ScriptTurn, assistant: Assistant, state: State
) -> tuple[tuple[Departure, ...], State]:
    answers = [assistant.respond(state, wording.text) for wording in turn.wordings]
    unknown = _unknown_names(path, conversation, turn, answers[0], assistant)
    departures = tuple(
        _departure(path, conversation, wording, check, answer)
        for wording, answer in zip(turn.wordings, answers, strict=True)
        for check in turn.checks
        if not CHECKS[check.key].holds(check.value, answer)
    )
    return (*unknown, *departures), answers[0].state


def _departure(path: Path, conversation: Conversation, wording: Wording, check: Check, answer: Turn) -> Departure:
    expected = ", ".join(check.value) or "none"
    got = CHECKS[check.key].got(answer)
    return Departure(path, check.line, conversation.title, wording.text, check.key, expected, got, answer.reply.text)


def _unknown_names(
    path: Path, conversation: Conversation, turn: ScriptTurn, answer: Turn, assistant: Assistant
) -> tuple[Departure, ...]:
    """A misspelt role would make `not role` hold for ever: a role that the content lacks is a departure."""
    known = [role.id for role in assistant.pack.facts.roles]
    return tuple(
        _departure(path, conversation, turn.wordings[0], check, answer)._replace(
            expected=name, got=_no_such(name, known)
        )
        for check in turn.checks
        if CHECKS[check.key].names == "role"
        for name in check.value
        if name not in known
    )


def _no_such(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, 1)
    return f"no such role; did you mean {near[0]}?" if near else f"no such role; known are {', '.join(known)}"
