"""The reply in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.cli.visible import visible

if TYPE_CHECKING:
    from career_chat.cli.formats import Answer, Looks

between = "\n"
_CODE = "    "  # an indented block: no fence that the message could close


def head(looks: Looks) -> str:
    return ""


def render(answer: Answer, looks: Looks) -> str:
    said = markdown(answer)
    if looks.explain and answer.turn:
        from career_chat.explanation import drawn, explanation

        how = drawn(explanation(answer.turn))
        said += "\n\n" + "\n".join(_CODE + line for line in how.removesuffix("\n").split("\n"))
    return f"{visible(said) if looks.to_person else said}\n"


def markdown(answer: Answer) -> str:
    if answer.turn:
        return answer.turn.reply.markdown
    from career_chat.reply.markdown import escape

    return escape(answer.complaint)
