"""A history in a temporary folder, and turns to keep in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

import pytest

from career_chat.assistant import Turn
from career_chat.dialogue import Entry, State
from career_chat.history import History
from career_chat.reply import Bar, Bars, Bullets, Choices, Heading, Paragraph, Reply, Run, Table
from career_chat.understanding import Reading
from career_chat.understanding.model import Evidence, Preference

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from career_chat.pack import Pack


class SomePack(NamedTuple):
    name: str = "some-content"
    version: str = "abc"


SOME_PACK = cast("Pack", SomePack())
EVERY_BLOCK = (
    Heading((Run("Sides"),)),
    Paragraph((Run("Data Engineer", "roles.data-engineer.title", strong=True), Run(" fits. "))),
    Bullets(((Run("one"),), (Run("two", url="https://two.example"),))),
    Table(((), (Run("Tools"),)), (((Run("Data"),), (Run("Spark"), Run(", "), Run("Kafka"))),)),
    Bars((Bar((Run("Data"),), 0.5),)),
    Choices(("why?", "what else?")),
)


def turn(message: str, before: State | None = None, answer: str = "Noted.") -> Turn:
    """A turn in which the whole message is a liking for pipelines."""
    before = before or State()
    found = Evidence(message, 0, len(message), "data-pipelines", "like", 1.0, 1.0)
    said = Preference("data-pipelines", "data-engineer", "like", 1.0, 1.0, message, (found,))
    entry = Entry(before.turn, message, message, "data-pipelines", "data-engineer", "like", 1.0, 1.0)
    reply = Reply(
        "recommend", "answered", (*EVERY_BLOCK, Paragraph((Run(answer),))), ("data-engineer",), ("recommend",)
    )
    state = before._replace(turn=before.turn + 1, ledger=(*before.ledger, entry), said=(*before.said, message))
    return Turn(message, Reading(message, (), (), (), (), (said,), (), 3), reply, state, ())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "data"


@pytest.fixture
def history(folder: Path) -> Iterator[History]:
    history = History.open(folder)
    yield history
    history.close()
