"""`career-chat config`: where the settings are, and what they come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.cli.exits import ANSWERED, FAILED
from career_chat.cli.parser import Parser
from career_chat.cli.streams import emit, tell

if TYPE_CHECKING:
    from argparse import Namespace

EXAMPLES = (
    ("career-chat config path", "the file with your settings"),
    ("career-chat config show", "every setting and what it is for, as a file of its kind"),
)


def add_arguments(parser: Parser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION", parser_class=Parser)
    for name, summary in (("path", "print where the settings file is, or would be"), ("show", "print every setting")):
        actions.add_parser(name, help=summary, description=summary.capitalize() + ".").set_defaults(act=name)


def run(options: Namespace) -> int:
    """`show` exits 1 when the file has something in it that does not count."""
    from career_chat.settings import read_settings, settings_file, written

    if options.act == "path":
        emit(f"{settings_file()}\n")
        return ANSWERED
    from career_chat.tui.checking import checked

    read = checked(read_settings())
    emit(written(read.settings))
    for problem in read.problems:
        tell(problem)
    return FAILED if read.problems else ANSWERED
