"""A talk of any length: what was said long ago still counts, and goes on being cheap."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from career_chat.dialogue import State
from career_chat.dialogue.policy import MOST_SAID

if TYPE_CHECKING:
    from career_chat import Assistant

EARLY = "I love data pipelines"
LATER = ["what does a data engineer do?", "hello", "I hate CSS", "thanks", "how sure are you?"]


def talked(assistant: Assistant, turns: int) -> State:
    state = assistant.respond(assistant.start(), EARLY).state
    for number in range(turns):
        state = assistant.respond(state, LATER[number % len(LATER)]).state
    return state


def test_what_was_said_long_ago_still_counts(assistant: Assistant) -> None:
    state = talked(assistant, 2 * MOST_SAID)
    assert len(state.said) <= MOST_SAID
    assert assistant.respond(state, "why?").reply.roles == ("data-engineer",)
    assert "data pipelines" in assistant.respond(state, "what do you know about me?").reply.text


def test_at_least_half_of_what_is_kept_can_be_taken_back(assistant: Assistant) -> None:
    state = talked(assistant, MOST_SAID)
    for _ in range(MOST_SAID // 2):
        turn = assistant.respond(state, "undo")
        assert turn.reply.act == "undo"
        state = turn.state
    assert any(standing.role == "data-engineer" for standing in turn.profile)


def test_it_can_be_stored(assistant: Assistant) -> None:
    state = talked(assistant, 2 * MOST_SAID)
    assert State.from_data(json.loads(json.dumps(state.to_data()))) == state
