"""From what was said to a match for each role: pieces of evidence added up, by hand."""

from __future__ import annotations

from typing import Any

from career_chat.dialogue import Entry, Standing, standings

ORDER = ("mlops", "data", "backend")
LIKED = Entry(0, "I like pipelines", "pipelines", "pipelines", "data", "like", mass=1.0, share=1.0)


def entry(role: str, **changes: Any) -> Entry:
    return LIKED._replace(role=role, intent=role, clause=f"I like {role}", **changes)


def test_nothing_said_is_an_empty_profile() -> None:
    assert standings((), ORDER) == ()


def test_one_liking_is_the_whole_of_what_was_said() -> None:
    assert standings((LIKED,), ORDER) == (Standing("data", 1.0),)


def test_a_dislike_is_below_nothing() -> None:
    ((role, score),) = standings((entry("data", polarity="dislike"),), ORDER)
    assert role == "data"
    assert -1 <= score < 0


def test_two_likings_share_what_was_said_and_ties_keep_the_order_of_roles() -> None:
    assert standings((entry("backend"), entry("data")), ORDER) == (Standing("data", 0.5), Standing("backend", 0.5))


def test_what_was_said_with_more_force_weighs_more() -> None:
    first, second = standings((entry("backend", mass=1.2), entry("data", mass=0.4)), ORDER)
    assert first == Standing("backend", 0.75)
    assert second == Standing("data", 0.25)


def test_a_neighbour_of_what_was_said_has_its_share_only() -> None:
    near = LIKED._replace(role="backend", intent="backend", share=0.2)
    assert standings((LIKED, near), ORDER) == (Standing("data", 1.0), Standing("backend", 0.2))


def test_liking_and_disliking_of_one_role_stand_against_each_other() -> None:
    turned = entry("data", polarity="dislike", turn=1)
    ((role, score),) = standings((entry("data"), turned), ORDER)
    assert role == "data"
    assert -0.5 < score < 0.5


def test_what_was_retracted_or_overridden_does_not_count() -> None:
    gone = (entry("backend", status="retracted"), entry("mlops", status="overridden"))
    assert standings((LIKED, *gone), ORDER) == (Standing("data", 1.0),)
