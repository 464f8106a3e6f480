"""Blocks as Markdown (CommonMark with tables); everything in a run is escaped, nothing is markup by accident."""

from __future__ import annotations

import re
from functools import lru_cache

from career_chat.reply.blocks import Bars, Block, Bullets, Choices, Heading, Line, Paragraph, Run, Table

# Compiled when first used: most answers leave as something else.
_SPECIAL = r"([\\`*_{}\[\]<>()#|~!&])"
_LIST_MARK = r"(?m)^(\s*)([-+=])"
_LIST_NUMBER = r"(?ma)^(\s*\d+)([.)])"
_BREAKS = r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+"


_REMEMBERED = 300  # letters of a text worth keeping: facts and wordings come again and again


def escape(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    return _known(text) if len(text) <= _REMEMBERED else _escaped(text)


def _escaped(text: str) -> str:
    flat = re.sub(_BREAKS, " ", text)
    marked = re.sub(_SPECIAL, r"\\\1", flat)
    return re.sub(_LIST_NUMBER, r"\1\\\2", re.sub(_LIST_MARK, r"\1\\\2", marked))


_known = lru_cache(4096)(_escaped)


def _run(run: Run) -> str:
    text = escape(run.text)
    if run.strong and text.strip():
        text = f"**{text}**"
    return f"[{text}]({run.url})" if run.url else text


def _line(line: Line) -> str:
    return "".join(map(_run, line)).strip()


def render_markdown(blocks: tuple[Block, ...]) -> str:
    return "\n\n".join(piece for block in blocks if (piece := _block(block)))


def _block(block: Block) -> str:
    match block:
        case Heading(line):
            return f"### {_line(line)}"
        case Paragraph(line):
            return _line(line)
        case Bullets(items):
            return "\n".join(f"- {_line(item)}" for item in items)
        case Table(columns, rows):
            grid = [columns, *rows]
            head, *body = (f"| {' | '.join(map(_line, row))} |" for row in grid)
            return "\n".join([head, "|" + " --- |" * len(columns), *body])
        case Bars(bars):
            return "\n".join(f"- {_line(each.label)}: {each.value:+.2f}" for each in bars)
        case Choices(options):
            return "\n".join(f"{number}. {escape(option)}" for number, option in enumerate(options, 1))
