"""Settings that the screen obeys."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from career_chat.settings import Settings
from career_chat.tui.app import ChatApp
from career_chat.tui.opening import Opening
from career_chat.tui.themes import CONTRAST

from .conftest import FakeAssistant, Talk

if TYPE_CHECKING:
    from career_chat import Assistant


async def test_theme_panel_and_motion() -> None:
    settings = Settings(theme=CONTRAST.name, panel=False, motion=False)
    app = ChatApp(Opening(cast("Assistant", FakeAssistant())), settings)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert app.theme == "high-contrast"
        assert app.animation_level == "none"
        assert not app.chat.composer.cursor_blink
        assert "match to what" not in "\n".join(Talk(app, pilot).screen())
        await pilot.press("f2")
        await pilot.pause()
        assert "match to what" in "\n".join(Talk(app, pilot).screen())


async def test_keys_move_by_id_and_help_says_where_to() -> None:
    assistant = FakeAssistant()
    app = ChatApp(Opening(cast("Assistant", assistant)), Settings(keys={"composer.send": "ctrl+s"}))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.chat.composer.type_in("hello")
        await pilot.press("ctrl+s")
        assert assistant.messages == ["hello"]
        await pilot.press("f1")
        await pilot.pause()
        assert any(line.strip().startswith("^s") and "send" in line for line in Talk(app, pilot).screen())
