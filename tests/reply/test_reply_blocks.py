"""What a reply is made of: blocks of runs, and what can be asked of them without looking at their kind."""

from __future__ import annotations

import pytest

from career_chat.reply import (
    Bar,
    Bars,
    Block,
    Bullets,
    Choices,
    Heading,
    Paragraph,
    Reply,
    Run,
    Table,
    facts_of,
    lines_of,
    plain,
)


def line(text: str, fact: str | None = None) -> tuple[Run, ...]:
    return (Run(text, fact),)


ONE_OF_EACH: tuple[Block, ...] = (
    Heading(line("heading", "h")),
    Paragraph(line("paragraph", "p")),
    Bullets((line("first", "b.0"), line("second", "b.1"))),
    Table((line("", None), line("column", "c")), ((line("row", "r"), line("cell", "r.c")),)),
    Bars((Bar(line("bar", "r"), 0.5),)),
    Choices(("choice",)),
)


def test_the_lines_of_a_reply_come_in_reading_order() -> None:
    said = [plain(each) for block in ONE_OF_EACH for each in lines_of(block)]
    assert said == ["heading", "paragraph", "first", "second", "", "column", "row", "cell", "bar", "choice"]


def test_a_line_may_be_several_runs() -> None:
    assert plain((Run("Data Engineer", strong=True), Run(": "), Run("pipelines"))) == "Data Engineer: pipelines"


def test_the_facts_of_a_reply_come_in_reading_order_each_once() -> None:
    assert facts_of(ONE_OF_EACH) == ("h", "p", "b.0", "b.1", "c", "r", "r.c")
    assert facts_of((*ONE_OF_EACH, *ONE_OF_EACH)) == facts_of(ONE_OF_EACH)


def test_the_assistants_own_wording_is_no_fact() -> None:
    assert facts_of((Paragraph(line("Noted.")), Choices(("quiz me",)))) == ()


def test_a_reply_keeps_quick_replies_apart_from_what_is_said() -> None:
    reply = Reply("help", "answered", ONE_OF_EACH)
    assert reply.suggestions == ("choice",)
    assert reply.said == ONE_OF_EACH[:-1]
    assert "choice" not in reply.text
    assert "choice" not in reply.markdown
    assert reply.facts == facts_of(ONE_OF_EACH)


def test_a_reply_of_nothing_is_an_empty_text() -> None:
    reply = Reply("help", "answered", ())
    assert (reply.text, reply.markdown, reply.suggestions, reply.facts) == ("", "", (), ())


def test_a_reply_is_frozen() -> None:
    with pytest.raises(AttributeError):
        Reply("help", "answered", ()).act = "quiz"  # type: ignore[misc]
