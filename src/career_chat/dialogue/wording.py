"""Wordings of the pack, filled in: each slot is a fact, the person's words, or an act's own value.

A wording's lines are paragraphs; lines that begin with "- " are bullets. `{roles.data-engineer.title}` names
a fact; other slots are given by the act.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from career_chat.reply import Block, Bullets, Line, Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Mapping

    from career_chat.pack import Facts

_SLOT = re.compile(r"\{([^{}]+)\}")
_BULLET = "- "


class _Written(NamedTuple):
    """A line of a wording, taken apart: own words (as runs) and names of slots, in order."""

    bullet: bool
    parts: tuple[Run | str, ...]


def worded(template: str, facts: Facts, slots: Mapping[str, Line | str]) -> tuple[Block, ...]:
    """The blocks of one wording; KeyError names a slot that is neither given nor a fact."""
    blocks: list[Block] = []
    for written in _lines(template):
        line = _sentence_case(_filled(written.parts, facts, slots))
        if not written.bullet:
            blocks.append(Paragraph(line))
        elif blocks and isinstance(blocks[-1], Bullets):
            blocks[-1] = Bullets((*blocks[-1].items, line))
        else:
            blocks.append(Bullets((line,)))
    return tuple(blocks)


def filled_text(template: str, facts: Facts, slots: Mapping[str, Line | str]) -> str:
    """A wording as plain text, for quick replies: said as it is written, for it is a message to type."""
    return "".join(run.text for run in _filled(_parts(template), facts, slots))


@cache
def slots_of(template: str) -> frozenset[str]:
    return frozenset(_SLOT.findall(template))


# Templates are the content's: as many as it has, and each is said again and again.
@cache
def _lines(template: str) -> tuple[_Written, ...]:
    return tuple(
        _Written(line.startswith(_BULLET), _parts(line.removeprefix(_BULLET)))
        for line in template.strip().splitlines()
    )  # fmt: skip


@cache
def _parts(template: str) -> tuple[Run | str, ...]:
    own_and_slots = _SLOT.split(template)
    return tuple(
        part if place % 2 else Run(part)
        for place, part in enumerate(own_and_slots)
        if place % 2 or part
    )  # fmt: skip


def _filled(parts: tuple[Run | str, ...], facts: Facts, slots: Mapping[str, Line | str]) -> Line:
    line: list[Run] = []
    for part in parts:
        if isinstance(part, Run):
            line.append(part)
        elif (value := slots.get(part)) is None:
            line.append(facts.run(part))
        elif isinstance(value, str):
            line.append(Run(value))
        else:
            line += value
    return tuple(line)


def _sentence_case(line: Line) -> Line:
    """A fact or a value that opens a sentence begins with a capital."""
    if line and line[0].text[:1].islower():
        return (line[0]._replace(text=line[0].text[0].upper() + line[0].text[1:]), *line[1:])
    return line
