"""Runs of a reply as styled text. Text goes in as text: no markup is ever read from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from career_chat.tui.drawing.styles import LINK, STRONG
from career_chat.tui.literal import literal

if TYPE_CHECKING:
    from career_chat.reply import Line, Run


def inline(line: Line) -> Content:
    return Content("").join(map(_run, line))


def _run(run: Run) -> Content:
    content = Content(literal(run.text), strip_control_codes=False)
    if run.strong:
        content = content.stylize(STRONG)
    if run.url:
        content = content.stylize(LINK).stylize(_opens(run.url))
    return content


def _opens(url: str) -> Style:
    """A click opens `url` through the app; the terminal is told of it too, for those that follow links."""
    return Style(link=url) + Style.from_meta({"@click": ("app.open_link", (url,))})
