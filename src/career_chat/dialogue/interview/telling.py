"""What the interview says: all of it wordings of the act, filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.dialogue.acts.about import bullets
from career_chat.dialogue.acts.advice import reason
from career_chat.dialogue.interview.choice import MOST
from career_chat.dialogue.interview.hearing import Heard
from career_chat.dialogue.state import leading
from career_chat.reply import Block, Bullets, Choices, Line, Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from career_chat.dialogue.context import Context
    from career_chat.dialogue.interview.contrasts import Contrasts
    from career_chat.pack import Act, Contrast


def offered(act: Act, contrast: Contrast) -> tuple[tuple[str, Heard], ...]:
    """(what the button says, what it means), in the order of their numbers."""
    places = tuple(range(len(contrast.options)))
    several, none = ("both", "neither") if len(places) == 2 else ("all", "none")
    return (
        *((option.text, Heard("chose", (place,))) for place, option in enumerate(contrast.options)),
        (act.answers[several][0], Heard("chose", places)),
        (act.answers[none][0], Heard("chose", ())),
        (act.answers["unsure"][0], Heard("unsure")),
    )


def question(context: Context, contrast: Contrast, *, lead: str = "progress") -> tuple[Block, ...]:
    """The contrast, after how far it is (or another `lead`), with its answers as quick replies."""
    number = str(len(context.state.interview.run) + 1)
    asked = contrast.question or _said(context, "derived", options=quoted([each.text for each in contrast.options]))
    ahead = _said(context, lead, number=number, most=str(MOST))
    choices = Choices(tuple(text for text, _ in offered(context.act, contrast)))
    return (Paragraph((Run(f"{ahead} {asked}"),)), choices)


def _said(context: Context, name: str, **slots: Line | str) -> str:
    """A wording of one line as text."""
    lines = (block.line for block in context.say(name, **slots) if isinstance(block, Paragraph))
    return " ".join("".join(run.text for run in line) for line in lines)


def quoted(words: Sequence[str]) -> str:
    return ", ".join(f"“{said}”" for said in words)


def because(context: Context, contrasts: Contrasts, contrast: Contrast) -> tuple[Block, ...]:
    """Why the question is asked, and which roles it sets apart, option by option."""
    said = contrast.because or _said(context, "derived_because")
    sides = [contrasts.roles_of(option) for option in contrast.options]
    between: list[Run] = []
    for side in sides:
        between += [Run(" | ")] if between else []
        between += context.titles(side)
    return context.say("why", because=said, roles=tuple(between))


def settled(context: Context, role_id: str) -> tuple[Block, ...]:
    """One role, the person's choices, its best-for bullets and the reason."""
    role = context.role(role_id)
    told = tuple(entry for clause in leading(context.state.active) for entry in clause)
    own = sorted((e for e in told if e.role == role_id and e.sign > 0), key=lambda e: (-e.mass * e.share, e.turn))
    title = context.title(role_id)
    return (
        *context.say("sure", role=title, words=context.quoted(tuple(own))),
        *context.say("best_for"),
        bullets(context, role),
        *reason(context, role),
    )


def near(context: Context, first: str, second: str) -> tuple[Block, ...]:
    """Two roles too close to tell, and what would speak for each."""
    lines = tuple(line for role in (first, second) if (line := _fits_if(context, role)))
    title, other = context.title(first), context.title(second)
    return (*context.say("close", role=title, other=other), *((Bullets(lines),) if lines else ()))


def _fits_if(context: Context, role_id: str) -> Line:
    """The role and its condition in the decision point's words; its tagline where it has no point."""
    facts = context.pack.facts
    point = next((point for point in facts.points if point.role == role_id), None)
    if point is None:
        return (*context.title(role_id), Run(": "), facts.run(f"roles.{role_id}.tagline"))
    clause = (facts.run(f"decision_points.{point.id}.if_you"),)
    (block,) = context.say("fits_if", role=context.title(role_id), clause=clause)
    return block.line if isinstance(block, Paragraph) else ()
