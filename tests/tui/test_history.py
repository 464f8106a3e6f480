"""The app and what it keeps: every turn before it is shown, and going on later."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from career_chat.history import History, HistoryError
from career_chat.tui.app import ChatApp
from career_chat.tui.opening import Opening

from .conftest import Talk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from career_chat import Assistant


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History.open(tmp_path)


@asynccontextmanager
async def opened(opening: Opening) -> AsyncIterator[Talk]:
    app = ChatApp(opening)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield Talk(app, pilot)


async def test_every_turn_is_kept(assistant: Assistant, history: History) -> None:
    async with opened(Opening(assistant, history)) as talk:
        assert history.conversations() == ()
        await talk.say("I like data pipelines")
        await talk.say("no Spark please")
        assert "I like data pipelines" in talk.screen()[0]
    (summary,) = history.conversations()
    assert (summary.title, summary.turns) == ("I like data pipelines", 2)


async def test_a_talk_goes_on_where_it_was_left(assistant: Assistant, history: History) -> None:
    async with opened(Opening(assistant, history)) as talk:
        await talk.say("I like data pipelines")
        shown, offered = talk.transcript, talk.app.chat.quick_replies.options
    kept = history.conversation(history.last() or 0)
    async with opened(Opening(assistant, history, kept)) as talk:
        assert talk.transcript == shown
        assert talk.app.chat.quick_replies.options == offered
        await talk.say("why?")
        assert "data pipelines" in talk.transcript.removeprefix(shown)
        await talk.pilot.press("up", "up")
        assert talk.composer == "I like data pipelines"
    assert [each.turns for each in history.conversations()] == [2]


async def test_with_other_content_a_talk_is_read_anew_and_says_so(assistant: Assistant, history: History) -> None:
    async with opened(Opening(assistant, history)) as talk:
        await talk.say("I like data pipelines")
    kept = history.conversation(history.last() or 0)
    assert kept is not None
    async with opened(Opening(assistant, history, kept._replace(version="another"))) as talk:
        assert "content has changed since" in talk.transcript
        await talk.say("why?")
        assert "Data Engineer, because you said" in talk.transcript


async def test_what_was_said_in_other_talks_can_be_recalled(assistant: Assistant, history: History) -> None:
    async with opened(Opening(assistant, history)) as talk:
        await talk.say("I like data pipelines")
    async with opened(Opening(assistant, history)) as talk:
        await talk.pilot.press("up")
        assert talk.composer == "I like data pipelines"


async def test_a_reset_begins_another_conversation(assistant: Assistant, history: History) -> None:
    async with opened(Opening(assistant, history)) as talk:
        await talk.say("I like data pipelines")
        await talk.say("/reset")
        await talk.say("I enjoy writing APIs")
    assert sorted(each.title for each in history.conversations()) == ["I enjoy writing APIs", "I like data pipelines"]


async def test_a_talk_goes_on_when_it_cannot_be_kept_and_says_so_once(
    assistant: Assistant, history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise HistoryError("history.db: disk is full")

    async with opened(Opening(assistant, history)) as talk:
        monkeypatch.setattr("career_chat.history.log.Log.add", full)
        await talk.say("I like data pipelines")
        await talk.say("why?")
        assert talk.transcript.count("This is not being kept: history.db: disk is full") == 1
        assert "Data Engineer fits" in talk.transcript


async def test_notices_are_told(assistant: Assistant) -> None:
    async with opened(Opening(assistant, notices=("The file was [set] aside.",))) as talk:
        assert "The file was [set] aside." in talk.transcript
