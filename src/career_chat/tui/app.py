"""The Textual app: looks, keys that work everywhere, the command palette, and the way in and out."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from textual.app import App, SystemCommand

from career_chat.reply import Paragraph, Run
from career_chat.settings import Settings
from career_chat.tui.commands import COMMANDS
from career_chat.tui.keys import APP_KEYS, bindings
from career_chat.tui.screens.chat import ChatScreen
from career_chat.tui.screens.help import HelpPage
from career_chat.tui.themes import THEMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.screen import Screen

    from career_chat.tui.commands import Command
    from career_chat.tui.opening import Opening


class ChatApp(App[int]):
    """`opening`: what to begin with, or how to load it, which then happens behind the first picture.
    `failure`: what ended the app, if loading did."""

    BINDINGS = bindings(APP_KEYS)

    def __init__(self, opening: Opening | Callable[[], Opening], settings: Settings = Settings()) -> None:  # noqa: B008 (a frozen value)
        super().__init__()
        self._opening = opening
        self.failure: Exception | None = None
        self.settings = settings
        self.chat = ChatScreen(settings)
        self.title = ""
        for theme in THEMES:
            self.register_theme(theme)
        if not os.environ.get("TEXTUAL_THEME"):
            self.theme = settings.theme
        if not settings.motion:
            self.animation_level = "none"
        self.set_keymap(dict(settings.keys))

    def get_default_screen(self) -> ChatScreen:
        return self.chat

    def on_mount(self) -> None:
        if callable(self._opening):
            self.call_after_refresh(self.run_worker, self._load, thread=True, exit_on_error=False)
        else:
            self._converse(self._opening)

    def _load(self) -> None:
        assert callable(self._opening)
        try:
            opening = self._opening()
        except Exception as failure:  # whatever it is, whoever called run() is told
            self.failure = failure
            self.call_from_thread(self.exit)
        else:
            self.call_from_thread(self._converse, opening)

    def _converse(self, opening: Opening) -> None:
        from career_chat.tui.conversation import Conversation  # which brings the core along

        self.title = opening.assistant.pack.name
        self.chat.converse(Conversation(opening.assistant, opening.history), opening.talk)
        for notice in opening.notices:
            self.chat.note(Paragraph((Run(notice),)))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette offers what the slash commands do."""
        for command in COMMANDS:
            yield SystemCommand(f"/{command.name}", command.summary.capitalize(), partial(self.command, command))

    def command(self, command: Command, argument: str = "") -> None:
        """Run a command from anywhere: it is the talk's, so pages beside the talk are left."""
        while not isinstance(self.screen, ChatScreen):
            self.pop_screen()
        command.run(self.chat, argument)

    def action_run_command(self, name: str) -> None:
        for command in COMMANDS:
            if command.name == name:
                self.command(command)

    def action_help(self) -> None:
        if not isinstance(self.screen, HelpPage):
            self.push_screen(HelpPage(self.screen, COMMANDS))

    def action_open_link(self, url: str) -> None:
        self.open_url(url)

    def action_press(self, key: str) -> None:
        """What pressing `key` would do, for those who click on it."""
        self.simulate_key(key)


def run(opening: Opening | Callable[[], Opening], settings: Settings = Settings()) -> int:  # noqa: B008 (a frozen value)
    """Run the chat until the person leaves; the exit code of the process. Raises what loading raised."""
    app = ChatApp(opening, settings)
    app.run()
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0
