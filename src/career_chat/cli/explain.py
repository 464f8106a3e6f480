"""`career-chat explain`: how a message was read, from its words to the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.cli.content import folder, load
from career_chat.cli.exits import ANSWERED
from career_chat.cli.formats.as_json import json_line
from career_chat.cli.streams import argument, emit, on_terminal
from career_chat.cli.visible import visible

if TYPE_CHECKING:
    from argparse import Namespace

    from career_chat.cli.parser import Parser

EXAMPLES = (
    ('career-chat explain "not dashboards but data pipelnes"', "words, corrections, evidence, answer"),
    ('career-chat explain --format json "I like APIs"', "the same as data"),
)


def add_arguments(parser: Parser) -> None:
    parser.add_argument("message", nargs="+", metavar="MESSAGE", help="the words of one message")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how it is written (text)")


def run(options: Namespace) -> int:
    from career_chat.explanation import drawn, explanation, otherwise

    assistant = load(folder(options))
    turn = assistant.respond(assistant.start(), argument(" ".join(options.message)))
    given = explanation(turn) | {"otherwise": otherwise(assistant, turn)}
    text = json_line(given) if options.format == "json" else drawn(given)
    emit(visible(text) if on_terminal(1) else text)
    return ANSWERED
