"""The screen around the real assistant, and the picture of both."""

from __future__ import annotations

from pathlib import Path

import pytest

from career_chat import Assistant
from career_chat.tui.picture import draw, settled, spoken

from .conftest import talking
from .test_transcript import underlined

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return Assistant.load()


async def test_a_liking_is_underlined_and_answered_with_a_role(assistant: Assistant) -> None:
    async with talking(assistant) as talk:
        await talk.say("I like data pipelines")
        assert "data pipelines" in underlined(talk)
        assert (
            assistant.respond(assistant.start(), "I like data pipelines").reply.text.splitlines()[0] in talk.transcript
        )


async def test_every_quick_reply_offered_at_the_start_is_understood(assistant: Assistant) -> None:
    for number in range(1, len(assistant.open().suggestions) + 1):
        async with talking(assistant) as talk:
            await talk.pilot.press(str(number))
            turn = assistant.respond(assistant.start(), assistant.open().suggestions[number - 1])
            assert turn.reply.status == "answered"
            assert turn.message in talk.transcript


async def test_the_picture_is_the_same_each_time() -> None:
    messages = spoken(DOCS / "career-chat.chat")
    first, second = [await draw(messages, (80, 24)) for _ in range(2)]
    assert first == second
    assert messages[-1] in first.replace("&#160;", " ")
    assert "http" not in first.replace("http://www.w3.org", "").replace("https://www.textualize.io", "")


def test_a_viewer_is_asked_for_no_font_from_the_network() -> None:
    font = '@font-face { src: url("https://example.org/font") } .m { font-family: Fira Code, monospace }'
    svg = f"<svg><style>{font}</style></svg>"
    assert "https" not in settled(svg)
