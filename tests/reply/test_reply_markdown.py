"""A reply as Markdown: its own structure is markup, and nothing that stands in a run ever is.

Read back with a CommonMark parser, so that the tests ask what a reader will see, not how it was escaped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from career_chat.reply import Bar, Bars, Bullets, Choices, Heading, Paragraph, Run, Table, render_markdown

if TYPE_CHECKING:
    from career_chat.reply import Block, Line

READER = MarkdownIt("commonmark").enable("table")
PLAIN_MARKS = {"text", "softbreak"}

# What people type that a careless renderer would take for markup.
TYPED = [
    "*stars* and **more**", "_under_ __score__", "`code`", "```\nfence", "~~~\nfence", "# heading", "## two #",
    "> quote", "- item", "+ item", "* item", "1. item", "1) item", "12. item", "0. item", "- - -", "***", "___",
    "===", "a\n===", "a\n---", "---", "[link](https://x.example)", "![picture](x)", "[ref]: https://x.example",
    "[bold]", "<b>bold</b>", "<script>alert(1)</script>", "<!-- gone -->", "<https://x.example>", "&amp; &lt; &#65;",
    "a | b", "| a |\n|---|\n| b |", "\\*", "\\", "a\\", "two  \nlines", "two\\\nlines", "a\n\nb", "a\n- b", "a\r- b",
    "a\r\n1. b", "    four spaces", "\tone tab", " \u2003wide", "~~gone~~", "a\x0b# b", "a\x0c- b", "a\x85- b",
    "a\u2028- b", "\x00", "\ud800", "😀 *x*", "\u0660. item", "{role} {0} %s", "www.x.example",
]  # fmt: skip


def line(text: str) -> Line:
    return (Run(text),)


def blocks_of(markdown: str) -> list[str]:
    """The kinds of blocks a reader sees, such as "paragraph"."""
    return [token.type.removesuffix("_open") for token in READER.parse(markdown) if token.nesting == 1]


def read(markdown: str) -> tuple[set[str], str]:
    """The inline marks a reader sees, and the words, with white space folded."""
    marks: set[str] = set()
    words: list[str] = []
    for token in READER.parse(markdown):
        for part in token.children or ():
            marks.add(part.type)
            words.append(part.content if part.type != "softbreak" else " ")
        if token.type in ("code_block", "fence", "html_block"):
            marks.add(token.type)
    return marks, folded("".join(words))


def folded(text: str) -> str:
    """White space folded; the characters that a CommonMark reader replaces, replaced."""
    return " ".join(text.replace("\x00", "\ufffd").split())


def shown(block: Block) -> tuple[set[str], str]:
    return read(render_markdown((block,)))


# The structure of a reply


def test_blocks_are_what_they_are_called() -> None:
    blocks: tuple[Block, ...] = (
        Heading(line("Tools")),
        Paragraph(line("Kafka.")),
        Bullets((line("one"), line("two"))),
        Table((line(""), line("Focus")), ((line("Data"), line("pipelines")),)),
        Choices(("its tools", "why?")),
    )
    seen = blocks_of(render_markdown(blocks))
    assert seen[:4] == ["heading", "paragraph", "bullet_list", "list_item"]
    assert seen.count("list_item") == 4
    assert seen.count("table") == 1
    assert seen.count("td") == 2
    assert "ordered_list" in seen


def test_emphasis_and_links_are_markup() -> None:
    markdown = render_markdown((Paragraph((Run("React", strong=True, url="https://react.dev/"), Run(" docs"))),))
    marks, words = read(markdown)
    assert marks == {"strong_open", "strong_close", "link_open", "link_close", "text"}
    assert words == "React docs"
    assert 'href="https://react.dev/"' in READER.render(markdown)


@pytest.mark.parametrize("url", ["https://x.example/a_(b)", "https://x.example/?a=[b]&c=d", "https://x.example/a*b_c_"])
def test_a_link_leads_where_it_says_whatever_stands_in_its_address(url: str) -> None:
    tokens = READER.parse(render_markdown((Paragraph((Run("there", url=url),)),)))
    (link,) = (part for token in tokens for part in token.children or () if part.type == "link_open")
    assert READER.normalizeLinkText(str(link.attrs["href"])) == url


def test_bars_say_their_value() -> None:
    assert render_markdown((Bars((Bar(line("Data Engineer"), 0.5), Bar(line("AI Engineer"), -1.0))),)) == (
        "- Data Engineer: +0.50\n- AI Engineer: -1.00"
    )


# What stands in a run is shown literally


@pytest.mark.parametrize("typed", TYPED)
def test_what_a_person_typed_is_never_markup(typed: str) -> None:
    assert shown(Paragraph(line(typed))) == (PLAIN_MARKS & {"text"}, folded(typed))
    assert blocks_of(render_markdown((Paragraph(line(typed)),))) == ["paragraph"]


@given(st.text(st.characters()) | st.text("*_`~#>-+=.)(1 0[]<>!&|\\\n\r\t:/a"))
@example("1.")
def test_no_text_at_all_becomes_markup_in_a_paragraph(typed: str) -> None:
    markdown = render_markdown((Paragraph((Run("“"), Run(typed), Run("”"))),))
    marks, words = read(markdown)
    assert marks <= PLAIN_MARKS
    assert words == folded(f"“{typed}”")
    assert blocks_of(markdown) == ["paragraph"]


@given(st.text("*_`~#>-+=.)(1 0[]<>!&|\\\n\r\t:/a", min_size=1).filter(str.strip))
def test_nor_at_the_start_of_a_bullet(typed: str) -> None:
    markdown = render_markdown((Bullets((line(typed), line("second"))),))
    marks, words = read(markdown)
    assert marks <= PLAIN_MARKS
    assert words == folded(typed) + "second"
    assert blocks_of(markdown) == ["bullet_list", "list_item", "paragraph", "list_item", "paragraph"]


@given(st.text("*_`~#>-+=.)(1 0[]<>!&|\\\n\r\t:/a", min_size=1).filter(str.strip))
def test_nor_in_the_cell_of_a_table(typed: str) -> None:
    markdown = render_markdown((Table((line("role"), line("said")), ((line("Data"), line(typed)),)),))
    marks, words = read(markdown)
    assert marks <= PLAIN_MARKS
    assert words == "rolesaidData" + folded(typed)
    assert blocks_of(markdown).count("td") == 2


@given(st.text("*_`~#>-+=.)(1 0[]<>!&|\\\n\r\t:/a", min_size=1).filter(str.strip))
def test_nor_in_a_heading(typed: str) -> None:
    markdown = render_markdown((Heading(line(typed)),))
    assert read(markdown) == ({"text"}, folded(typed))
    assert blocks_of(markdown) == ["heading"]
