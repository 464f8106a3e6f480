"""The interview's content: contrasts checked like any other file, and a pack of another field interviewed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from career_chat import Assistant
from career_chat.pack import PackError, Problem, load_pack

if TYPE_CHECKING:
    from conftest import PackFolder

CONTRAST = "intents/contrasts/early.toml"
QUIZ = "intents/acts/quiz.toml"
WRITTEN = """
note = "Bread against cake."
question = "Would you rather bake bread or cakes?"
because = "It sets two trades apart."

[[options]]
text = "bread"
words = ["loaves"]
speaks_for = ["dough"]

[[options]]
text = "cakes"
speaks_for = ["sweets"]
"""
OWN_QUIZ = (Path(__file__).resolve().parents[2] / QUIZ).read_text(encoding="utf-8")
DOUGH = 'note = "Dough."\nspeaks_for = "baker"\n[phrases]\ncore = ["kneading dough", "crusty bread"]\n'
RECOMMEND = """
note = "Which fits."
handler = "recommend"
[replies]
fits = "{role}: {words}."
best_for = "For:"
noted = "Not {words}."
unknown = "Nothing known."
close = "Close: {others}."
beside = "Also: {others}."
overrides = "Instead of {words}."
"""


@pytest.fixture
def bakery(folder: PackFolder) -> PackFolder:
    for name in ("fallback", "clarify", "missing"):
        folder.file(f"intents/acts/{name}.toml", f'note = "Odd."\nhandler = "{name}"\n[replies]\nfirst = "Pardon?"\n')
    folder.file("intents/decision-points/dough.toml", DOUGH).file("intents/acts/recommend.toml", RECOMMEND)
    return folder.file(QUIZ, OWN_QUIZ)


def problems(folder: PackFolder) -> tuple[Problem, ...]:
    with pytest.raises(PackError) as caught:
        load_pack(folder.root)
    return caught.value.problems


def test_a_contrast_is_one_file(bakery: PackFolder) -> None:
    assistant = Assistant.load(bakery.file(CONTRAST, WRITTEN).root)
    begun = assistant.respond(assistant.start(), "quiz me")
    assert "Would you rather bake bread or cakes?" in begun.reply.text
    assert begun.reply.suggestions[:2] == ("bread", "cakes")
    assert "two trades" in assistant.respond(begun.state, "why do you ask?").reply.text
    ended = assistant.respond(begun.state, "loaves")
    assert ended.reply.roles == ("baker",)


def test_without_contrasts_the_decision_points_are_set_against_each_other(bakery: PackFolder) -> None:
    assistant = Assistant.load(bakery.root)
    begun = assistant.respond(assistant.start(), "quiz me")
    assert "“kneading dough”, “sugar”" in begun.reply.text
    assert "Baker" in assistant.respond(begun.state, "why do you ask?").reply.text
    ended = assistant.respond(begun.state, "sugar")
    assert ended.reply.roles == ("confectioner",)


def test_with_nothing_to_set_apart_it_says_so(bakery: PackFolder) -> None:
    assistant = Assistant.load(bakery.without("intents/decision-points/dough.toml").root)
    turn = assistant.respond(assistant.start(), "quiz me")
    assert "no question left" in turn.reply.text
    assert not turn.state.interview.waits


@pytest.mark.parametrize(
    ("old", "new", "place", "message"),
    [
        ('["dough"]', '["doug"]', "options.0.speaks_for", "names no decision point: 'doug'; known are dough, sweets"),
        ('["dough"]', "[]", "options.0.speaks_for", "should not be empty, got []"),
        (
            '["dough"]',
            '["sweets"]',
            "options",
            "give the decision point 'sweets' to 2 options; expected one",
        ),
        ('"loaves"', '"Cakes"', "options", "give the answer 'cakes' to 2 options; expected one"),
        (
            '\n[[options]]\ntext = "cakes"\nspeaks_for = ["sweets"]\n',
            "",
            "options",
            "should have at least 2 entries, got 1",
        ),
        ("because =", "why =", "because", "is missing: expected this key"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_contrast_is_told(
    bakery: PackFolder, old: str, new: str, place: str, message: str
) -> None:
    assert old in WRITTEN
    assert Problem(CONTRAST, place, message) in problems(bakery.file(CONTRAST, WRITTEN.replace(old, new)))


def test_four_options_are_too_many(bakery: PackFolder) -> None:
    more = (
        WRITTEN + '\n[[options]]\ntext = "x"\nspeaks_for = ["dough"]\n[[options]]\ntext = "y"\nspeaks_for = ["dough"]\n'
    )
    assert Problem(CONTRAST, "options", "should have at most 3 entries, got 4") in problems(bakery.file(CONTRAST, more))


@pytest.mark.parametrize(("table", "key", "kind"), [("replies", "sure", "wording"), ("answers", "skip", "answer")])
def test_an_interview_lacks_something_to_say_or_to_hear(bakery: PackFolder, table: str, key: str, kind: str) -> None:
    (problem,) = problems(bakery.replaced(QUIZ, f"\n{key} = ", f"\nother_{key} = "))
    assert problem == Problem(QUIZ, f"{table}.{key}", f"is missing: the interview needs this {kind}")
