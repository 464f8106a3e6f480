"""A picture as one JSON object."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from career_chat.authoring.survey.picture import Picture


def draw(picture: Picture) -> str:
    value = {
        "messages": picture.messages,
        **{name: [share._asdict() for share in shares] for name, shares in picture.shares.items()},
        "groups": {
            status: {
                "groups": picture.grouped[status],
                "largest": [{"messages": group.size, "examples": list(group.examples)} for group in groups],
            }
            for status, groups in picture.groups.items()
        },
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
