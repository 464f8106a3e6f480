"""`career-chat completion`: what a shell needs to complete commands, options and file names."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from career_chat.cli.exits import ANSWERED
from career_chat.cli.streams import emit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from career_chat.cli.parser import Parser

EXAMPLES = (
    ("career-chat completion bash >> ~/.bashrc", "or where your system keeps completions"),
    ('career-chat completion zsh > "${fpath[1]}/_career-chat"', ""),
    ("career-chat completion fish > ~/.config/fish/completions/career-chat.fish", ""),
)
SHELLS = ("bash", "zsh", "fish")


def add_arguments(parser: Parser) -> None:
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=f"one of {', '.join(SHELLS)}")


def run(options: argparse.Namespace) -> int:
    """From the one parser that reads every command line."""
    import shtab

    from career_chat.cli.commands import COMMANDS
    from career_chat.cli.main import build_parser

    whole = build_parser(list(COMMANDS))
    named = {"FILE": shtab.FILE, "PATH": shtab.FILE, "DIR": shtab.DIRECTORY}
    for action in _actions(whole):
        if isinstance(action.metavar, str) and action.metavar in named:
            action.complete = named[action.metavar]  # type: ignore[attr-defined]
    emit(shtab.complete(whole, options.shell).rstrip("\n") + "\n")
    return ANSWERED


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from _actions(below)
