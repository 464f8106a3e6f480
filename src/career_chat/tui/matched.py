"""The words of a message that were understood, as places in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.tui.drawing import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from career_chat import Turn


def joined(places: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Parts of a message in order, overlaps joined."""
    spans: list[Span] = []
    for start, end in sorted(places):
        if spans and start <= spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(end, spans[-1].end))
        else:
            spans.append(Span(start, end))
    return tuple(spans)


def matched(turn: Turn) -> tuple[Span, ...]:
    """The parts of the message that were understood as evidence."""
    return joined((each.start, each.end) for each in turn.reading.evidence)
