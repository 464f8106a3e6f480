"""Going on with a talk, and taking it away."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from career_chat.dialogue.retraction import pieces, without
from career_chat.history import FORMATS, History, Talk, exported, resumed
from career_chat.script import parse, play

from .conftest import SOME_PACK, turn

if TYPE_CHECKING:
    from career_chat import Assistant

SAID = ("I like data pipelines", "no Spark please", "I enjoy writing APIs", "undo", "quiz me", "1")


@pytest.fixture
def talk(history: History, assistant: Assistant) -> Talk:
    log, state = history.begin(assistant.pack), assistant.start()
    for message in SAID:
        turn = assistant.respond(state, message)
        log.add(turn)
        state = turn.state
    state = without(state, *pieces(state)[-1][:3])
    log.keep(state)
    talk = history.conversation(log.id or 0)
    assert talk is not None
    return talk


def test_with_the_same_content_the_state_is_the_one_that_was_kept(talk: Talk, assistant: Assistant) -> None:
    state, anew = resumed(assistant, talk)
    assert not anew
    assert state.to_data() == talk.state
    assert any(entry.status == "removed" for entry in state.ledger)


def test_with_other_content_the_messages_are_read_anew(talk: Talk, assistant: Assistant) -> None:
    state, anew = resumed(assistant, talk._replace(version="other"))
    assert anew
    assert state.to_data() == talk.state


def test_a_state_that_cannot_be_read_is_made_anew(talk: Talk, assistant: Assistant) -> None:
    state, anew = resumed(assistant, talk._replace(state={"from": "the future"}))
    assert anew
    assert state.said == tuple(message for message in SAID if message not in ("I enjoy writing APIs", "undo"))


def test_what_was_taken_out_by_hand_stays_out_after_undo(assistant: Assistant) -> None:
    state = assistant.start()
    for message in ("I like data pipelines", "I enjoy writing APIs", "I love Kubernetes"):
        state = assistant.respond(state, message).state
    first = pieces(state)[0]
    state = without(state, first.turn, first.clause, first.contrast)
    assert without(state, first.turn, first.clause, first.contrast) is state
    after = assistant.respond(state, "undo").state
    assert [piece.words for piece in pieces(after)] == [piece.words for piece in pieces(state)][:-1]


def test_an_exported_script_plays_and_passes(talk: Talk, assistant: Assistant) -> None:
    text = exported(talk, "chat")
    (conversation,) = parse(text, Path("exported.chat")).conversations
    assert [each.wordings[0].text for each in conversation.turns] == list(SAID)
    assert play(Path("exported.chat"), conversation, assistant).departures == ()


def test_markdown_shows_what_was_typed_as_it_was_typed(history: History) -> None:
    log = history.begin(SOME_PACK)
    log.add(turn("# not a *heading*\n<b>"))
    talk = history.conversation(log.id or 0)
    assert talk is not None
    text = exported(talk, "markdown")
    assert "> \\# not a \\*heading\\*\n> \\<b\\>" in text
    assert "**Data Engineer** fits." in text


def test_json_holds_every_turn(talk: Talk) -> None:
    data = json.loads(exported(talk, "json"))
    assert [each["message"] for each in data["turns"]] == list(SAID)
    assert data["turns"][0]["reply"]["text"] == talk.turns[0].reply.text
    assert data["turns"][0]["roles"] == ["data-engineer"]


@pytest.mark.parametrize("message", ["  spaces around ", "\n\ntwo\n\n lines\n", "   ", "## no comment", "you: me"])
@pytest.mark.parametrize("format", FORMATS)
def test_odd_messages_can_be_exported(history: History, message: str, format: str) -> None:
    log = history.begin(SOME_PACK)
    log.add(turn(message))
    talk = history.conversation(log.id or 0)
    assert talk is not None
    text = exported(talk, format)
    if format == "chat":
        (conversation,) = parse(text, Path("x.chat")).conversations
        assert conversation.turns[0].wordings[0].text.split() == message.split()
