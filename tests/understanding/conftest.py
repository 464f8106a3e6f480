"""Messages are read through the one door, so that what is tested is what is answered from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from career_chat import Assistant
    from career_chat.understanding import Reading


class Reads(NamedTuple):
    assistant: Assistant

    def read(self, message: str) -> Reading:
        return self.assistant.respond(self.assistant.start(), message).reading


@pytest.fixture(scope="session")
def reader(assistant: Assistant) -> Reads:
    return Reads(assistant)
