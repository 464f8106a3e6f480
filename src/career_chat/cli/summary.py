"""`career-chat summary`: many answers, one picture; an author's way to see what the content lacks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from career_chat.cli.content import folder, load
from career_chat.cli.exits import ANSWERED, FAILED
from career_chat.cli.inputs import INPUTS, reader
from career_chat.cli.parser import positive
from career_chat.cli.sources import STDIN, arriving, opened
from career_chat.cli.streams import decoded, emit, on_terminal, tell
from career_chat.cli.visible import visible

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from career_chat.authoring.survey import Answered
    from career_chat.cli.parser import Parser

EXAMPLES = (
    ("career-chat summary answers.txt", "messages, answered on the way"),
    ("career-chat ask --format json --jobs 4 < answers.txt | career-chat summary", "answers that were given"),
    ("career-chat summary --format markdown --top 50 read.json > picture.md", "for a report"),
)
ANSWERS = "answers"
_EXPECTED = "Reading JSON answers or messages from the terminal, one a line; Ctrl+D ends."


def add_arguments(parser: Parser) -> None:
    parser.add_argument("file", nargs="*", metavar="FILE", help="what to read; none, or -, is stdin")
    parser.add_argument(
        "--format", choices=("text", "json", "csv", "markdown"), default="text", help="how it is written (text)"
    )
    parser.add_argument(
        "--input",
        choices=("auto", ANSWERS, *INPUTS),
        default="auto",
        help="answers as `ask --format json` writes them, or messages as `ask` reads them (auto: by the first line)",
    )
    parser.add_argument("--top", type=positive, default=10, metavar="N", help="groups shown of each kind (10)")


def run(options: Namespace) -> int:
    from career_chat.authoring.survey import Picture, Tally, drawn

    names = options.file or [STDIN]
    descriptors = opened(names, "summary")
    if STDIN in names and on_terminal(0):
        tell(_EXPECTED)
    tally, unread = Tally(), 0
    form = options.input
    read: Callable[[bytes], Answered | None] | None = None
    for lines in arriving(descriptors):
        for line in lines:
            if not line.strip() and form in ("auto", ANSWERS):
                continue
            if read is None:
                form = _form(line) if form == "auto" else form
                read = _answer if form == ANSWERS else _asked(form, options)
            answer = read(line)
            if answer is None:
                unread += 1
            else:
                tally.add(answer)
    text = drawn(Picture.of(tally, most=options.top), options.format)
    emit(visible(text) if on_terminal(1) else text)
    if unread:
        many = "1 line is no answer" if unread == 1 else f"{unread:,} lines are no answers"
        tell(f"career-chat summary: {many} of `ask --format json` and not counted")
    return FAILED if unread else ANSWERED


def _form(line: bytes) -> str:
    """What the input is, going by a line of it."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return "lines"
    if not isinstance(value, dict):
        return "lines"
    return ANSWERS if "act" in value else "jsonl"


def _answer(line: bytes) -> Answered | None:
    from career_chat.authoring.survey import Answered

    try:
        value = json.loads(decoded(line))
        message, status, act, roles = (value[key] for key in ("message", "status", "act", "roles"))
    except (ValueError, RecursionError, KeyError, TypeError):
        return None
    texts = (message, status, act, *roles) if isinstance(roles, list) else (None,)
    return Answered(message, status, act, tuple(roles)) if all(isinstance(each, str) for each in texts) else None


def _asked(form: str, options: Namespace) -> Callable[[bytes], Answered]:
    """Answers messages, each standing alone."""
    from career_chat.authoring.survey import Answered

    assistant, read_line = load(folder(options)), reader(form)

    def asked(line: bytes) -> Answered:
        request = read_line(line, 0)
        if request.problem is not None:
            return Answered(request.text, "error", "error", ())
        reply = assistant.respond(assistant.start(), request.text).reply
        return Answered(request.text, reply.status, reply.act, reply.roles)

    return asked
