"""Laws of a conversation: what holds for every message in every conversation, tried on many."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career_chat.dialogue import Standing, State, standings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from career_chat import Assistant
    from career_chat.reply import Reply

LIKES = [
    "I like data pipelines",
    "I love training neural networks",
    "I enjoy CI/CD and Terraform",
    "REST APIs are fun",
    "React and CSS make me happy",
    "deploying models and watching them for drift",
    "computer vision",
]
DISLIKES = ["I hate writing CSS", "no more ETL please", "I'm tired of Kubernetes", "not a fan of LLM agents"]
MIXED = ["not data pipelines but REST APIs", "I'd rather train models than write CSS", "I like SQL but hate dashboards"]
QUESTIONS = [
    "what does a data engineer do?", "which tools does a backend engineer use?", "compare DevOps and MLOps",
    "why?", "why not AI engineer?", "rank all roles", "what else?", "who uses Kafka?", "what do you know about me?",
    "how sure are you?", "what is the salary?", "I want to be a pilot", "more", "the second one",
    "moving from DevOps to MLOps, what carries over?",
]  # fmt: skip
CORRECTIONS = ["not that one", "forget what I said about data engineering", "scratch what I said about CSS"]
TALK = ["hello", "thanks", "bye", "help", "quiz me", "tell me a joke", "asdkjh qwpeoi", "", "   ", "?"]

MESSAGES = st.sampled_from([*LIKES, *DISLIKES, *MIXED, *QUESTIONS, *CORRECTIONS, *TALK])
TALKS = st.lists(MESSAGES, max_size=5)

ODD = [
    "", " ", "\n", "\x00", "\x1b[31mred\x1b[0m", "\x07\x08\x7f\x9b", "\ud800", "I like \udfff data pipelines",
    "\u202ereversed", "a\u0301\u0301\u0301", "😀" * 50, "[bold]data[/bold]", "*data* _pipelines_", "{role} vs {role}",
    "{roles.data-engineer.title}", "%s %d {0}", "'; DROP TABLE roles; --", "<script>alert(1)</script>", "../../etc",
    "data\u00a0pipelines", "ＤＡＴＡ　ＰＩＰＥＬＩＮＥＳ", "Ünïcödé", "数据工程师", "?" * 500, "not " * 200,  # noqa: RUF001
]  # fmt: skip
LONG = {
    "one word": "x" * 100_000,
    "words": "I like data pipelines " * 4_600,
    "unknown words": " ".join(f"qw{number}zx" for number in range(12_000)),
    "no words": "!@#$ " * 20_000,
    "accents": "e\u0301" * 50_000,
    "emoji": "😀" * 100_000,
    "control characters": "\x00\x1b[31m" * 15_000,
    "brackets": "{role} [a](b) " * 7_000,
}


def after(assistant: Assistant, messages: Sequence[str]) -> State:
    state = assistant.start()
    for message in messages:
        state = assistant.respond(state, message).state
    return state


def profile(assistant: Assistant, messages: Sequence[str]) -> tuple[Standing, ...]:
    """The roles with evidence after these messages, best first."""
    order = [role.id for role in assistant.pack.facts.roles]
    return standings(after(assistant, messages).ledger, order)


# Purity


@given(talk=TALKS, message=MESSAGES)
def test_the_same_state_and_message_give_the_same_turn(assistant: Assistant, talk: list[str], message: str) -> None:
    state = after(assistant, talk)
    assert assistant.respond(state, message) == assistant.respond(state, message)
    assert after(assistant, talk) == state


@given(talk=TALKS, message=MESSAGES)
def test_answering_leaves_the_state_it_was_given_as_it_was(assistant: Assistant, talk: list[str], message: str) -> None:
    state = after(assistant, talk)
    before = State(*state)
    assistant.respond(state, message)
    assert state == before


@given(talk=TALKS, other=TALKS, message=MESSAGES)
def test_conversations_do_not_hear_each_other(
    assistant: Assistant, talk: list[str], other: list[str], message: str
) -> None:
    state = after(assistant, talk)
    alone = assistant.respond(state, message)
    after(assistant, other)
    assert assistant.respond(state, message) == alone


# Any text is answered


@given(talk=TALKS, message=MESSAGES)
def test_every_reply_of_a_conversation_is_sound(
    assistant: Assistant, talk: list[str], message: str, sound: Callable[[Reply], None]
) -> None:
    turn = assistant.respond(after(assistant, talk), message)
    sound(turn.reply)
    assert turn.reply.act in turn.reply.acts
    assert turn.message == message
    assert turn.reading.message == message


@given(message=st.text(st.characters()), talk=st.lists(MESSAGES, max_size=1))
def test_any_text_is_answered(
    assistant: Assistant, talk: list[str], message: str, sound: Callable[[Reply], None]
) -> None:
    sound(assistant.respond(after(assistant, talk), message).reply)


@pytest.mark.parametrize("message", ODD)
def test_odd_text_is_answered(assistant: Assistant, message: str, sound: Callable[[Reply], None]) -> None:
    for talk in ([], ["I like data pipelines"]):
        sound(assistant.respond(after(assistant, talk), message).reply)


@pytest.mark.parametrize("kind", LONG)
def test_a_hundred_thousand_characters_are_answered_in_a_reply_that_can_be_read(
    assistant: Assistant, kind: str, sound: Callable[[Reply], None]
) -> None:
    reply = assistant.respond(assistant.start(), LONG[kind]).reply
    sound(reply)
    assert len(reply.text) < 4_000


@pytest.mark.parametrize("question", ["what does a data engineer do? ", "why? ", "hello. ", "what is the salary? "])
def test_what_is_asked_again_and_again_is_answered_once(assistant: Assistant, question: str) -> None:
    once = assistant.respond(assistant.start(), question)
    often = assistant.respond(assistant.start(), question * 20)
    assert often.reply.text == once.reply.text


@pytest.mark.parametrize("message", ["", " ", "\n\t", "\x00", "😀", "...", "?!"])
def test_a_message_without_words_is_a_fallback(assistant: Assistant, message: str) -> None:
    reply = assistant.respond(assistant.start(), message).reply
    assert (reply.act, reply.status, reply.roles) == ("fallback", "fallback", ())


@given(typed=st.text(st.characters(), max_size=20), talk=TALKS)
def test_the_same_fallback_is_never_said_twice_running(assistant: Assistant, typed: str, talk: list[str]) -> None:
    state = after(assistant, talk)
    said: list[str] = []
    for message in (typed, typed, typed):
        turn = assistant.respond(state, message)
        state = turn.state
        said.append(turn.reply.text if turn.reply.act == "fallback" else "")
    assert all(first != then for first, then in itertools.pairwise(said) if first)


# Undo, reset, retract


@given(talk=TALKS, message=MESSAGES)
def test_undo_after_any_turn_gives_the_profile_before(assistant: Assistant, talk: list[str], message: str) -> None:
    undone = assistant.respond(after(assistant, [*talk, message]), "undo")
    assert undone.reply.act == "undo"
    assert undone.profile == profile(assistant, talk)


@given(talk=st.lists(st.sampled_from([*LIKES, *DISLIKES, *MIXED]), min_size=1, max_size=4))
def test_undo_step_by_step_leads_back_to_the_start(assistant: Assistant, talk: list[str]) -> None:
    state = after(assistant, talk)
    turn = None
    for _ in talk:
        turn = assistant.respond(state, "undo")
        state = turn.state
    assert turn is not None
    assert turn.profile == ()
    assert "nothing" in assistant.respond(state, "undo").reply.text


@given(talk=TALKS)
def test_reset_forgets_everything(assistant: Assistant, talk: list[str]) -> None:
    turn = assistant.respond(after(assistant, talk), "start over")
    assert turn.reply.act == "reset"
    assert turn.profile == ()
    again = assistant.respond(turn.state, "I like data pipelines")
    fresh = assistant.respond(assistant.start(), "I like data pipelines")
    assert again.profile == fresh.profile
    assert again.reply.roles == fresh.reply.roles


def test_what_is_retracted_no_longer_counts(assistant: Assistant) -> None:
    talk = ["I like data pipelines", "I love training neural networks"]
    told = dict(profile(assistant, talk))
    left = dict(profile(assistant, [*talk, "forget what I said about data engineering"]))
    assert told["data-engineer"] > 0
    assert left.get("data-engineer", 0.0) < told["data-engineer"]
    assert left["ml-engineer"] > told["ml-engineer"]


# The profile


@given(talk=st.permutations([*LIKES[:4], DISLIKES[0]]))
def test_the_order_of_independent_statements_does_not_change_the_profile(assistant: Assistant, talk: list[str]) -> None:
    assert profile(assistant, talk) == profile(assistant, [*LIKES[:4], DISLIKES[0]])


@given(talk=st.permutations(LIKES[:3]))
def test_nor_whether_they_come_in_one_message_or_in_several(assistant: Assistant, talk: list[str]) -> None:
    assert dict(profile(assistant, [". ".join(talk)])).keys() == dict(profile(assistant, talk)).keys()


@given(talk=TALKS, message=MESSAGES)
def test_the_profile_is_ranked_and_keeps_to_its_measure(assistant: Assistant, talk: list[str], message: str) -> None:
    turn = assistant.respond(after(assistant, talk), message)
    scores = [standing.score for standing in turn.profile]
    assert scores == sorted(scores, reverse=True)
    assert all(-1 <= score <= 1 for score in scores)
    assert len({standing.role for standing in turn.profile}) == len(scores)


@pytest.mark.parametrize("message", DISLIKES)
def test_a_dislike_counts_against_roles_and_is_no_vote_for_the_others(assistant: Assistant, message: str) -> None:
    turn = assistant.respond(assistant.start(), message)
    assert turn.profile
    assert all(standing.score < 0 for standing in turn.profile)
    assert turn.reply.roles == ()
    assert turn.reply.act == "profile"


@given(talk=TALKS, question=st.sampled_from(QUESTIONS[:3] + TALK))
def test_asking_is_not_liking(assistant: Assistant, talk: list[str], question: str) -> None:
    before = after(assistant, talk)
    assert assistant.respond(before, question).state.active == before.active


def test_a_later_word_overrides_an_earlier_one_and_the_reply_says_so(assistant: Assistant) -> None:
    liked = assistant.respond(assistant.start(), "I like data pipelines")
    turned = assistant.respond(liked.state, "actually I hate data pipelines")
    assert {standing.role: standing.score > 0 for standing in turned.profile}["data-engineer"] is False
    assert "data pipelines" in turned.reply.text
    back = assistant.respond(turned.state, "no, I do like data pipelines")
    assert back.reply.roles[0] == "data-engineer"
    assert "data pipelines" in back.reply.text
