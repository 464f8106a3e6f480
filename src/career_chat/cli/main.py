"""The entry point: choose the command, import only that, and end with the right exit code."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from career_chat.cli.commands import COMMANDS
from career_chat.cli.exits import (
    ANSWERED,
    FAILED,
    INTERRUPTED,
    READER_GONE,
    TERMINATED,
    UNUSABLE,
    Stop,
    Terminated,
)
from career_chat.cli.outlet import listen, stop_listening
from career_chat.cli.parser import Parser, add_pack_option, nearest
from career_chat.cli.streams import emit, on_terminal, prepare_output, silence_output, tell

if TYPE_CHECKING:
    from career_chat.settings import Read
    from career_chat.tui.opening import Opening

PROGRAM = "career-chat"
LAST = "last"
EXAMPLES = (
    ("career-chat", "the chat in your terminal"),
    ('career-chat ask "I like data pipelines"', "one answer"),
    ("cat answers.txt | career-chat ask --format json", "one answer a line, as data"),
)


def enter() -> None:
    """The console script: run the command line of the process and leave at once, without taking apart what the
    system takes back anyway. Until the content is loaded, there is no garbage to look for."""
    gc.disable()
    code = main()
    with suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def main(arguments: list[str] | None = None) -> int:
    """Run a command line (that of the process when None) and answer its exit code."""
    try:
        prepare_output()
        listen()
        return _run(sys.argv[1:] if arguments is None else arguments)
    except Stop as stop:
        tell(str(stop))
        return stop.code
    except BrokenPipeError:
        silence_output()
        return READER_GONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Terminated:
        return TERMINATED
    except OSError as error:
        tell(f"{PROGRAM}: {error}")
        silence_output()  # what could not be written would fail again at the end
        return FAILED


def _run(arguments: list[str]) -> int:
    name = _named(arguments)
    if name is not None and name not in COMMANDS:
        hint = nearest(name, list(COMMANDS)) or f'; to ask: {PROGRAM} ask "{name} …"'
        raise Stop(UNUSABLE, f"{PROGRAM}: there is no command {name!r}{hint}")
    wants_help = not {"-h", "--help"}.isdisjoint(arguments)
    parser = build_parser([name] if name else list(COMMANDS) if wants_help else [])
    options, unknown = parser.parse_known_args(arguments)
    if unknown:
        options.parser.refuse(unknown)
    if options.version:
        return _show_version(options)
    if name is None:
        return _open_app(options)
    return COMMANDS[name].load().run(options)


def build_parser(names: list[str]) -> Parser:
    """The parser with the commands named; with all of them it holds everything there is, which help needs."""
    parser = Parser(
        prog=PROGRAM,
        description="A rule-based assistant for choosing a role. Without a command: the chat.",
        examples=EXAMPLES,
    )
    add_pack_option(parser, default=None)
    parser.add_argument("--version", action="store_true", help="show program, content and its source")
    parser.add_argument(
        "--resume", nargs="?", metavar="ID", const=LAST, help="go on with a conversation (the last one)"
    )
    parser.add_argument("--ephemeral", action="store_true", help="keep nothing of this conversation")
    parser.set_defaults(parser=parser)
    commands = parser.add_subparsers(dest="command", title="commands", metavar="COMMAND", parser_class=Parser)
    for name in names:
        command, summary = COMMANDS[name].load(), COMMANDS[name].summary
        chosen = commands.add_parser(
            name, help=summary, description=summary.capitalize() + ".", examples=command.EXAMPLES
        )
        add_pack_option(chosen)
        chosen.set_defaults(parser=chosen)
        command.add_arguments(chosen)
    return parser


def _named(arguments: list[str]) -> str | None:
    """The command in a command line: its first word that is neither an option nor the value of one."""
    words = iter(arguments)
    for word in words:
        if word == "--pack":
            next(words, None)
        elif word == "--resume":  # the one option whose value may be missing
            following = next(words, None)
            if following in COMMANDS:
                return following
        elif not word.startswith("-"):
            return word
    return None


def _show_version(options: argparse.Namespace) -> int:
    from career_chat import __version__
    from career_chat.cli.content import folder, load

    emit(f"{PROGRAM} {__version__}\n")
    pack = load(folder(options)).pack
    emit(f"content: {pack.name} {pack.version} ({pack.source})\n")
    return ANSWERED


def _open_app(options: argparse.Namespace) -> int:
    """The terminal UI; in a browser the streams are pipes and TEXTUAL_DRIVER is set."""
    if not (all(map(on_terminal, (0, 1, 2))) or os.environ.get("TEXTUAL_DRIVER")):
        raise Stop(UNUSABLE, f"{PROGRAM}: the chat needs a terminal; in a pipe, use `{PROGRAM} ask`")
    from career_chat.cli.kept import whichever
    from career_chat.settings import read_settings
    from career_chat.tui.app import run
    from career_chat.tui.checking import checked

    if options.resume is not None:
        if options.ephemeral:
            options.parser.error("--resume goes on with a kept conversation, --ephemeral keeps none; take one")
        try:
            options.resume_id = whichever(options.resume)
        except argparse.ArgumentTypeError as error:
            options.parser.error(f"--resume {error}")
    read = checked(read_settings())
    stop_listening()
    return run(partial(_opening, options, read), read.settings)


def _opening(options: argparse.Namespace, read: Read) -> Opening:
    """The content, and the history unless it is not wanted. Stop when a conversation is named that is not there;
    a history that cannot be opened is no reason not to talk."""
    from career_chat.cli.content import folder, load
    from career_chat.cli.kept import conversation
    from career_chat.history import History, HistoryError
    from career_chat.tui.opening import Opening

    assistant = load(folder(options))
    if options.ephemeral:
        return Opening(assistant, notices=("Nothing of this conversation will be kept.", *read.problems))
    if not read.settings.history and options.resume is None:
        return Opening(assistant, notices=read.problems)
    try:
        history = History.open(keep_days=read.settings.keep_days or None)
    except HistoryError as error:
        if options.resume is not None:
            raise Stop(FAILED, f"the history cannot be opened: {error}") from error
        return Opening(assistant, notices=(f"This conversation cannot be kept: {error}", *read.problems))
    talk = conversation(history, options.resume_id) if options.resume is not None else None
    notices = (history.notice,) if history.notice else ()
    return Opening(assistant, history, talk, (*notices, *read.problems))
