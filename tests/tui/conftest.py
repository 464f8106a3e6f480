"""An assistant that says what a test tells it to, and the app around it at a given size."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import pytest

from career_chat.dialogue import Entry, State
from career_chat.pack import Act, Facts, Item, Names, Role
from career_chat.reply import Block, Choices, Paragraph, Reply, Run
from career_chat.tui.app import ChatApp
from career_chat.tui.opening import Opening

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from textual.pilot import Pilot

    from career_chat import Assistant


class Words(NamedTuple):
    """Evidence, as far as the screen is concerned."""

    start: int
    end: int


class FakeReading(NamedTuple):
    evidence: tuple[Words, ...]


class FakeTurn(NamedTuple):
    message: str
    reply: Reply
    reading: FakeReading
    state: State


def fake_role(id: str, title: str, *tools: str) -> Role:
    at = f"roles.{id}"
    items = tuple(Item(f"{at}.row.tools.{place}.text", tool, (tool,)) for place, tool in enumerate(tools))
    return Role(id, f"{title} Engineer", title, 1, 1, (), {"tools": items, "focus": ()}, {})


ROLES = (
    fake_role("data", "Data", "Spark", "SQL"),
    fake_role("backend", "Backend", "Go", "SQL"),
    fake_role("ai", "AI", "torch"),
)
FACTS = Facts(
    {
        "columns.tools.title": "Tools",
        "columns.focus.title": "Focus",
        **{f"roles.{role.id}.title": role.title for role in ROLES},
        **{f"roles.{role.id}.tagline": f"What {role.short} is" for role in ROLES},
        **{f"roles.{role.id}.best_for.0": f"people for {role.short}" for role in ROLES},
        **{item.address: item.text for role in ROLES for item in role.row["tools"]},
    },
    "data",
    ROLES,
    ("focus", "tools"),
    (),
    (),
)


class FakePack(NamedTuple):
    name: str = "fake-chat"
    version: str = "1"
    facts: Facts = FACTS
    acts: Mapping[str, Act] = {
        "why": Act("why", "why", {}, ("why", "why {role}"), {}, ()),
        "undo": Act("undo", "undo", {}, ("undo",), {}, ()),
        "quiz": Act("quiz", "quiz", {}, ("quiz me",), {}, ()),
        "retract": Act("retract", "retract", {}, ("scratch {any}",), {}, ()),
    }
    points: tuple[()] = ()

    def named(self, kind: str) -> Names:
        return Names(kind, {"backend": ("server engineer",)})


class FakeAssistant:
    """Greets, then answers each message with `blocks`, or with the message itself. `heard`: state and message
    of every turn. `understood`: words it finds in messages."""

    def __init__(
        self,
        blocks: tuple[Block, ...] = (),
        suggestions: tuple[str, ...] = (),
        understood: tuple[str, ...] = (),
    ) -> None:
        self.pack = FakePack()
        self.blocks = blocks
        self.suggestions = suggestions
        self.understood = understood
        self.heard: list[tuple[int, str]] = []

    def start(self) -> State:
        return State()

    def open(self) -> Reply:
        return self._reply((Paragraph((Run("Welcome."),)),))

    def respond(self, state: State, message: str) -> FakeTurn:
        self.heard.append((state.turn, message))
        evidence = tuple(
            Words(message.index(word), message.index(word) + len(word)) for word in self.understood if word in message
        )
        blocks = self.blocks or (Paragraph((Run(f"You said: {message}"),)),)
        entries = tuple(
            Entry(state.turn, word, word, "x", "data", "like", 1.0, 1.0) for word in self.understood if word in message
        )
        after = state._replace(
            turn=state.turn + 1,
            ledger=(*state.ledger, *entries),
            said=(*state.said, message),
            suggested=self.suggestions,
        )
        return FakeTurn(message, self._reply(blocks), FakeReading(evidence), after)

    @property
    def messages(self) -> list[str]:
        return [message for _, message in self.heard]

    def _reply(self, blocks: tuple[Block, ...]) -> Reply:
        offers = (Choices(self.suggestions),) if self.suggestions else ()
        return Reply("fake", "answered", (*blocks, *offers))


class Talk(NamedTuple):
    """A running app and the hand on its keyboard."""

    app: ChatApp
    pilot: Pilot[Any]

    @property
    def composer(self) -> str:
        return self.app.chat.composer.text

    @property
    def transcript(self) -> str:
        return self.app.chat.transcript.text

    def write(self, text: str) -> None:
        """Text as from quick fingers, without a key press each."""
        self.app.chat.composer.type_in(text)

    async def say(self, message: str) -> None:
        self.write(message)
        await self.pilot.press("enter")

    def screen(self) -> list[str]:
        """What stands on each line of the screen, trailing blanks left out."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


@asynccontextmanager
async def talking(assistant: object, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Talk]:
    app = ChatApp(Opening(cast("Assistant", assistant)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Talk(app, pilot)


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_DRIVER", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
