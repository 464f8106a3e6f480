"""Keeping, listing, searching, renaming and deleting conversations."""

from __future__ import annotations

import os
import sqlite3
import sys
from typing import TYPE_CHECKING

import pytest

from career_chat.history import History

from .conftest import EVERY_BLOCK, SOME_PACK, turn

if TYPE_CHECKING:
    from pathlib import Path


def test_a_turn_is_there_again_as_it_was(history: History) -> None:
    said = turn("I like pipelines")
    log = history.begin(SOME_PACK)
    log.add(said)
    assert log.id is not None
    talk = history.conversation(log.id)
    assert talk is not None
    (kept,) = talk.turns
    assert kept.message == "I like pipelines"
    assert kept.reply == said.reply
    assert kept.reply.blocks[: len(EVERY_BLOCK)] == EVERY_BLOCK
    assert kept.matched == ((0, 16),)
    assert type(said.state).from_data(talk.state) == said.state
    assert (talk.pack, talk.version) == ("some-content", "abc")


def test_nothing_is_written_before_the_first_turn(history: History) -> None:
    log = history.begin(SOME_PACK)
    log.keep(turn("x").state)
    assert history.conversations() == ()


def test_a_turn_is_on_the_disk_when_it_was_added(history: History, folder: Path) -> None:
    history.begin(SOME_PACK).add(turn("I like pipelines"))
    with sqlite3.connect(folder / "history.db") as other:
        assert other.execute("SELECT message FROM turn").fetchall() == [("I like pipelines",)]


def test_conversations_are_listed_last_touched_first(folder: Path) -> None:
    clock = iter(range(100))
    history = History.open(folder, now=lambda: next(clock))
    first, second = history.begin(SOME_PACK), history.begin(SOME_PACK)
    first.add(turn("one"))
    second.add(turn("two"))
    first.add(turn("three"))
    assert [(each.title, each.turns) for each in history.conversations()] == [("one", 2), ("two", 1)]
    assert [each.title for each in history.conversations(1)] == ["one"]
    assert history.last() == first.id
    assert history.messages(2) == ("two", "three")


@pytest.mark.parametrize(
    "message",
    ["[b]x[/b] \x1b[31m", "half \ud800 of a pair", "two\nlines", "  ", "nul\x00here", "日本語 😀", "x" * 100_000],
)
def test_any_message_can_be_kept(history: History, message: str) -> None:
    log = history.begin(SOME_PACK)
    log.add(turn(message))
    talk = history.conversation(log.id or 0)
    assert talk is not None
    assert talk.turns[0].message == message.replace("\ud800", "\ufffd")
    assert len(talk.summary.title) <= 60
    assert "\n" not in talk.summary.title


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("pipelines", True),
        ("PIPELINE", True),
        ("pipel", True),
        ("like pipe", True),
        ("Noted", True),
        ("cooking", False),
        ('"pipelines" OR', False),
        ("NEAR(a) ^ * -", False),
        ("", False),
        ("...", False),
        ("it's", False),
    ],
)
def test_search_takes_words_as_words(history: History, words: str, found: bool) -> None:
    log = history.begin(SOME_PACK)
    log.add(turn("I like pipelines"))
    hits = history.search(words)
    assert bool(hits) == found
    if found:
        assert (hits[0].conversation, hits[0].turn, hits[0].title) == (log.id, 0, "I like pipelines")
        assert any(sought for _, sought in hits[0].excerpt)


def test_renaming(history: History) -> None:
    log = history.begin(SOME_PACK)
    log.add(turn("one"))
    assert log.id is not None
    assert history.rename(log.id, " A better\nname ")
    assert [each.title for each in history.conversations()] == ["A better name"]
    assert not history.rename(log.id, "  ")
    assert not history.rename(99, "x")


def test_what_is_deleted_leaves_no_trace_in_the_files(history: History, folder: Path) -> None:
    secret, other = history.begin(SOME_PACK), history.begin(SOME_PACK)
    secret.add(turn("xylophone"))
    other.add(turn("trombone"))
    assert secret.id is not None
    assert history.delete([secret.id, 99]) == 1
    assert history.conversation(secret.id) is None
    assert history.search("xylophone") == ()
    assert history.search("trombone")
    assert not any(b"xylophone" in path.read_bytes() for path in folder.iterdir())


def test_a_talk_that_was_deleted_meanwhile_goes_on_as_a_new_one(history: History) -> None:
    log = history.begin(SOME_PACK)
    log.add(turn("one"))
    history.delete([log.id or 0])
    log.add(turn("two"))
    assert [(each.title, each.turns) for each in history.conversations()] == [("two", 1)]


def test_conversations_are_kept_for_so_many_days(folder: Path) -> None:
    day = 24 * 60 * 60
    old = History.open(folder, now=lambda: 10.0 * day)
    old.begin(SOME_PACK).add(turn("old"))
    old.close()
    History.open(folder, now=lambda: 12.0 * day).begin(SOME_PACK).add(turn("new"))
    assert len(History.open(folder, keep_days=30, now=lambda: 13.0 * day).conversations()) == 2
    assert [t.title for t in History.open(folder, keep_days=2, now=lambda: 13.0 * day).conversations()] == ["new"]


@pytest.mark.skipif(sys.platform == "win32", reason="modes of Unix")
def test_nobody_else_can_read_it(folder: Path) -> None:
    before = os.umask(0)
    try:
        History.open(folder).begin(SOME_PACK).add(turn("private"))
    finally:
        os.umask(before)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
