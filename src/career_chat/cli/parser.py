"""The argument parser: examples first in the help, and the nearest option named when one is mistyped."""

from __future__ import annotations

import argparse
import sys
from typing import Any, NoReturn

from career_chat.cli.exits import UNUSABLE

_USUAL_WIDTH = 78


def _width() -> int:
    from shutil import get_terminal_size

    return get_terminal_size().columns - 2


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help with room for the longest command, which argparse forgets to count in. The parser makes one for each option
    it is given, so that the width, which costs an import, waits until help is written."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_width() if "-h" in sys.argv or "--help" in sys.argv else _USUAL_WIDTH)

    def add_argument(self, action: argparse.Action) -> None:
        super().add_argument(action)
        if isinstance(action, argparse._SubParsersAction):
            self._action_max_length = max(self._action_max_length, *(len(name) + 4 for name in action.choices))


class Parser(argparse.ArgumentParser):
    """`examples`: command lines shown first, each with what it does."""

    def __init__(self, *args: Any, examples: tuple[tuple[str, str], ...] = (), **options: Any) -> None:
        options.setdefault("allow_abbrev", False)
        options.setdefault("formatter_class", _Help)
        super().__init__(*args, **options)
        self.examples = examples

    def format_help(self) -> str:
        if not self.examples:
            return super().format_help()
        width = max(len(line) for line, _ in self.examples)
        shown = "\n".join(f"  {line:<{width}}  {what}".rstrip() for line, what in self.examples)
        return f"Examples:\n{shown}\n\n{super().format_help()}"

    def error(self, message: str) -> NoReturn:
        self.exit(UNUSABLE, f"{self.prog}: {message}\nSee `{self.prog} --help`.\n")

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            known = [str(choice) for choice in action.choices]
            hint = nearest(str(value), known)
            raise argparse.ArgumentError(action, f"invalid choice: {value!r}{hint} (choose from {', '.join(known)})")

    def refuse(self, unknown: list[str]) -> NoReturn:
        """Say that these arguments fit nowhere, and which options were perhaps meant."""
        options = [name for action in self._actions for name in action.option_strings]
        for argument in unknown:
            if argument.startswith("-"):
                self.error(f"there is no option {argument}{nearest(argument.partition('=')[0], options)}")
        self.error(f"cannot place {' '.join(unknown)!r}: put options before the words, or quote the words")


def add_pack_option(parser: Parser, *, default: Any = argparse.SUPPRESS) -> None:
    """`--pack`, which stands before or after a command; the default keeps the one from undoing the other."""
    parser.add_argument(
        "--pack", metavar="DIR", default=default, help="other content: a folder with data/ and intents/"
    )


def nearest(word: str, known: list[str]) -> str:
    """ "; did you mean …?" with the most alike of the known words, or nothing."""
    from difflib import get_close_matches

    near = get_close_matches(word, known, 1)
    return f"; did you mean {near[0]}?" if near else ""


def positive(text: str) -> int:
    """A whole number from 1 up, as an argument type."""
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"must be a whole number from 1 up, not {text!r}")
    return int(text)
