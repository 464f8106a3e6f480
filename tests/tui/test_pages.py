"""Pages beside the talk: side by side, a role, how it was read, help, history."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from career_chat.history import History
from career_chat.tui.role_names import roles_in
from career_chat.tui.side_by_side import ORDERS, to_begin_with

from .conftest import FACTS, FakeAssistant, FakePack, Talk, talking
from .test_commands import shown
from .test_history import opened

if TYPE_CHECKING:
    from pathlib import Path

    from career_chat import Assistant
    from career_chat.tui.screens.history import HistoryPage

SIZES = [(40, 15), (50, 20), (80, 24), (120, 40)]


def name(talk: Talk) -> str:
    return type(talk.app.screen).__name__


def bold(talk: Talk) -> str:
    return " ".join(
        text.strip()
        for strip in talk.app.screen._compositor.render_strips()
        for text, style, _ in strip
        if style and style.bold
    )


# Side by side


def test_roles_are_found_by_any_name() -> None:
    pack = FakePack()
    assert roles_in("Backend vs data engineer", pack) == ("backend", "data")  # type: ignore[arg-type]
    assert roles_in("the server engineer, and dataset", pack) == ("backend",)  # type: ignore[arg-type]


def test_the_order_can_be_changed() -> None:
    sides = to_begin_with(FACTS, {"ai": 0.9, "backend": 0.2}, ("data", "backend", "ai"))
    seen = {}
    for _ in ORDERS:
        seen[sides.order] = [role.id for role in sides.shown]
        sides = sides.in_next_order()
    assert seen == {
        "match": ["ai", "backend", "data"],
        "source": ["data", "backend", "ai"],
        "name": ["ai", "backend", "data"],
    }


def test_without_names_the_baseline_stands_beside_what_matches_best() -> None:
    assert to_begin_with(FACTS, {"ai": 0.9, "backend": 0.2}, ()).roles == {"data", "ai", "backend"}
    assert to_begin_with(FACTS, {}, ("ai",)).roles == {"ai", "data"}


async def test_compare_shows_the_roles_named_and_what_only_one_has() -> None:
    async with talking(FakeAssistant()) as talk:
        await talk.say("/compare data and backend")
        await talk.pilot.pause()
        assert name(talk) == "ComparePage"
        screen = "\n".join(talk.screen())
        assert "Spark, SQL" in screen
        assert "torch" not in screen
        assert "Spark" in bold(talk)
        assert "SQL" not in bold(talk)
        await talk.pilot.press("x")
        await talk.pilot.pause()
        assert "SQL" not in "\n".join(talk.screen())


async def test_digits_choose_roles_letters_columns_and_s_sorts() -> None:
    async with talking(FakeAssistant()) as talk:
        await talk.say("/compare data and backend")
        await talk.pilot.press("3", "a")
        await talk.pilot.pause()
        screen = "\n".join(talk.screen())
        assert "torch" in screen
        assert "□ Focus" in screen
        await talk.pilot.press("1", "2", "3")
        await talk.pilot.pause()
        assert "Choose a role" in "\n".join(talk.screen())
        await talk.pilot.press("s", "s")
        await talk.pilot.pause()
        assert "by name" in talk.screen()[0]
        await talk.pilot.press("escape")
        await talk.pilot.pause()
        assert name(talk) == "ChatScreen"


async def test_chips_can_be_clicked() -> None:
    async with talking(FakeAssistant()) as talk:
        await talk.say("/compare data and backend")
        await talk.pilot.pause()
        row = next(at for at, line in enumerate(talk.screen()) if "3 □ AI" in line)
        await talk.pilot.click(offset=(talk.screen()[row].index("□ AI"), row))
        await talk.pilot.pause()
        assert "3 ■ AI" in talk.screen()[row]


# Roles


async def test_a_role_sheet_holds_everything_and_turns(assistant: Assistant) -> None:
    facts = assistant.pack.facts
    async with talking(assistant, (120, 40)) as talk:
        await talk.say("/roles data engineer")
        await talk.pilot.pause()
        assert name(talk) == "RolePage"
        told = " ".join(shown(talk).split())
        for address, text in facts.texts.items():
            kind = address.split(".")[2] if address.startswith("roles.data-engineer.") else ""
            if kind in ("title", "tagline", "summary", "duties", "toolkit", "contrast", "best_for", "row", "note"):
                assert " ".join(text.split()) in told or kind == "row", address
        await talk.pilot.press("right")
        await talk.pilot.pause()
        assert "AI Engineer" in talk.screen()[0]
        await talk.pilot.press("1", "left")
        await talk.pilot.pause()
        assert facts.roles[-1].title in talk.screen()[0]
        await talk.pilot.press("c")
        await talk.pilot.pause()
        assert name(talk) == "ComparePage"
        await talk.pilot.press("escape", "escape")
        await talk.pilot.pause()
        assert name(talk) == "ChatScreen"


# How it was read


async def test_explain_shows_words_repairs_and_evidence_of_each_message(assistant: Assistant) -> None:
    async with talking(assistant) as talk:
        await talk.say("/explain")
        await talk.pilot.pause()
        assert "Nothing was said yet" in shown(talk)
        await talk.pilot.press("escape")
        await talk.say("I like data pipelnes")
        await talk.say("why?")
        await talk.say("/explain")
        await talk.pilot.pause()
        assert "message 2 of 2" in talk.screen()[0]
        await talk.pilot.press("left")
        await talk.pilot.pause()
        assert "pipelnes → pipelines" in shown(talk)
        assert "recommend (answered): data-engineer" in shown(talk)
        await talk.pilot.press("left")
        assert "message 1 of 2" in talk.screen()[0]


async def test_explain_with_a_message_says_nothing_in_the_talk(assistant: Assistant) -> None:
    async with talking(assistant) as talk:
        await talk.say("/explain [b]no dashboards[/b]")
        await talk.pilot.pause()
        assert "[b]no dashboards[/b]" in "\n".join(talk.screen())
        assert not talk.app.chat.conversation or not talk.app.chat.conversation.turns


# Help


async def test_help_knows_where_you_are() -> None:
    async with talking(FakeAssistant()) as talk:
        await talk.say("/compare")
        await talk.pilot.press("f1")
        await talk.pilot.pause()
        here = shown(talk).partition("Commands")[0]
        assert "Digits choose roles" in here
        assert "sort the roles another way" in here
        assert "start a new line" not in here
        await talk.pilot.press("f1", "escape", "escape", "f1")
        await talk.pilot.pause()
        here = shown(talk).partition("Commands")[0]
        assert "start a new line" in here


async def test_a_command_from_the_palette_leaves_the_page() -> None:
    async with talking(FakeAssistant()) as talk:
        await talk.say("/compare")
        await talk.pilot.pause()
        offered = {entry.title: entry.callback for entry in talk.app.get_system_commands(talk.app.screen)}
        offered["/why"]()
        await talk.pilot.pause()
        assert name(talk) == "ChatScreen"
        assert "You said: why" in talk.transcript


# History


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History.open(tmp_path)


def marked(talk: Talk) -> int | None:
    page: HistoryPage = talk.app.screen  # type: ignore[assignment]
    return page.marked


async def test_history_is_searched_while_one_types_and_enter_goes_on(assistant: Assistant, history: History) -> None:
    from career_chat.tui.opening import Opening

    async with opened(Opening(assistant, history)) as talk:
        await talk.say("I like data pipelines")
        await talk.say("/reset")
        await talk.say("I enjoy writing APIs")
        await talk.pilot.press("ctrl+r")
        await talk.pilot.pause()
        assert name(talk) == "HistoryPage"
        assert "I enjoy writing APIs" in talk.screen()[2]
        await talk.pilot.press("down")
        assert marked(talk) == 1
        await talk.pilot.press(*"zzz")
        await talk.pilot.pause()
        assert "Nothing was found." in "\n".join(talk.screen())
        await talk.pilot.press("backspace", "backspace", "backspace", *"pipel")
        await talk.pilot.pause()
        assert "I like data pipelines" in talk.screen()[2]
        await talk.pilot.press("enter")
        await talk.pilot.pause()
        assert name(talk) == "ChatScreen"
        assert "Data Engineer fits" in talk.transcript
        assert "APIs" not in talk.transcript
        await talk.say("why?")
    assert {each.title: each.turns for each in history.conversations()} == {
        "I like data pipelines": 2,
        "I enjoy writing APIs": 1,
    }


async def test_a_conversation_is_renamed_exported_and_deleted(
    assistant: Assistant, history: History, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from career_chat.tui.opening import Opening

    monkeypatch.chdir(tmp_path)
    async with opened(Opening(assistant, history)) as talk:
        await talk.say("I like data pipelines")
        await talk.say("/history")
        await talk.pilot.press("ctrl+n", "!", "enter")
        await talk.pilot.pause()
        assert history.conversations()[0].title == "I like data pipelines!"
        await talk.pilot.press("ctrl+n", "x", "escape")
        await talk.pilot.pause()
        assert name(talk) == "HistoryPage"
        assert history.conversations()[0].title == "I like data pipelines!"
        await talk.pilot.press("ctrl+e")
        await talk.pilot.pause()
        assert (tmp_path / "i-like-data-pipelines.md").read_text().startswith("# I like data pipelines")
        await talk.pilot.press("ctrl+d")
        await talk.pilot.pause()
        assert "for good?" in "\n".join(talk.screen())
        assert history.conversations()
        await talk.pilot.press("ctrl+d")
        await talk.pilot.pause()
        assert history.conversations() == ()
        assert "No conversation was kept yet." in "\n".join(talk.screen())
        await talk.pilot.press("down", "enter", "ctrl+d", "ctrl+n", "escape")
        await talk.pilot.pause()
        assert name(talk) == "ChatScreen"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("command", ["/compare", "/roles", "/explain", "/help", "/history"])
async def test_every_page_fits_every_size(
    assistant: Assistant, history: History, command: str, size: tuple[int, int]
) -> None:
    from career_chat.tui.app import ChatApp
    from career_chat.tui.opening import Opening

    app = ChatApp(Opening(assistant, history))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        talk = Talk(app, pilot)
        await talk.say("I like data pipelines, not [b]CSS[/b]")
        await talk.say(command)
        await pilot.pause()
        assert all(len(line) <= size[0] for line in talk.screen())
        assert "back" in talk.screen()[-1]
        await pilot.press("escape")
        await pilot.pause()
        assert name(talk) == "ChatScreen"
