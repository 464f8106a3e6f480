"""Writing: Enter sends, Ctrl+J starts a line, Up and Down recall, a paste is one message."""

from __future__ import annotations

from textual import events

from .conftest import FakeAssistant, talking


async def test_enter_sends_what_is_written_and_empties_the_composer() -> None:
    assistant = FakeAssistant()
    async with talking(assistant) as talk:
        await talk.say("I like pipelines")
        assert assistant.messages == ["I like pipelines"]
        assert talk.composer == ""
        assert "You said: I like pipelines" in talk.transcript


async def test_each_message_goes_on_from_the_state_the_one_before_left() -> None:
    assistant = FakeAssistant()
    async with talking(assistant) as talk:
        await talk.say("one")
        await talk.say("two")
        assert assistant.heard == [(0, "one"), (1, "two")]


async def test_enter_sends_nothing_when_nothing_is_written() -> None:
    assistant = FakeAssistant()
    async with talking(assistant) as talk:
        await talk.pilot.press("enter")
        await talk.say("  \n ")
        assert assistant.messages == []
        assert talk.composer == ""


async def test_ctrl_j_starts_a_new_line_and_the_composer_grows() -> None:
    assistant = FakeAssistant()
    async with talking(assistant) as talk:
        assert talk.app.chat.composer.size.height == 1
        talk.write("one")
        await talk.pilot.press("ctrl+j")
        talk.write("two")
        await talk.pilot.pause()
        assert talk.app.chat.composer.size.height == 2
        await talk.pilot.press("enter")
        assert assistant.messages == ["one\ntwo"]


async def test_the_composer_leaves_room_for_the_transcript_however_much_is_written() -> None:
    async with talking(FakeAssistant(), (40, 15)) as talk:
        talk.write("\n".join("many lines of text" for _ in range(30)))
        await talk.pilot.pause()
        assert talk.app.chat.transcript.size.height >= 5


async def test_a_paste_of_many_lines_is_one_message() -> None:
    assistant = FakeAssistant()
    async with talking(assistant) as talk:
        talk.app.post_message(events.Paste("first\nsecond\nthird"))
        await talk.pilot.pause()
        await talk.pilot.press("enter")
        assert assistant.messages == ["first\nsecond\nthird"]


async def test_up_and_down_walk_through_what_was_sent_and_keep_the_draft() -> None:
    async with talking(FakeAssistant()) as talk:
        await talk.say("one")
        await talk.say("two")
        talk.write("draft")
        seen = []
        for key in ("up", "up", "up", "down", "down", "down"):
            await talk.pilot.press(key)
            seen.append(talk.composer)
        assert seen == ["two", "one", "one", "two", "draft", "draft"]


async def test_up_first_moves_within_the_lines_of_the_message() -> None:
    async with talking(FakeAssistant()) as talk:
        await talk.say("sent")
        talk.write("one\ntwo")
        await talk.pilot.press("up")
        assert talk.composer == "one\ntwo"
        await talk.pilot.press("up")
        assert talk.composer == "sent"


async def test_typing_and_pasting_anywhere_land_in_the_composer() -> None:
    async with talking(FakeAssistant()) as talk:
        talk.app.screen.set_focus(None)
        await talk.pilot.press("h")
        assert talk.composer == "h"
        talk.app.screen.set_focus(None)
        talk.app.post_message(events.Paste("ello"))
        await talk.pilot.pause()
        assert talk.composer == "hello"
        await talk.pilot.click("Transcript")
        await talk.pilot.press("!")
        assert talk.composer == "hello!"


async def test_what_is_pasted_never_reaches_the_terminal_as_a_command() -> None:
    assistant = FakeAssistant()
    async with talking(assistant) as talk:
        talk.app.post_message(events.Paste("\x1b[31mred\x07"))
        await talk.pilot.pause()
        shown = "\n".join(talk.screen())
        assert "\x1b" not in shown
        assert "␛[31mred␇" in shown
        await talk.pilot.press("enter")
        assert assistant.messages == ["\x1b[31mred\x07"]
