"""The reply as plain text; at a terminal what counts most is bold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.cli.visible import visible

if TYPE_CHECKING:
    from career_chat.cli.formats import Answer, Looks
    from career_chat.reply import Line

between = "\n"
_BOLD, _PLAIN = "\x1b[1m", "\x1b[22m"


def head(looks: Looks) -> str:
    return ""


def render(answer: Answer, looks: Looks) -> str:
    if not answer.turn:
        said = answer.complaint
    elif looks.colour:
        from career_chat.reply import render_text

        said = render_text(answer.turn.reply.said, _styled)
    else:
        said = answer.turn.reply.text
    if looks.to_person and not (looks.colour and answer.turn):
        said = visible(said)
    if looks.explain and answer.turn:
        from career_chat.explanation import drawn, explanation

        how = drawn(explanation(answer.turn))
        said += "".join(
            f"\n  {line}" for line in (visible(how) if looks.to_person else how).removesuffix("\n").split("\n")
        )
    return f"{said}\n"


def _styled(line: Line) -> str:
    """A line with its strong runs in bold. What a person typed is made visible first, so that all there is to
    obey is ours."""
    return "".join(f"{_BOLD}{visible(run.text)}{_PLAIN}" if run.strong else visible(run.text) for run in line)
