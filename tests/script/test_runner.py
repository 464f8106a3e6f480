"""How a script is played, which checks hold, and what is told when one does not."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from career_chat.reply import Paragraph, Reply, Run
from career_chat.script import Outcome, Stage, parse, play, told

HERE = Path("talk.chat")


class Parrot:
    """Stands in for the assistant, so that a test says what is answered: `act=NAME`, `roles=a,b`,
    `intents=a,b` and `status=NAME` in a message make the reply have them; the text is the message."""

    pack = SimpleNamespace(facts=SimpleNamespace(roles=(SimpleNamespace(id="x"), SimpleNamespace(id="y"))))

    def start(self) -> int:
        return 0

    def respond(self, state: int, message: str) -> Any:
        given = dict(word.split("=", 1) for word in message.split() if "=" in word)
        roles, intents = (tuple(filter(None, given.get(key, "").split(","))) for key in ("roles", "intents"))
        reply = Reply(
            act=given.get("act", "parrot"),
            status=given.get("status", "answered"),  # type: ignore[arg-type]
            blocks=(Paragraph((Run(f"{state + 1}: {message}"),)),),
            roles=roles,
        )
        reading = SimpleNamespace(intents=tuple(SimpleNamespace(id=intent) for intent in intents))
        return SimpleNamespace(message=message, reading=reading, reply=reply, state=state + 1)


def played(text: str, title: str | None = None) -> Outcome:
    conversations = parse(text, HERE).conversations
    chosen = next(each for each in conversations if title in (None, each.title))
    assistant: Any = Parrot()
    return play(HERE, chosen, assistant)


@pytest.mark.parametrize(
    ("message", "holds", "departs"),
    [
        ("roles=x,y", "role: x", "role: y"),
        ("roles=x,y", "roles: y, x", "roles: x"),
        ("roles=x", "roles: x", "roles: x, y"),
        ("nobody", "roles: none", "roles: x"),
        ("roles=x", "not role: y", "not role: x"),
        ("act=help", "act: help", "act: tools"),
        ("status=missing", "status: missing", "status: answered"),
        ("intents=a,b", "intent: b", "intent: c"),
        ("Data  Pipelines", "says: data pipelines", "says: data lakes"),
        ("Data  Pipelines", "never says: data lakes", "never says: DATA PIPELINES"),
    ],
)
def test_each_check_holds_or_departs(message: str, holds: str, departs: str):
    assert not played(f"you: {message}\n{holds}\n").departures
    (departure,) = played(f"you: {message}\n{departs}\n").departures
    assert f"{departure.key}: {departure.expected}" == departs
    assert departure.line == 2


def test_a_verbatim_reply_is_the_whole_text():
    assert not played("you: hello\nbot:\n  1: hello\n").departures
    assert told(played("# Hi\nyou: hello\nbot:\n  1: hello\n  there\n")) == (
        "talk.chat:3: Hi\n    you: hello\n    line 3: another reply (- expected, + got)\n       1: hello\n      -there"
    )


def test_turns_share_one_conversation_and_conversations_share_nothing():
    text = "# A\nyou: a\nsays: 1: a\nyou: b\nsays: 2: b\n# B\nyou: c\nsays: 1: c\n"
    assert not played(text, "A").departures
    assert not played(text, "B").departures


def test_the_conversation_stops_at_the_first_turn_that_departs():
    outcome = played("you: a\nact: help\nsays: b\nyou: c\nact: help\n")
    assert [departure.line for departure in outcome.departures] == [2, 3]


def test_every_wording_starts_from_the_same_place_and_must_meet_every_check():
    assert not played("you: a\nor: b\nsays: 1:\nyou: c\nsays: 2:\n").departures
    outcome = played("you: act=help\nor: act=tools\nact: help\n")
    assert [(departure.message, departure.got) for departure in outcome.departures] == [("act=tools", "tools")]


def test_an_opening_is_played_but_not_checked_again():
    text = "# A\nyou: a\nact: help\n# B\nuse: A\nyou: b\nsays: 2: b\n"
    assert played(text, "A").departures
    assert not played(text, "B").departures


def test_an_expected_failure_passes_and_keeping_to_the_script_then_fails():
    assert played("# A\nfails: not there yet\nyou: a\nact: help\n").as_expected
    kept = played("# A\nfails: not there yet\nyou: act=help\nact: help\n")
    assert not kept.as_expected
    assert told(kept) == "talk.chat:1: A\n    kept to the script, though it says\n      fails: not there yet"


def test_a_role_that_the_content_lacks_is_told_even_where_it_would_hold():
    (departure,) = played("you: roles=x\nnot role: xx\n").departures
    assert departure.got == "no such role; did you mean x?"


def test_a_departure_is_told_with_file_line_message_expected_got_and_reply():
    assert told(played("# Asking\nyou: act=tools please\nact: help\nsays: hello\n")) == (
        "talk.chat:3: Asking\n"
        "    you: act=tools please\n"
        "    line 3: expected act: help, got tools\n"
        "    line 4: expected says: hello\n"
        "    the reply was\n"
        "        1: act=tools please"
    )


def test_content_is_loaded_once_a_folder():
    loaded: list[str | None] = []

    def load(folder: str | None) -> Any:
        loaded.append(folder)
        return Parrot()

    text = "# A\nyou: a\nact: x\n# B\nyou: b\nact: x\n# C\npack: own\nyou: c\nact: x\n"
    stage = Stage(load, default="usual")
    for conversation in parse(text, HERE).conversations:
        stage.assistant(conversation)
    assert loaded == ["usual", "own"]
