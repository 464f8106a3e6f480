"""`career-chat pack`: work on the content. `pack check` says what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.cli.content import folder
from career_chat.cli.exits import ANSWERED, UNUSABLE
from career_chat.cli.parser import add_pack_option
from career_chat.cli.streams import emit

if TYPE_CHECKING:
    from argparse import Namespace

    from career_chat.cli.parser import Parser

EXAMPLES = (
    ("career-chat pack check", "the content that comes along"),
    ("career-chat pack check my-content", "the folder with data/ and intents/ of your own"),
)


def add_arguments(parser: Parser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION", parser_class=type(parser))
    check = actions.add_parser("check", help="say what is wrong with it", examples=EXAMPLES)
    add_pack_option(check)
    check.set_defaults(parser=check)
    check.add_argument("folder", nargs="?", metavar="DIR", help="the content (that of --pack)")


def run(options: Namespace) -> int:
    """Content that cannot be used exits 2. Findings about content that can be used would exit 1: the checks
    that make them plug in here."""
    from career_chat.pack import PackError, load_pack

    try:
        pack = load_pack(options.folder or folder(options))
    except PackError as error:
        emit(f"{error}\n")
        return UNUSABLE
    emit(f"{pack.name} {pack.version} ({pack.source}): nothing to mend\n")
    return ANSWERED
