"""Laws of reading: what does not change what was meant, and what turns it round."""

from __future__ import annotations

import random
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career_chat.language.tokens import tokenize

if TYPE_CHECKING:
    from career_chat import Assistant
    from career_chat.pack import Pack
    from career_chat.understanding import Reading

LIKED = [
    "data pipelines", "training neural networks", "writing REST APIs", "CI/CD and Terraform", "React and CSS",
    "watching deployed models for drift", "computer vision", "PostgreSQL", "Kubernetes", "dashboards", "MLflow",
]  # fmt: skip
SAID = [
    "I like {}", "I love {}", "I really enjoy {}", "{} is fun", "{} makes me happy", "I'm into {}", "keen on {}",
    "I don't like {}", "I hate {}", "{} bores me", "not {}", "tired of {}", "anything but {}",
]  # fmt: skip
ASKED = [
    "what does a data engineer do?", "compare DevOps and MLOps", "which tools does a backend engineer use?",
    "how sure are you?", "rank them all", "what about the salary?", "who uses Kafka?",
]  # fmt: skip
LIKINGS = st.builds(lambda said, what: said.format(what), st.sampled_from(SAID), st.sampled_from(LIKED))
MESSAGES = st.one_of(LIKINGS, st.sampled_from(ASKED))


@pytest.fixture(scope="module")
def read(assistant: Assistant):
    def reading(message: str) -> Reading:
        return assistant.respond(assistant.start(), message).reading

    return reading


def meaning(reading: Reading) -> object:
    """What was understood, without where it stands in the message."""
    liked = [(said.intent, said.polarity, round(said.score, 6), said.strength) for said in reading.preferences]
    asked = [(request.act, request.roles, request.tools, request.topic) for request in reading.requests]
    return liked, asked


@given(message=MESSAGES, how=st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
def test_case_changes_nothing_but_names_that_are_words(read, message, how) -> None:
    # "be" and "BE" differ on purpose: short names of roles are words first, unless in capitals.
    changed = read(how(message))
    assert [p.intent for p in changed.preferences[:1]] == [p.intent for p in read(message).preferences[:1]]
    assert [p.polarity for p in changed.preferences] == [p.polarity for p in read(message).preferences]


@given(message=MESSAGES)
def test_accents_change_nothing(read, message) -> None:
    accented = "".join(f"{letter}\u0301" if letter in "aeiou" else letter for letter in message)
    assert meaning(read(accented)) == meaning(read(message))
    assert meaning(read(unicodedata.normalize("NFC", accented))) == meaning(read(message))


@given(message=MESSAGES, blank=st.sampled_from(["  ", "\t", "\u00a0", " \u200b "]))
def test_white_space_changes_nothing(read, message, blank) -> None:
    assert meaning(read(f"{blank}{message.replace(' ', blank)}{blank}")) == meaning(read(message))


@given(message=LIKINGS, end=st.sampled_from([".", "!", "!!", " :)", "…"]))
def test_a_mark_at_the_end_changes_no_liking(read, message, end) -> None:
    assert meaning(read(message + end)) == meaning(read(message))


@given(what=st.sampled_from(LIKED), liking=st.sampled_from(["like", "enjoy", "love", "want"]))
def test_a_negation_turns_the_polarity_and_nothing_else(read, what, liking) -> None:
    said, denied = read(f"I {liking} {what}"), read(f"I don't {liking} {what}")
    assert [p.intent for p in said.preferences] == [p.intent for p in denied.preferences]
    assert [p.evidence[0].text for p in said.preferences] == [p.evidence[0].text for p in denied.preferences]
    assert {p.polarity for p in said.preferences} == {"like"}
    assert {p.polarity for p in denied.preferences} == {"dislike"}


def mistyped(phrase: str, rng: random.Random) -> str | None:
    """The phrase with one letter of a long word swapped, doubled or left out; None when it has no long word."""
    words = phrase.split()
    long = [place for place, word in enumerate(words) if word.isalpha() and len(word) >= 7]
    if not long:
        return None
    place = rng.choice(long)
    word = words[place]
    at = rng.randrange(2, len(word) - 1)
    words[place] = rng.choice(
        [
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1 :],
        ]
    )
    return " ".join(words)


def test_one_wrong_letter_in_a_long_word_seldom_changes_what_comes_first(assistant: Assistant, pack: Pack) -> None:
    rng = random.Random(11)
    phrases = [phrase for point in pack.points for phrase in point.phrases if mistyped(phrase, rng)]
    kept = 0
    tried = rng.sample(phrases, 600)
    for phrase in tried:
        right, wrong = (
            assistant.respond(assistant.start(), said).reading.preferences[:1]
            for said in (phrase, mistyped(phrase, rng) or phrase)
        )
        kept += [p.intent for p in right] == [p.intent for p in wrong]
    assert kept / len(tried) >= 0.95


@given(message=MESSAGES)
def test_evidence_stands_where_it_says(read, message) -> None:
    for piece in read(message).evidence:
        assert message[piece.start : piece.end] == piece.text
        assert tokenize(piece.text)
