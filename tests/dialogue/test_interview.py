"""Laws of the interview: what holds for every course that it may take."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from career_chat import Assistant
from career_chat.content import Content
from career_chat.dialogue import State
from career_chat.dialogue.interview.choice import MOST
from career_chat.dialogue.interview.contrasts import Contrasts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from career_chat.reply import Reply

NUMBERS = ["1", "2", "3", "option 2", "2 and 3", "the first one", "9", "0"]
WORDS = ["both", "all of them", "neither", "none of them", "not sure", "skip", "data", "a clean set of data", "models"]
STEERING = ["back", "why do you ask?", "pause", "continue", "stop", "quiz me", "undo", "next question"]
FREE = ["I love writing SQL", "I hate CSS", "not data", "rather neural networks than servers"]
ASIDES = [
    "what does a data engineer do?", "compare DevOps and MLOps", "why not AI?", "how sure are you?",
    "which role fits me?",
    "forget what I said about data engineering", "what do you know about me?", "what about the salary?", "thanks",
    "bye",
    "start over", "asdkjh qwpeoi", "", "?", "not that one", "rank them all",
]  # fmt: skip
TALKS = st.lists(st.sampled_from([*NUMBERS, *WORDS, *STEERING, *FREE, *ASIDES]), max_size=7)
PROFILES = st.lists(st.sampled_from(["I like data pipelines", "I hate CSS", "REST APIs are fun"]), max_size=2)


def after(assistant: Assistant, messages: Sequence[str]) -> State:
    state = assistant.start()
    for message in messages:
        state = assistant.respond(state, message).state
    return state


def comparable(state: State) -> State:
    """A state without what only says how the last turn went."""
    ledger = tuple(entry._replace(turn=0) for entry in state.ledger)
    given = tuple(each._replace(turn=0) for each in state.interview.given)
    interview = state.interview._replace(given=given)
    return state._replace(turn=0, unread=0, last_act=None, suggested=(), ledger=ledger, interview=interview)


@given(profile=PROFILES, talk=TALKS, message=st.sampled_from([*NUMBERS, *WORDS, *FREE, *ASIDES, *STEERING]))
def test_whatever_is_said_the_reply_is_sound_and_the_state_can_be_stored(
    assistant: Assistant, profile: list[str], talk: list[str], message: str, sound: Callable[[Reply], None]
) -> None:
    turn = assistant.respond(after(assistant, [*profile, "quiz me", *talk]), message)
    sound(turn.reply)
    stored = json.loads(json.dumps(turn.state.to_data()))
    assert State.from_data(stored) == turn.state
    assert assistant.respond(State.from_data(stored), "2") == assistant.respond(turn.state, "2")


@pytest.fixture(scope="module")
def built_anew(assistant: Assistant) -> Assistant:
    return Assistant(Content.of(assistant.pack))


@given(talk=TALKS)
def test_the_same_messages_give_the_same_bytes(assistant: Assistant, built_anew: Assistant, talk: list[str]) -> None:
    one, two = (after(each, ["quiz me", *talk]) for each in (assistant, built_anew))
    assert json.dumps(one.to_data()) == json.dumps(two.to_data())


@given(talk=TALKS, answer=st.sampled_from([*NUMBERS, *WORDS, *FREE, "skip", "back", "pause"]))
def test_undo_after_an_answer_is_the_state_before(assistant: Assistant, talk: list[str], answer: str) -> None:
    talk = [message for message in talk if message not in ("undo", "start over")]
    before = after(assistant, ["quiz me", *talk])
    answered = assistant.respond(before, answer)
    assume(answered.reply.act != "undo")  # "back", once the interview is over
    undone = assistant.respond(answered.state, "undo")
    assert undone.reply.act == "undo"
    assert comparable(undone.state) == comparable(before)


@pytest.mark.parametrize(
    "answer", ["both", "all of them", "yes", "neither", "none", "no", "not sure", "don't know", "skip"]
)
@given(profile=PROFILES)
def test_who_answers_always_alike_is_given_no_pick(assistant: Assistant, answer: str, profile: list[str]) -> None:
    turn = assistant.respond(after(assistant, profile), "quiz me")
    asked = 0
    while turn.state.interview.waits:
        turn = assistant.respond(turn.state, answer)
        asked += 1
        assert asked <= MOST
    assert "settles" not in turn.reply.text
    assert len(turn.reply.roles) != 1


@given(
    answers=st.lists(st.sampled_from(["1", "2", "3", "both", "neither", "not sure", "skip"]), min_size=8, max_size=8)
)
def test_an_interview_ends_and_no_question_comes_twice(assistant: Assistant, answers: list[str]) -> None:
    turn = assistant.respond(assistant.start(), "quiz me")
    asked = []
    for answer in answers:
        if not turn.state.interview.waits:
            break
        asked.append(turn.state.interview.asking)
        assert f"Question {len(asked)} of at most {MOST}" in turn.reply.text
        turn = assistant.respond(turn.state, answer)
    assert not turn.state.interview.waits
    assert len(set(asked)) == len(asked)


@pytest.mark.parametrize("role", [role.id for role in Assistant.load().pack.facts.roles])
def test_who_always_takes_the_own_side_is_told_so(assistant: Assistant, role: str) -> None:
    contrasts = Contrasts(assistant.pack)
    turn = assistant.respond(assistant.start(), "quiz me")
    while (asking := contrasts.find(turn.state.interview.asking or "")) is not None:
        own = [option.text for option in asking.options if role in contrasts.roles_of(option)]
        turn = assistant.respond(turn.state, own[0] if own else "neither")
    assert (turn.reply.act, turn.reply.roles) == ("recommend", (role,))
    assert turn.profile[0].role == role
    assert assistant.respond(turn.state, "why?").reply.roles == (role,)


def test_every_button_is_read_as_what_it_says(assistant: Assistant) -> None:
    contrasts = Contrasts(assistant.pack)
    start = assistant.respond(assistant.start(), "quiz me").state
    for contrast in contrasts.written:
        state = start._replace(interview=start.interview._replace(asking=contrast.id))
        for place, option in enumerate(contrast.options):
            for said in (option.text, *option.words, str(place + 1)):
                (given,) = assistant.respond(state, said).state.interview.given
                assert (given.kind, given.picks) == ("chose", (place,)), (contrast.id, said)
        again = assistant.respond(state, "9").reply.suggestions
        kinds = [assistant.respond(state, said).state.interview.given[0] for said in again[len(contrast.options) :]]
        everything = tuple(range(len(contrast.options)))
        assert [(each.kind, each.picks) for each in kinds] == [("chose", everything), ("chose", ()), ("unsure", ())]


def test_each_pair_of_roles_is_set_apart_by_some_contrast(assistant: Assistant) -> None:
    contrasts = Contrasts(assistant.pack)
    assert contrasts.derived(contrasts.roles) == () or all(
        "+" in each.id and len(each.options) in (2, 3) for each in contrasts.derived(contrasts.roles)
    )


def test_a_stored_question_that_the_content_no_longer_has_does_no_harm(assistant: Assistant) -> None:
    state = after(assistant, ["quiz me", "1"])
    gone = state._replace(interview=state.interview._replace(asking="long-gone"))
    assert assistant.respond(gone, "1").reply.text
    assert "Question" in assistant.respond(gone, "quiz me").reply.text


def test_what_is_retracted_no_longer_counts_in_the_interview(assistant: Assistant) -> None:
    state = after(assistant, ["quiz me", "2", "a clean set of data"])
    assert state.recommended == "data-engineer"
    turn = assistant.respond(state, "forget what I said about data engineering")
    assert dict(turn.profile).get("data-engineer", 0) < dict(assistant.respond(state, "hello").profile)["data-engineer"]
    again = assistant.respond(turn.state, "quiz me")
    assert again.state.interview.waits


def test_a_liking_told_before_is_where_it_starts(assistant: Assistant) -> None:
    fresh = assistant.respond(assistant.start(), "quiz me")
    known = assistant.respond(after(assistant, ["I love training neural networks"]), "quiz me")
    assert "neural networks" in known.reply.text
    assert known.state.interview.asking != fresh.state.interview.asking
