"""Chips: short things that can be chosen, one after another on as few rows as they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.style import Style

from career_chat.tui.drawing.rows import Row, margin
from career_chat.tui.drawing.styles import KEY, QUIET, STRONG
from career_chat.tui.literal import literal

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = 2
ON, OFF = "■", "□"


class Chip(NamedTuple):
    """`key` presses it, and so does a click, which runs `action`."""

    key: str
    text: str
    is_on: bool
    action: str
    parameters: tuple[object, ...] = ()


def chip_rows(label: str, chips: Sequence[Chip], width: int) -> list[Row]:
    """The chips behind a label, which stands on the first row."""
    head = Content.styled(label + "  ", QUIET)
    lines = [head]
    for chip in chips:
        drawn = _chip(chip).truncate(max(4, width - head.cell_length), ellipsis=True)
        if lines[-1].cell_length > head.cell_length and lines[-1].cell_length + drawn.cell_length > width:
            lines.append(margin(head.cell_length))
        lines[-1] = lines[-1] + drawn + margin(GAP)
    return [Row((line.rstrip(),)) for line in lines]


def _chip(chip: Chip) -> Content:
    text = Content.assemble(
        (f"{chip.key} ", KEY),
        (f"{ON if chip.is_on else OFF} ", QUIET),
        (literal(chip.text), STRONG if chip.is_on else QUIET),
    )
    return text.stylize(Style.from_meta({"@click": (chip.action, chip.parameters)}))
