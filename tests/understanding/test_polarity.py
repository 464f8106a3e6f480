"""What is liked and what is not: the ways people say it, one a line.

`+words` in a message are liked, `-words` disliked; the sign is taken out before the message is read.
A sign may stand before several words in brackets: +[data pipelines].
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from career_chat.language.clauses import Clause
    from career_chat.understanding import Reader, Reading

_MARKED = re.compile(r"(?<!\w)([+-])(?:\[([^\]]+)\]|(\w+))")

SAID = [
    # plain liking
    "+[data pipelines]",
    "I like +[data pipelines]",
    "I enjoy +[training models]",
    "I'm keen on +CSS",
    "I LOVE +SQL",
    "big fan of +Terraform",
    "+[data pipelines] are my thing",
    "nothing beats +SQL",
    "I can't get enough of +SQL",
    "I never get tired of +SQL",
    "I love +APIs and +[data pipelines]",
    # plain disliking
    "I hate -[data pipelines]",
    "I can't stand -CSS",
    "I can’t stand -CSS",
    "cant stand -CSS",
    "-CSS is boring",
    "I find -CSS boring",
    "tired of -Kubernetes",
    "sick of -dashboards",
    "bored of -Kubernetes",
    "fed up with -tickets",
    "I want to get away from -Kubernetes",
    # a liking, negated
    "I don't like -[data pipelines]",
    "I dont like -[data pipelines]",
    "I do not enjoy -[frontend work]",
    "I'm not into -CSS at all",
    "not a fan of -SQL",
    "-CSS isn't for me",
    "I've never liked -CSS",
    "I no longer enjoy -Kubernetes",
    "I'd rather not touch -Spark",
    # "not", "no", "without", "neither" alone
    "no more -dashboards",
    "I want to work without -dashboards",
    "neither -CSS nor -dashboards",
    "I don't like -CSS or -dashboards",
    "anything but -CSS",
    "I like everything except -CSS",
    # a disliking, negated, is a liking with a shrug
    "I don't hate +SQL",
    "I don't dislike +SQL",
    "it's not that I dislike +SQL",
    "I don't mind +SQL",
    "I wouldn't mind some +SQL",
    "I wouldn't say no to +SQL",
    "+SQL is not bad",
    # negative in form only
    "not only +APIs, +databases too",
    "don't get me wrong, I love +SQL",
    "zero downtime +deployments",
    # not this but that
    "not -CSS but +APIs",
    "not -[data pipelines] but +APIs",
    "I like +APIs, not -CSS",
    "I like +APIs but not -CSS",
    "less -CSS, more +APIs",
    "-[full stack]? no thanks",
    "+Kubernetes? love it",
    "+Docker yes, -Kubernetes no",
    "yes to +APIs, no to -CSS",
    # rather this than that
    "+APIs rather than -CSS",
    "+models instead of -dashboards",
    "+[data pipelines] over -dashboards",
    "I'd rather build +APIs than fiddle with -CSS",
    # two attitudes in one message
    "I hate -CSS but love +APIs",
    "I love +APIs and hate -CSS",
    "I like +APIs. I hate -CSS.",
    "I hate -CSS. +APIs are fun!",
    "I hate -Kubernetes, however I like +Docker",
    "although I like +Docker, -Kubernetes bores me",
    "I am not interested in -CSS, I am interested in +APIs",
    "I love +SQL, don't get me wrong, but I hate -CSS",
]


def unmarked(said: str) -> tuple[str, dict[str, str]]:
    """The message without its marks, and the polarity of each marked stretch."""
    wanted = {words or word: "like" if sign == "+" else "dislike" for sign, words, word in _MARKED.findall(said)}
    return _MARKED.sub(lambda mark: mark[2] or mark[3], said), wanted


def clause_of(reading: Reading, words: str) -> Clause | None:
    """The clause that holds the words, judged by its place in the message."""
    from career_chat.language.tokens import tokenize

    tokens = tokenize(reading.message)
    start = reading.message.index(words)
    for clause in reading.clauses:
        if tokens[clause.first].start <= start and start + len(words) <= tokens[clause.last - 1].end:
            return clause
    return None


def strength(reader: Reader, message: str) -> float:
    clause = clause_of(reader.read(message), "SQL")
    assert clause is not None
    assert clause.polarity == "like"
    return clause.strength


@pytest.mark.parametrize("said", SAID)
def test_polarity(reader: Reader, said: str) -> None:
    message, wanted = unmarked(said)
    reading = reader.read(message)
    clauses = {words: clause_of(reading, words) for words in wanted}
    assert {words: clause and clause.polarity for words, clause in clauses.items()} == wanted


def test_a_shrug_weighs_less_than_a_liking_and_a_passion_more(reader: Reader) -> None:
    plain = strength(reader, "I like SQL")
    assert strength(reader, "I don't mind SQL") < plain
    assert strength(reader, "I don't hate SQL") < plain
    assert strength(reader, "I kind of like SQL") < plain
    assert strength(reader, "I used to like SQL") < plain
    assert strength(reader, "I love SQL") > plain


def test_a_liking_that_was_said_is_told_from_one_taken_for_granted(reader: Reader) -> None:
    assert [clause.stated for clause in reader.read("I like SQL").clauses] == [True]
    assert [clause.stated for clause in reader.read("SQL").clauses] == [False]


@pytest.mark.parametrize("said", SAID)
def test_clauses_cover_a_message_in_order_and_never_overlap(reader: Reader, said: str) -> None:
    from career_chat.language.tokens import tokenize

    message, _ = unmarked(said)
    clauses = reader.read(message).clauses
    assert [clause.first for clause in clauses] == [0, *(clause.last for clause in clauses[:-1])]
    assert clauses[-1].last == len(tokenize(message))


@pytest.mark.parametrize(
    ("message", "polarities"),
    [
        ("I love data pipelines", {"data-engineer": "like"}),
        ("I hate data pipelines", {"data-engineer": "dislike"}),
        ("not data pipelines but REST APIs", {"data-engineer": "dislike", "backend-engineer": "like"}),
        ("I hate writing CSS but love computer vision", {"fullstack-engineer": "dislike", "ai-engineer": "like"}),
    ],
)
def test_what_is_said_speaks_for_or_against_a_role(reader: Reader, message: str, polarities: dict[str, str]) -> None:
    best: dict[str, tuple[float, str]] = {}
    for said in reader.read(message).preferences:
        best[said.role] = max(best.get(said.role, (0.0, "")), (said.score, said.polarity))
    assert {role: best[role][1] for role in polarities} == polarities
