"""Blocks as Markdown (CommonMark with tables); everything in a run is escaped, nothing is markup by accident."""

from __future__ import annotations

import re

from career_chat.reply.blocks import Bars, Block, Bullets, Choices, Heading, Line, Paragraph, Run, Table

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#|~!&])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))", re.MULTILINE)


def escape(text: str) -> str:
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))


def _run(run: Run) -> str:
    text = escape(run.text)
    if run.strong and text.strip():
        text = f"**{text}**"
    return f"[{text}]({run.url})" if run.url else text


def _line(line: Line) -> str:
    return "".join(map(_run, line)).replace("\n", " ")


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
