"""What every intent file of the built-in content holds: a note, phrases enough, and names that meet the facts."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from career_chat.dialogue.acts.again import AGAIN

if TYPE_CHECKING:
    from career_chat.pack import Pack

INTENTS = Path(__file__).resolve().parents[2] / "intents"
POINT_FILES = sorted((INTENTS / "decision-points").glob("*.toml"))
FILES = sorted(path for path in INTENTS.rglob("*.toml") if path.name != "pack.toml")
LEAST_PHRASES = 40
# Answers nobody asks for: what is said when nothing, or too little, was understood, or nothing is known.
UNASKED = {"fallback", "clarify", "missing"}


def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def named(path: Path) -> str:
    return path.relative_to(INTENTS).as_posix()


def test_there_is_a_file_for_each_decision_point_and_one_for_staying(pack: Pack) -> None:
    asked = {point.id: point.role for point in pack.facts.points}
    assert {point.id: point.role for point in pack.points} == {**asked, "ml-operations": pack.facts.baseline}


@pytest.mark.parametrize("path", FILES, ids=named)
def test_each_file_says_why_it_is_there(path: Path) -> None:
    assert len(read(path)["note"].split()) >= 5


@pytest.mark.parametrize("path", POINT_FILES, ids=named)
def test_each_decision_point_has_phrases_enough_of_every_kind(path: Path) -> None:
    groups = read(path)["phrases"]
    phrases = [phrase for group in groups.values() for phrase in group]
    assert len(set(phrases)) >= LEAST_PHRASES
    assert {"core", "tools", "practices", "plain", "slang"} <= groups.keys()


@pytest.mark.parametrize("path", FILES, ids=named)
def test_no_phrase_stands_twice_in_a_file(path: Path) -> None:
    phrases = [phrase.casefold() for group in read(path).get("phrases", {}).values() for phrase in group]
    assert sorted({phrase for phrase in phrases if phrases.count(phrase) > 1}) == []


def test_every_act_can_be_asked_for_but_those_that_nobody_asks_for(pack: Pack) -> None:
    assert {act.id for act in pack.acts.values() if not act.phrases} == UNASKED


def test_every_act_has_something_to_say(pack: Pack) -> None:
    # "Again" says what another act says.
    assert [act.id for act in pack.acts.values() if not act.replies and act.handler != AGAIN] == []


def test_every_role_has_names_and_a_short_name(pack: Pack) -> None:
    names = pack.named("role")
    for role in pack.facts.roles:
        spellings = {spelling.casefold() for spelling in names.spellings[role.id]}
        assert role.title.casefold() in spellings
        assert role.short.casefold() in spellings | {short.casefold() for short in names.short[role.id]}


def test_topics_are_named_so_that_they_fit_into_a_sentence(pack: Pack) -> None:
    for topic in pack.topics.values():
        assert topic.phrases, topic.id
        assert not topic.name.endswith((".", "?")), topic.id
