"""The commands, by name. Each lives in a module of its own, imported when it is chosen, that defines

    EXAMPLES                 command lines with what they do, shown first in its help
    add_arguments(parser)    what it accepts
    run(options) -> int      what it does; answers the exit code

so a command is added with one file and one line here.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from argparse import Namespace
    from typing import Protocol

    from career_chat.cli.parser import Parser

    class Command(Protocol):
        EXAMPLES: tuple[tuple[str, str], ...]

        def add_arguments(self, parser: Parser) -> None: ...

        def run(self, options: Namespace) -> int: ...


class Entry(NamedTuple):
    module: str
    summary: str

    def load(self) -> Command:
        return cast("Command", import_module(self.module))


COMMANDS = {
    "ask": Entry("career_chat.cli.ask", "answer a message, or every line of a file or a pipe"),
    "chat": Entry("career_chat.cli.chat", "talk line by line, without screen control"),
    "test": Entry("career_chat.cli.test", "run scripted conversations (*.chat)"),
    "explain": Entry("career_chat.cli.explain", "show how a message was read"),
    "history": Entry("career_chat.cli.history", "look at the conversations that were kept"),
    "config": Entry("career_chat.cli.config", "where the settings are, and what they come to"),
    "pack": Entry("career_chat.cli.pack", "work on the content"),
    "summary": Entry("career_chat.cli.summary", "count answers, and group what was not understood"),
    "completion": Entry("career_chat.cli.completion", "write what a shell needs to complete command lines"),
}
