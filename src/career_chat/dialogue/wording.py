"""Wordings of the pack, filled in: each slot is a fact, the person's words, or an act's own value.

A wording's lines are paragraphs; lines that begin with "- " are bullets. `{roles.data-engineer.title}` names
a fact; other slots are given by the act.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from career_chat.reply import Block, Bullets, Line, Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Mapping

    from career_chat.pack import Facts

_SLOT = re.compile(r"\{([^{}]+)\}")


def worded(template: str, facts: Facts, slots: Mapping[str, Line | str]) -> tuple[Block, ...]:
    """The blocks of one wording; KeyError names a slot that is neither given nor a fact."""
    blocks: list[Block] = []
    for written in template.strip().splitlines():
        line = _sentence_case(_filled(written.removeprefix("- "), facts, slots))
        if not written.startswith("- "):
            blocks.append(Paragraph(line))
        elif blocks and isinstance(blocks[-1], Bullets):
            blocks[-1] = Bullets((*blocks[-1].items, line))
        else:
            blocks.append(Bullets((line,)))
    return tuple(blocks)


def filled_text(template: str, facts: Facts, slots: Mapping[str, Line | str]) -> str:
    """A wording as plain text, for quick replies: said as it is written, for it is a message to type."""
    return "".join(run.text for run in _filled(template, facts, slots))


def slots_of(template: str) -> set[str]:
    return set(_SLOT.findall(template))


def _filled(template: str, facts: Facts, slots: Mapping[str, Line | str]) -> Line:
    line: list[Run] = []
    at = 0
    for match in _SLOT.finditer(template):
        if before := template[at : match.start()]:
            line.append(Run(before))
        name = match[1]
        value = slots.get(name)
        if value is None:
            line.append(facts.run(name))
        elif isinstance(value, str):
            line.append(Run(value))
        else:
            line += value
        at = match.end()
    if rest := template[at:]:
        line.append(Run(rest))
    return tuple(line)


def _sentence_case(line: Line) -> Line:
    """A fact or a value that opens a sentence begins with a capital."""
    if line and line[0].text[:1].islower():
        return (line[0]._replace(text=line[0].text[0].upper() + line[0].text[1:]), *line[1:])
    return line
