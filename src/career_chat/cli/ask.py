"""`career-chat ask`: one message, or every line of a pipe or a file."""

from __future__ import annotations

import os
from time import monotonic
from typing import TYPE_CHECKING

from career_chat.cli.answering import Answerer
from career_chat.cli.content import folder, load
from career_chat.cli.exits import ANSWERED, FAILED, Terminated
from career_chat.cli.formats import ERROR, FORMATS, Looks, chosen
from career_chat.cli.inputs import INPUTS
from career_chat.cli.narration import Narrator
from career_chat.cli.outlet import Outlet
from career_chat.cli.parser import positive
from career_chat.cli.sources import Sources
from career_chat.cli.streams import on_terminal, tell

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator

    from career_chat.cli.answering import Written
    from career_chat.cli.parser import Parser

EXAMPLES = (
    ('career-chat ask "I like data pipelines"', "one message"),
    ("career-chat ask < answers.txt", "one message a line"),
    ("career-chat ask --conversation < talk.txt", "the lines are turns of one conversation"),
    ("career-chat ask --format csv -f monday.txt tuesday.txt > read.csv", "files, as a table"),
    ("career-chat ask --input jsonl --format json -f survey.jsonl --jobs 4", "many, as data"),
)
_EXPECTED = """\
Reading messages from the terminal, one a line; Ctrl+D ends. Or give one directly:
  career-chat ask "I like data pipelines"\
"""
_NOT_UNDERSTOOD = frozenset({"fallback", ERROR})
_HELD = 0.1  # seconds an answer may wait for others to be handed over with it


def add_arguments(parser: Parser) -> None:
    parser.add_argument(
        "message", nargs="*", metavar="MESSAGE", help="the words of one message; none, or -, reads stdin"
    )
    parser.add_argument(
        "-f",
        "--file",
        action="extend",
        nargs="+",
        default=[],
        metavar="FILE",
        help="read messages from files (- is stdin)",
    )
    parser.add_argument("--conversation", action="store_true", help="the lines are turns of one conversation")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how answers are written (text)")
    parser.add_argument(
        "--input",
        choices=INPUTS,
        default="lines",
        help='how messages are read (lines); jsonl: {"id": …, "conversation": …, "text": …} a line',
    )
    parser.add_argument("--explain", action="store_true", help="with each answer, how the message was read")
    parser.add_argument("--jobs", type=positive, default=1, metavar="N", help="answer with N processes, order kept (1)")
    parser.add_argument(
        "--strict", action="store_true", help="exit 1 when a message was not understood or a line was bad"
    )
    parser.add_argument("--fail-fast", action="store_true", help="stop after the first such answer, and exit 1")
    parser.add_argument("--quiet", action="store_true", help="nothing on stderr but what went wrong")
    parser.add_argument("--no-color", action="store_true", help="no bold at a terminal; so does NO_COLOR")


def run(options: Namespace) -> int:
    place, looks = folder(options), _looks(options)
    sources = Sources(options)
    if sources.typed and not options.quiet:
        tell(_EXPECTED)
    assistant = load(place)
    with Narrator(sources, options) as narrator:
        if options.jobs == 1:
            answerer = Answerer(assistant, options.format, looks)
            return _write((map(answerer.answer, batch) for batch in sources.requests()), looks, options, narrator)
        from career_chat.cli.workers import Workers

        workers = Workers(options.jobs, assistant, place, options.format, looks)
        try:
            return _write(workers.answers(sources.requests()), looks, options, narrator)
        finally:
            workers.stop()


def _write(answers: Iterator[Iterable[Written]], looks: Looks, options: Namespace, narrator: Narrator) -> int:
    """Write answers as they come, in larger pieces while many are on their way."""
    form, outlet = chosen(options.format), Outlet()
    outlet.write(form.head(looks))
    between = ""
    failed = False
    try:
        for batch in answers:
            flushed = monotonic()
            for answer in batch:
                outlet.write(between + answer.text)
                narrator.wrote(answer.status)
                between = form.between
                if answer.status in _NOT_UNDERSTOOD:
                    failed = True
                    if options.fail_fast:
                        break
                if (now := monotonic()) - flushed > _HELD:
                    flushed = now
                    outlet.flush()
            outlet.flush()  # whoever reads must not wait for the end of the input
            if failed and options.fail_fast:
                break
        outlet.flush()
    except (KeyboardInterrupt, Terminated):
        outlet.part()
        raise
    return FAILED if failed and (options.strict or options.fail_fast) else ANSWERED


def _looks(options: Namespace) -> Looks:
    to_person = on_terminal(1)
    colour = to_person and not (
        options.no_color or os.environ.get("NO_COLOR") or os.environ.get("TERM", "dumb") == "dumb"
    )
    return Looks(options.explain, to_person, colour)
