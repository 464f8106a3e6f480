"""The interview's belief: a small probability model, checked by what holds for any such model."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career_chat.dialogue.interview import belief
from career_chat.dialogue.interview.belief import TEMPERAMENTS, Question, answers_to, likelihood

ROLES = 5


@st.composite
def questions(draw: st.DrawFn) -> Question:
    options = draw(st.integers(2, 3))
    owns = draw(st.tuples(*[st.none() | st.integers(0, options - 1)] * ROLES))
    draws = draw(st.tuples(*[st.tuples(*[st.floats(0.1, 3)] * options)] * ROLES))
    return Question(options, owns, tuple(belief.scaled(each) for each in draws))


BELIEFS = st.tuples(*[st.floats(0.001, 1)] * ROLES).map(belief.scaled)
SHARES = st.lists(st.floats(0, 1), min_size=ROLES, max_size=ROLES)


@given(question=questions(), role=st.integers(0, ROLES - 1), temperament=st.sampled_from(TEMPERAMENTS))
def test_the_chances_of_all_answers_sum_to_one(question: Question, role: int, temperament: belief.Temperament) -> None:
    chances = [likelihood(question, answer, role, temperament) for answer in answers_to(question)]
    assert all(0 <= chance <= 1 for chance in chances)
    assert math.isclose(sum(chances), 1)


def test_the_temperaments_are_all_people() -> None:
    assert math.isclose(sum(each.share for each in TEMPERAMENTS), 1)


@given(start=BELIEFS, asked=st.lists(questions(), max_size=6), data=st.data())
def test_a_belief_sums_to_one_whatever_is_answered(
    start: belief.Belief, asked: list[Question], data: st.DataObject
) -> None:
    mixture = belief.mixed(start)
    for question in asked:
        mixture = belief.answered(mixture, question, data.draw(st.sampled_from(answers_to(question))))
    assert math.isclose(math.fsum(mixture.roles), 1)
    assert all(weight >= 0 for weight in mixture.roles)


@given(start=BELIEFS, shares=SHARES, mass=st.floats(0, 1), liked=st.booleans())
def test_and_whatever_is_told(start: belief.Belief, shares: list[float], mass: float, liked: bool) -> None:
    assert math.isclose(math.fsum(belief.told(start, shares, mass, liked=liked)), 1)


@given(start=BELIEFS, one=questions(), other=questions(), data=st.data())
def test_the_order_of_answers_does_not_matter(
    start: belief.Belief, one: Question, other: Question, data: st.DataObject
) -> None:
    first, second = (data.draw(st.sampled_from(answers_to(each))) for each in (one, other))
    there = belief.answered(belief.answered(belief.mixed(start), one, first), other, second)
    back = belief.answered(belief.answered(belief.mixed(start), other, second), one, first)
    assert there.roles == pytest.approx(back.roles)


@given(start=BELIEFS, question=questions())
def test_a_question_is_expected_to_tell_something_or_nothing_never_less(
    start: belief.Belief, question: Question
) -> None:
    gain = belief.expected_gain(belief.mixed(start), question)
    assert 0 <= gain <= belief.entropy(start) + 1e-9


def test_a_question_that_no_role_stands_in_tells_nothing() -> None:
    even = Question(2, (None,) * ROLES, ((0.5, 0.5),) * ROLES)
    assert belief.expected_gain(belief.mixed(belief.flat(ROLES)), even) == pytest.approx(0)


def test_choosing_an_option_speaks_for_its_role_and_a_liking_does_too() -> None:
    question = Question(2, (0, 1, None, None, None), ((0.5, 0.5),) * ROLES)
    chosen = belief.answered(belief.mixed(belief.flat(ROLES)), question, (0,)).roles
    assert max(chosen) == chosen[0]
    assert min(chosen) == chosen[1]
    liked = belief.told(belief.flat(ROLES), [0, 1, 0, 0, 0], 1.0, liked=True)
    disliked = belief.told(belief.flat(ROLES), [0, 1, 0, 0, 0], 1.0, liked=False)
    assert max(liked) == liked[1]
    assert min(disliked) == disliked[1]


def test_after_answers_that_disagree_people_are_taken_for_wavering() -> None:
    question = Question(2, (0, 1), ((0.5, 0.5),) * 2)
    agreed = disagreed = belief.mixed(belief.flat(2))
    for mine, other in (((0,), (0,)), ((0,), (1,)), ((0,), (0,)), ((0,), (1,))):
        agreed = belief.answered(agreed, question, mine)
        disagreed = belief.answered(disagreed, question, other)
    steady_agreed, steady_disagreed = sum(agreed.parts[0]), sum(disagreed.parts[0])
    assert steady_agreed > TEMPERAMENTS[0].share > steady_disagreed
