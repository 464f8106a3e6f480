"""A picture as Markdown tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.authoring.survey.as_text import heading, one_line
from career_chat.reply.markdown import escape
from career_chat.reply.text import bar

if TYPE_CHECKING:
    from career_chat.authoring.survey.picture import Picture

_CELLS = 24


def draw(picture: Picture) -> str:
    parts = [f"**{picture.messages:,}** {'message' if picture.messages == 1 else 'messages'}"]
    for name, shares in picture.shares.items():
        if shares:
            most = max(each.share for each in shares)
            rows = (
                f"| {escape(each.name)} | {each.messages:,} | {each.share:.1%} | {bar(each.share / most, _CELLS)} |"
                for each in shares
            )
            parts.append("\n".join((f"| {name} | messages | share | |", "| --- | ---: | ---: | --- |", *rows)))
    for status, groups in picture.groups.items():
        if groups:
            rows = (f"| {group.size:,} | {' · '.join(map(_example, group.examples))} |" for group in groups)
            table = "\n".join(("| messages | such as |", "| ---: | --- |", *rows))
            parts.append(f"### {heading(picture, status)}\n\n{table}")
    return "\n\n".join(parts) + "\n"


def _example(message: str) -> str:
    return escape(one_line(message))
