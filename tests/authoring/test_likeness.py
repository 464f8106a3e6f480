"""Groups of messages that are alike."""

from hypothesis import given
from hypothesis import strategies as st

from career_chat.authoring.survey import Group, Likeness, likeness


def grouped(*messages: str) -> list[Group]:
    likeness = Likeness()
    for message in messages:
        likeness.add(message)
    return likeness.groups()


def test_the_same_words_in_other_forms_and_orders_are_one_group():
    (group,) = grouped("is the weather nice?", "NICE weather!", "nice weathers")
    assert group == Group(3, ("is the weather nice?", "NICE weather!", "nice weathers"))


def test_a_message_joins_what_it_is_most_like_and_others_stand_apart():
    found = grouped("pizza recipe", "football results", "a good pizza recipe", "who won at football, any results?")
    assert sorted(group.size for group in found) == [2, 2]


def test_sharing_no_naming_word_is_no_likeness():
    assert len(grouped("what is the weather", "what is the time", "what is the point")) == 3


def test_the_largest_comes_first_and_examples_are_few():
    found = grouped("pizza", *(f"weather in town number {n}" for n in range(9)))
    assert [group.size for group in found] == [9, 1]
    assert len(found[0].examples) == 3


def test_more_kinds_than_are_kept_apart_are_still_counted(monkeypatch):
    monkeypatch.setattr(likeness, "_MOST", 2)
    found = grouped("pizza", "weather", "football", "pizza", "chess")
    assert [group.size for group in found] == [2, 1, 2]


@given(st.lists(st.text(max_size=40), max_size=30))
def test_every_message_is_in_exactly_one_group(messages: list[str]):
    assert sum(group.size for group in grouped(*messages)) == len(messages)
