"""A picture as one table: what was counted, its name (for a group, its examples), how many, and the share of all."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from career_chat.authoring.survey.as_text import one_line

if TYPE_CHECKING:
    from career_chat.authoring.survey.picture import Picture

COLUMNS = ("by", "name", "messages", "share")


def draw(picture: Picture) -> str:
    table = StringIO()
    write = csv.writer(table, lineterminator="\n").writerow
    write(COLUMNS)
    for by, shares in picture.shares.items():
        for each in shares:
            write((by, each.name, each.messages, f"{each.share:.4f}"))
    for status, groups in picture.groups.items():
        for group in groups:
            examples = "; ".join(map(one_line, group.examples))
            write((f"group {status}", examples, group.size, f"{group.size / picture.messages:.4f}"))
    return table.getvalue()
