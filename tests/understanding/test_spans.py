"""Everything found in a message says where: `message[start:end]` is the text, whatever was typed around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from career_chat.understanding import Reader, Reading

PIECES = [
    "I like data pipelines", "hate Kubernetes", "training models", "not CSS but REST APIs", "Café Spark",
    "computer vision", "what does a data engineer do?", "DevOps", "who uses Kafka", "trainning modles", "k8s",
    "I’d love SQL", "ﬁne-tuning LLMs",
]  # fmt: skip
NOISE = st.text(st.characters(), max_size=8)
MESSAGES = st.lists(st.sampled_from(PIECES) | NOISE, max_size=6).map(" ".join)


def spans(reading: Reading) -> list[tuple[int, int, str]]:
    return [(found.start, found.end, found.text) for found in (*reading.evidence, *reading.entities)]


@given(message=MESSAGES)
def test_evidence_and_names_stand_where_they_say(reader: Reader, message: str) -> None:
    reading = reader.read(message)
    for start, end, text in spans(reading):
        assert 0 <= start < end <= len(message)
        assert message[start:end] == text


@given(message=MESSAGES)
def test_scores_and_strengths_keep_to_their_measure(reader: Reader, message: str) -> None:
    reading = reader.read(message)
    for piece in reading.evidence:
        assert piece.polarity in ("like", "dislike", "none")
        assert 0 <= piece.score <= 1
        assert 0 <= piece.strength <= 1.25
    assert all(0 <= intent.score <= 1 for intent in (*reading.intents, *reading.candidates))


@given(message=MESSAGES)
def test_each_intent_is_named_once_strongest_first(reader: Reader, message: str) -> None:
    intents = reader.read(message).intents
    assert len({intent.id for intent in intents}) == len(intents)
    assert [intent.score for intent in intents] == sorted((intent.score for intent in intents), reverse=True)


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("I like data pipelines", "data pipelines"),
        ("😀 I like data pipelines 😀", "data pipelines"),
        ("I like DATA-PIPELINES!", "DATA-PIPELINES"),
        ("   data\tpipelines   ", "data\tpipelines"),
    ],
)
def test_neighbouring_words_are_quoted_whole(reader: Reader, message: str, text: str) -> None:
    assert text in {piece.text for piece in reader.read(message).evidence}


def test_a_repair_is_recorded_and_the_words_are_quoted_as_they_were_typed(reader: Reader) -> None:
    reading = reader.read("I like data pipelnes")
    assert [(repair.wrong, repair.right) for repair in reading.repairs] == [("pipelnes", "pipelines")]
    assert {piece.text for piece in reading.evidence} == {"data pipelnes"}
