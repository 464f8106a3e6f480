"""What is shown of a tally, and the ways to write it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable

    from career_chat.authoring.survey.likeness import Group
    from career_chat.authoring.survey.tally import Tally

PICTURES = {
    "text": "career_chat.authoring.survey.as_text",
    "json": "career_chat.authoring.survey.as_json",
    "csv": "career_chat.authoring.survey.as_csv",
    "markdown": "career_chat.authoring.survey.as_markdown",
}


class Share(NamedTuple):
    """`share` in [0, 1] of all answers."""

    name: str
    messages: int
    share: float


class Picture(NamedTuple):
    """`shares`: by what was counted, largest first. `groups`: by the status of the answers, largest first and no more
    than asked for; `grouped`: how many groups there are."""

    messages: int
    shares: dict[str, list[Share]]
    groups: dict[str, list[Group]]
    grouped: dict[str, int]

    @classmethod
    def of(cls, tally: Tally, *, most: int) -> Picture:
        groups = {status: likeness.groups() for status, likeness in tally.likeness.items()}
        return cls(
            tally.statuses.total(),
            {"status": _shares(tally.statuses), "act": _shares(tally.acts), "role": _shares(tally.roles)},
            {status: found[:most] for status, found in groups.items()},
            {status: len(found) for status, found in groups.items()},
        )


def _shares(counts: Counter[str]) -> list[Share]:
    whole = counts.total() or 1
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [Share(name, count, round(count / whole, 4)) for name, count in ordered]


def drawn(picture: Picture, form: str) -> str:
    """The picture in one of `PICTURES`, whose module is imported when it is chosen."""
    return cast("Callable[[Picture], str]", import_module(PICTURES[form]).draw)(picture)
