"""One row an answer, for spreadsheets and data frames: RFC 4180 with a header row, lines ended by a newline.
Lists stand in one cell, divided by blanks (ids have none) or, where they are people's words, by `; `."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import TYPE_CHECKING, Any

from career_chat.cli.visible import visible

if TYPE_CHECKING:
    from career_chat.assistant import Turn
    from career_chat.cli.formats import Answer, Looks

between = ""
_END = "\r\n"  # the writer quotes a cell that has one of these in it
COLUMNS = (
    "id", "message", "status", "act", "acts", "role", "roles", "intents", "disliked", "evidence", "profile", "reply",
    "suggestions",
)  # fmt: skip


def head(looks: Looks) -> str:
    return _row((*COLUMNS, "explain") if looks.explain else COLUMNS)


def render(answer: Answer, looks: Looks) -> str:
    asked = answer.request
    cells = [_id(asked.id), asked.text, answer.status]
    cells += _cells(answer.turn) if answer.turn else [answer.status, answer.status, *_NOTHING, answer.complaint, ""]
    if looks.explain:
        cells.append(_explained(answer.turn) if answer.turn else "")
    return _row([visible(cell) for cell in cells] if looks.to_person else cells)


_NOTHING = [""] * (COLUMNS.index("reply") - COLUMNS.index("role"))


def _cells(turn: Turn) -> list[str]:
    """From `act` on."""
    reply, intents = turn.reply, turn.reading.intents
    return [
        reply.act,
        " ".join(reply.acts),
        reply.roles[0] if reply.roles else "",
        " ".join(reply.roles),
        " ".join(intent.id for intent in intents),
        " ".join(intent.id for intent in intents if intent.polarity == "dislike"),
        "; ".join(dict.fromkeys(found.text for found in turn.reading.evidence)),
        " ".join(f"{standing.role}={standing.score:g}" for standing in turn.profile),
        reply.text,
        "; ".join(reply.suggestions),
    ]


def _explained(turn: Turn) -> str:
    from career_chat.explanation import drawn, explanation

    return drawn(explanation(turn)).removesuffix("\n")


def _id(value: Any) -> str:
    """An id as it came in: words as they are, nothing for none, everything else as JSON."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _row(cells: Any) -> str:
    line = StringIO()
    csv.writer(line, lineterminator=_END).writerow(cells)
    return line.getvalue().removesuffix(_END) + "\n"
