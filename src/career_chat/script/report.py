"""What went differently, in words: the same for the command line and for pytest."""

from __future__ import annotations

from difflib import unified_diff
from itertools import groupby
from typing import TYPE_CHECKING

from career_chat.script.checks import trimmed

if TYPE_CHECKING:
    from career_chat.script.runner import Departure, Outcome

_INDENT = "    "


def told(outcome: Outcome) -> str:
    """Why an outcome is not as expected, with file and line first; the empty string when it is."""
    if outcome.as_expected:
        return ""
    if not outcome.departures:
        at = f"{outcome.path}:{outcome.conversation.line}"
        return (
            f"{at}: {outcome.conversation.title}\n{_INDENT}kept to the script, though it says\n"
            f"{_INDENT}  fails: {outcome.conversation.fails}"
        )
    return "\n".join(line for each in _by_message(outcome.departures) for line in _answered(each))


def _by_message(departures: tuple[Departure, ...]) -> list[list[Departure]]:
    return [list(group) for _, group in groupby(departures, key=lambda departure: departure.message)]


def _answered(departures: list[Departure]) -> list[str]:
    """Every check that one message did not meet, and the reply once below them."""
    first = departures[0]
    said, *more = first.message.split("\n")
    lines = [f"{first.path}:{first.line}: {first.title}", f"{_INDENT}you: {said}"]
    lines += [f"{_INDENT}     {line}".rstrip() for line in more]
    for departure in departures:
        lines += _departed(departure)
    if all(departure.key == "bot" for departure in departures):
        return lines
    return [
        *lines,
        f"{_INDENT}the reply was",
        *(f"{_INDENT * 2}{line}".rstrip() for line in first.reply.split("\n")),
    ]


def _departed(departure: Departure) -> list[str]:
    if departure.key == "bot":
        want, got = (trimmed(text).split("\n") for text in (departure.expected, departure.got))
        changes = list(unified_diff(want, got, lineterm="", n=2))[3:]
        said = f"{_INDENT}line {departure.line}: another reply (- expected, + got)"
        return [said, *(f"{_INDENT}  {line}" for line in changes)]
    instead = "" if departure.key.endswith("says") else f", got {departure.got}"
    return [f"{_INDENT}line {departure.line}: expected {departure.key}: {departure.expected}{instead}"]
