"""The one door to the core, as other people's programs use it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import career_chat
from career_chat import Assistant
from career_chat.pack import PackError, load_pack

if TYPE_CHECKING:
    from pathlib import Path


def test_a_message_is_answered_with_a_role_its_bullets_and_the_reason(assistant: Assistant) -> None:
    turn = assistant.respond(assistant.start(), "I like data pipelines")
    assert turn.message == "I like data pipelines"
    assert (turn.reply.act, turn.reply.acts, turn.reply.status) == ("recommend", ("recommend",), "answered")
    assert turn.reply.roles[0] == "data-engineer"
    assert {f"roles.data-engineer.best_for.{number}" for number in range(4)} <= set(turn.reply.facts)
    assert "decision_points.data-pipelines.rationale" in turn.reply.facts
    assert "“data pipelines”" in turn.reply.text
    assert turn.reply.suggestions


def test_a_turn_says_what_was_understood_and_from_which_words(assistant: Assistant) -> None:
    turn = assistant.respond(assistant.start(), "I like data pipelines")
    assert [(intent.id, intent.polarity) for intent in turn.reading.intents][:1] == [("data-pipelines", "like")]
    (piece, *_) = turn.reading.evidence
    assert (piece.text, piece.start, piece.end, piece.intent) == ("data pipelines", 7, 21, "data-pipelines")
    assert turn.profile[0].role == "data-engineer"
    assert 0 < turn.profile[0].score <= 1


def test_the_state_of_a_turn_is_where_the_next_one_begins(assistant: Assistant) -> None:
    first = assistant.respond(assistant.start(), "I like data pipelines")
    assert assistant.respond(first.state, "what would I work with?").reply.roles == ("data-engineer",)
    assert assistant.respond(first.state, "why?").reply.act == "why"


def test_a_branch_of_a_conversation_is_an_old_state_answered_again(assistant: Assistant) -> None:
    first = assistant.respond(assistant.start(), "I like data pipelines")
    left = assistant.respond(first.state, "I love REST APIs").profile
    right = assistant.respond(first.state, "I hate REST APIs").profile
    assert dict(left)["backend-engineer"] > 0 > dict(right)["backend-engineer"]


def test_values_are_frozen(assistant: Assistant) -> None:
    turn = assistant.respond(assistant.start(), "I like data pipelines")
    for value, field in ((turn, "reply"), (turn.reply, "act"), (turn.state, "ledger"), (turn.reading, "message")):
        with pytest.raises(AttributeError):
            setattr(value, field, None)
    hash(turn.state)


def test_what_is_said_first_has_a_greeting_and_something_to_reply(assistant: Assistant) -> None:
    opening = assistant.open()
    assert opening.act == "greeting"
    assert opening.text
    assert opening.suggestions
    assert assistant.open() == opening


def test_every_quick_reply_of_the_opening_is_understood(assistant: Assistant) -> None:
    for option in assistant.open().suggestions:
        assert assistant.respond(assistant.start(), option).reply.status == "answered", option


def test_the_content_says_its_name_its_source_and_its_version(assistant: Assistant) -> None:
    assert assistant.pack.name
    assert assistant.pack.source == "built in"
    assert assistant.pack.version == load_pack().version


def test_content_may_be_given_as_a_folder_by_path_or_by_name(assistant: Assistant, root: Path) -> None:
    for given in (load_pack(root), load_pack(str(root))):
        assert given.facts == assistant.pack.facts
        assert given.source == str(root)


def test_content_that_is_not_there_is_an_error_that_says_so(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="is not a folder"):
        Assistant.load(tmp_path / "nowhere")


def test_the_package_names_its_version_and_its_door() -> None:
    assert career_chat.__version__
    assert {"Assistant", "Turn"} <= set(career_chat.__all__)
    with pytest.raises(AttributeError, match="nothing"):
        _ = career_chat.nothing


def test_another_process_gives_the_same_answers() -> None:
    """Nothing hangs on the order of a set, which differs from process to process."""
    talk = (
        "from career_chat import Assistant\n"
        "assistant = Assistant.load()\n"
        "state = assistant.start()\n"
        "for message in ('I like Docker and SQL but not CSS', 'whiich tools?', 'compare them', 'why not AI?'):\n"
        "    turn = assistant.respond(state, message)\n"
        "    state = turn.state\n"
        "    print(turn)\n"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", talk],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
        )
        for seed in ("1", "2")
    ]
    first, second = (
        process.communicate(timeout=120)[0].replace(b"frozenset", b"").split(b"reply=") for process in running
    )
    assert len(first) == len(second) == 5
    assert first[1:] == second[1:]
