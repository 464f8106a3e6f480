"""Blocks and messages as rows, at any width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career_chat.reply import Bar, Bars, Bullets, Heading, Line, Paragraph, Run, Table
from career_chat.tui.drawing import Answered, Row, Said, Span
from career_chat.tui.drawing.blocks import block_rows
from career_chat.tui.literal import literal


def line(text: str) -> Line:
    return (Run(text),)


TABLE = Table(
    columns=(line("Role"), line("Focus"), line("Tools")),
    rows=(
        (line("Data"), line("moving data from here to there"), line("Spark, Kafka and SQL")),
        (line("Backend"), line("serving the requests of people"), line("Go, Django and PostgreSQL")),
    ),
)
REPLY = (
    Heading(line("A heading that says what comes")),
    Paragraph((Run("Words, "), Run("strong ones", strong=True), Run(" too."))),
    Bullets((line("the first of several points"), line("a second one"))),
    TABLE,
    Bars((Bar(line("Data"), 0.8), Bar(line("Backend"), -0.4))),
)


def shown(rows: list[Row]) -> list[str]:
    return [row.plain.rstrip() for row in rows]


def test_a_table_stands_side_by_side_where_it_fits() -> None:
    assert shown(block_rows((TABLE,), 80)) == [
        "Role    │ Focus                          │ Tools",
        f"{'─' * 8}┼{'─' * 32}┼{'─' * 26}",
        "Data    │ moving data from here to there │ Spark, Kafka and SQL",
        "Backend │ serving the requests of people │ Go, Django and PostgreSQL",
    ]


def test_a_table_of_many_columns_and_few_rows_is_turned_on_its_side() -> None:
    wide = Table(
        columns=tuple(line(name) for name in ("Role", "Focus", "Tools", "Skills", "Deliverables")),
        rows=tuple(
            tuple(line(f"{name} {cell}" if cell else name) for cell in ("", *["words to fill it"] * 4))
            for name in ("Data", "Backend")
        ),
    )
    rows = shown(block_rows((wide,), 80))
    assert [cell.strip() for cell in rows[0].split("│")] == ["Role", "Data", "Backend"]
    assert [row.split("│")[0].strip() for row in rows[2:]] == ["Focus", "Tools", "Skills", "Deliverables"]


def test_a_table_is_stacked_where_nothing_else_fits() -> None:
    assert shown(block_rows((TABLE,), 36)) == [
        "Data",
        "  Focus: moving data from here to",
        "  there",
        "  Tools: Spark, Kafka and SQL",
        "",
        "Backend",
        "  Focus: serving the requests of",
        "  people",
        "  Tools: Go, Django and PostgreSQL",
    ]


def test_bars_carry_their_value_in_words_too() -> None:
    rows = shown(block_rows((REPLY[-1],), 60))
    assert rows[0].startswith("Data     +0.80  ███")
    assert rows[1].startswith("Backend  −0.40  ░░")


@pytest.mark.parametrize("width", [20, 30, 36, 50, 76, 116])
def test_no_row_is_wider_than_its_place(width: int) -> None:
    rows = [*Answered(REPLY).rows(width), *Said("some words " * 20 + "x" * 200).rows(width)]
    assert all(row.content.cell_length <= width for row in rows)


def test_matched_words_are_marked_even_across_lines() -> None:
    rows = Said("I like data pipelines", (Span(7, 21),)).rows(20)
    marked = [
        row.plain[span.start : span.end] for row in rows for span in row.content.spans if "underline" in str(span.style)
    ]
    assert " ".join(marked) == "data pipelines"


@given(st.text())
def test_literal_text_keeps_its_length_and_loses_every_control(text: str) -> None:
    shown = literal(text)
    assert len(shown) == len(text)
    assert literal(shown) == shown
    assert not any(ord(character) < 32 and character not in "\n\t" for character in shown)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200), st.integers(16, 120))
def test_any_message_can_be_drawn(text: str, width: int) -> None:
    for row in Said(text).rows(width):
        assert "\x1b" not in row.plain
        assert row.content.cell_length <= width
