"""Plain lines: each is a message."""

from __future__ import annotations

from career_chat.cli.inputs import Request
from career_chat.cli.streams import decoded


def read(line: bytes, number: int) -> Request:
    return Request(decoded(line), number)
