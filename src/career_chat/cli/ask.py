"""`career-chat ask`: one message, or every line of a pipe or a file."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from career_chat.cli.answering import Answerer, Written
from career_chat.cli.content import folder, load
from career_chat.cli.exits import ANSWERED, FAILED, UNUSABLE, Stop
from career_chat.cli.formats import ERROR, FORMATS
from career_chat.cli.parser import positive
from career_chat.cli.requests import INPUTS, ONE_CONVERSATION, Request
from career_chat.cli.streams import argument, batches, emit, on_terminal, tell
from career_chat.cli.visible import visible

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from career_chat.cli.parser import Parser

EXAMPLES = (
    ('career-chat ask "I like data pipelines"', "one message"),
    ("career-chat ask < answers.txt", "one message a line"),
    ("career-chat ask --conversation < talk.txt", "the lines are turns of one conversation"),
    ("career-chat ask --input jsonl --format json -f survey.jsonl --jobs 4", "many, as data"),
)
STDIN = "-"
_STDIN_FD = 0
_EXPECTED = """\
Reading messages from the terminal, one a line; Ctrl+D ends. Or give one directly:
  career-chat ask "I like data pipelines"\
"""


def add_arguments(parser: Parser) -> None:
    parser.add_argument(
        "message", nargs="*", metavar="MESSAGE", help="the words of one message; none, or -, reads stdin"
    )
    parser.add_argument(
        "-f",
        "--file",
        action="append",
        default=[],
        metavar="FILE",
        help="read messages from FILE (- is stdin)",
    )
    parser.add_argument("--conversation", action="store_true", help="the lines are turns of one conversation")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how answers are written (text)")
    parser.add_argument(
        "--input",
        choices=INPUTS,
        default="lines",
        help='how messages are read (lines); jsonl: {"id": …, "conversation": …, "text": …} a line',
    )
    parser.add_argument("--jobs", type=positive, default=1, metavar="N", help="answer with N processes, order kept (1)")
    parser.add_argument(
        "--strict", action="store_true", help="exit 1 when a message was not understood or a line was bad"
    )
    parser.add_argument("--fail-fast", action="store_true", help="stop after the first such answer, and exit 1")


def run(options: Namespace) -> int:
    place = folder(options)
    requests = _requests(options)
    assistant = load(place)
    if options.jobs == 1:
        answerer = Answerer(assistant, options.format)
        return _write((answerer.answer(request) for batch in requests for request in batch), options)
    from career_chat.cli.workers import Workers

    workers = Workers(options.jobs, assistant, place, options.format)
    try:
        return _write(workers.answers(requests), options)
    finally:
        workers.stop()


def _write(answers: Iterator[Written], options: Namespace) -> int:
    between = FORMATS[options.format].between
    to_person = on_terminal(1)
    failed = False
    for count, answer in enumerate(answers):
        text = visible(answer.text) if to_person else answer.text
        emit(between + text if count else text)
        if answer.status in ("fallback", ERROR):
            failed = True
            if options.fail_fast:
                break
    return FAILED if failed and (options.strict or options.fail_fast) else ANSWERED


def _requests(options: Namespace) -> Iterator[list[Request]]:
    """Batches of requests from wherever the options say. Files are opened at once, so that a wrong name
    is told before anything is answered."""
    words, files = options.message, options.file
    from_stdin = words == [STDIN]
    if words and not from_stdin:
        if files:
            raise Stop(UNUSABLE, "career-chat ask: give a message or a file, not both")
        return iter([[Request(argument(" ".join(words)), conversation=ONE_CONVERSATION)]])
    names = ([STDIN] if from_stdin or not files else []) + files
    descriptors = [_opened(name) for name in names]
    if STDIN in names and on_terminal(_STDIN_FD):
        tell(_EXPECTED)
    return _read(descriptors, options)


def _opened(name: str) -> int:
    if name == STDIN:
        if sys.stdin is None:
            raise Stop(UNUSABLE, "career-chat ask: stdin is closed; give a message or a file")
        return _STDIN_FD
    try:
        descriptor = os.open(name, os.O_RDONLY)
        os.read(descriptor, 0)  # a folder opens, but does not read
    except OSError as error:
        raise Stop(UNUSABLE, f"career-chat ask: cannot read {name}: {error.strerror}") from error
    return descriptor


def _read(descriptors: list[int], options: Namespace) -> Iterator[list[Request]]:
    read_line = INPUTS[options.input]
    for descriptor in descriptors:
        number = 0
        for lines in batches(descriptor):
            batch = [read_line(line, number + place) for place, line in enumerate(lines, 1)]
            number += len(lines)
            yield _as_one(batch) if options.conversation else batch
        if descriptor != _STDIN_FD:
            os.close(descriptor)


def _as_one(batch: list[Request]) -> list[Request]:
    """Requests that name no conversation, as turns of one."""
    return [
        request if request.conversation is not None else request._replace(conversation=ONE_CONVERSATION)
        for request in batch
    ]
