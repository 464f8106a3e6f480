"""A reply as plain text: one block after another, no wrapping, no colour, nothing interpreted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from career_chat.reply import Bar, Bars, Bullets, Choices, Heading, Paragraph, Run, Table, render_text

if TYPE_CHECKING:
    from career_chat.reply import Line


def line(text: str) -> Line:
    return (Run(text),)


def test_headings_and_paragraphs_are_lines() -> None:
    assert render_text((Heading(line("Tools")), Paragraph(line("Kafka.")))) == "Tools\nKafka."


def test_bullets_have_a_dot() -> None:
    assert render_text((Bullets((line("one"), line("two"))),)) == "  • one\n  • two"


def test_bars_are_lined_up_and_say_their_value() -> None:
    bars = Bars((Bar(line("Data Engineer"), 1.0), Bar(line("AI Engineer"), 0.5), Bar(line("ML Engineer"), -0.25)))
    assert render_text((bars,)).splitlines() == [
        "  Data Engineer  +1.00  ████████████",
        "  AI Engineer    +0.50  ██████",
        "  ML Engineer    -0.25  ░░░",
    ]


def test_a_table_is_told_column_by_column_so_that_it_reads_at_any_width_and_aloud() -> None:
    table = Table(
        (line(""), line("Focus"), line("Tools")),
        ((line("Data"), line("pipelines"), line("Kafka")), (line("AI"), line("systems"), line("OpenCV"))),
    )
    assert render_text((table,)).splitlines() == [
        "Focus",
        "  Data: pipelines",
        "  AI: systems",
        "Tools",
        "  Data: Kafka",
        "  AI: OpenCV",
    ]


def test_choices_are_numbered() -> None:
    assert render_text((Choices(("its tools", "why?")),)) == "  1 its tools\n  2 why?"


def test_emphasis_and_links_are_their_words() -> None:
    assert render_text((Paragraph((Run("React", strong=True, url="https://react.dev/"),)),)) == "React"


@given(st.text(st.characters()))
def test_what_a_person_typed_is_shown_as_it_is(typed: str) -> None:
    assert render_text((Paragraph((Run("“"), Run(typed), Run("”"))),)) == f"“{typed}”"
