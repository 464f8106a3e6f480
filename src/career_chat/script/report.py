"""What went differently, in words: the same for the command line and for pytest."""

from __future__ import annotations

from difflib import unified_diff
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
    pieces: list[str] = []
    message: str | None = None
    for departure in outcome.departures:
        if departure.message != message:
            pieces += _spoken(departure)
            message = departure.message
        pieces += _told(departure)
    reply = outcome.departures[-1].reply
    if reply and outcome.departures[-1].key not in ("bot", "says", "never says"):
        pieces += [f"{_INDENT}the reply was", *_indented(reply, 2)]
    return "\n".join(pieces)


def _spoken(departure: Departure) -> list[str]:
    first, *rest = departure.message.split("\n")
    where = f"{departure.path}:{departure.line}: {departure.title}"
    return [where, f"{_INDENT}you: {first}", *(f"{_INDENT}     {line}" for line in rest)]


def _told(departure: Departure) -> list[str]:
    if departure.key == "bot":
        return [f"{_INDENT}line {departure.line}: another reply (- expected, + got)", *_difference(departure)]
    said = f"{_INDENT}line {departure.line}: expected {departure.key}: {departure.expected}"
    if "\n" in departure.got or departure.key.endswith("says"):
        return [said, f"{_INDENT}  got", *_indented(departure.got, 2)]
    return [said, f"{_INDENT}  got {departure.got}"]


def _difference(departure: Departure) -> list[str]:
    expected, got = (trimmed(text).split("\n") for text in (departure.expected, departure.got))
    return [f"{_INDENT}  {line}" for line in list(unified_diff(expected, got, lineterm="", n=2))[3:]]


def _indented(text: str, depth: int) -> list[str]:
    return [f"{_INDENT * depth}{line}".rstrip() for line in text.split("\n")]
