"""The Textual app: looks, keys that work everywhere, the command palette, and the way in and out."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from textual.app import App, SystemCommand

from career_chat.tui.commands import COMMANDS
from career_chat.tui.conversation import Conversation
from career_chat.tui.keys import APP_KEYS, bindings
from career_chat.tui.screens.chat import ChatScreen
from career_chat.tui.themes import DARK, THEMES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.screen import Screen

    from career_chat import Assistant
    from career_chat.tui.commands import Command


class ChatApp(App[int]):
    BINDINGS = bindings(APP_KEYS)
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, assistant: Assistant) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        if not os.environ.get("TEXTUAL_THEME"):
            self.theme = DARK.name
        conversation = Conversation(assistant)
        self.title = conversation.name
        self.chat = ChatScreen(conversation)

    def get_default_screen(self) -> Screen[None]:
        return self.chat

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette offers what the slash commands do, and the themes."""
        for command in COMMANDS:
            yield SystemCommand(f"/{command.name}", command.summary.capitalize(), self._runner(command))
        yield SystemCommand("Theme", "Change the colours", self.action_change_theme)

    def _runner(self, command: Command):  # noqa
        return lambda: command.run(self.chat, "")

    def action_open_link(self, url: str) -> None:
        self.open_url(url)

    def action_press(self, key: str) -> None:
        """What pressing `key` would do, for those who click on it."""
        self.simulate_key(key)


def run(assistant: Assistant) -> int:
    """Run the chat until the person leaves; the exit code of the process."""
    app = ChatApp(assistant)
    app.run()
    return app.return_code or 0
