"""Wordings of the content, filled in: facts keep their address, what a person typed is never a slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from career_chat.dialogue.wording import filled_text, slots_of, worded
from career_chat.reply import Bullets, Paragraph, Run

if TYPE_CHECKING:
    from career_chat.pack import Facts, Pack

TITLE = "roles.data-engineer.title"


@pytest.fixture
def facts(pack: Pack) -> Facts:
    return pack.facts


def test_each_line_is_a_paragraph_and_dashes_make_bullets(facts: Facts) -> None:
    assert worded("One.\n- two\n- three\nFour.", facts, {}) == (
        Paragraph((Run("One."),)),
        Bullets(((Run("Two"),), (Run("Three"),))),
        Paragraph((Run("Four."),)),
    )


def test_a_slot_with_an_address_is_that_fact(facts: Facts) -> None:
    (block,) = worded(f"Try {{{TITLE}}}.", facts, {})
    assert block == Paragraph((Run("Try "), Run("Data Engineer", TITLE), Run(".")))


def test_a_slot_is_filled_by_the_act_with_words_or_with_runs(facts: Facts) -> None:
    (block,) = worded("{role}: {words}", facts, {"role": (Run("Data", strong=True),), "words": "yes"})
    assert block == Paragraph((Run("Data", strong=True), Run(": "), Run("yes")))


def test_brackets_in_what_a_person_typed_stay_brackets(facts: Facts) -> None:
    assert filled_text("You said {words}.", facts, {"words": f"{{{TITLE}}} {{role}}"}) == (
        f"You said {{{TITLE}}} {{role}}."
    )


def test_a_fact_that_opens_a_sentence_begins_with_a_capital_and_keeps_its_address(facts: Facts) -> None:
    at = "roles.data-engineer.best_for.0"
    (block,) = worded(f"{{{at}}}", facts, {})
    assert isinstance(block, Paragraph)
    assert block.line[0].fact == at
    assert block.line[0].text == facts.texts[at][0].upper() + facts.texts[at][1:]


def test_a_slot_that_nobody_fills_is_an_error(facts: Facts) -> None:
    with pytest.raises(KeyError, match="nothing"):
        worded("{nothing}", facts, {})


def test_the_slots_of_a_wording_can_be_asked_for() -> None:
    assert slots_of("{role}: {items}, as {roles.data-engineer.title} has.") == {"role", "items", TITLE}
