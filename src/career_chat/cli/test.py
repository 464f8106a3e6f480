"""`career-chat test`: run scripted conversations and say where the assistant departs from them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from career_chat.cli.content import folder, load
from career_chat.cli.exits import ANSWERED, FAILED, UNUSABLE, Stop
from career_chat.cli.streams import argument, emit, on_terminal
from career_chat.cli.visible import visible

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from career_chat.cli.parser import Parser
    from career_chat.script import Outcome, Script

EXAMPLES = (
    ("career-chat test", "every *.chat file below this folder"),
    ("career-chat test tests/conversations/likes.chat", "one file"),
    ("career-chat test -k pipelines --fail-fast", "titles with a word in them, to the first failure"),
)
SUFFIX = ".chat"


def add_arguments(parser: Parser) -> None:
    parser.add_argument("path", nargs="*", metavar="PATH", help="files, or folders to search (this folder)")
    parser.add_argument(
        "-k", dest="words", default="", metavar="WORDS", help="only conversations with WORDS in their title"
    )
    parser.add_argument("--fail-fast", action="store_true", help="stop at the first failure")


def run(options: Namespace) -> int:
    from career_chat.script import told

    show = visible if on_terminal(1) else str
    count = failures = 0
    for outcome in _outcomes(_scripts(options.path or ["."]), options):
        count += 1
        if not outcome.as_expected:
            failures += 1
            emit(show(told(outcome)) + "\n\n")
            if options.fail_fast:
                break
    if not count:
        raise Stop(UNUSABLE, "career-chat test: no conversation to run")
    emit(_summary(count, failures))
    return FAILED if failures else ANSWERED


def _summary(count: int, failures: int) -> str:
    played = f"{count} conversation" + ("s" if count > 1 else "")
    return f"{played}, {failures} failed\n" if failures else f"{played}, all as written\n"


def _outcomes(scripts: list[Script], options: Namespace) -> Iterator[Outcome]:
    from career_chat.script import Stage, play

    stage = Stage(load, folder(options))
    words = options.words.casefold()
    for script in scripts:
        for conversation in script.conversations:
            if words in conversation.title.casefold():
                yield play(script.path, conversation, stage.assistant(conversation))


def _scripts(places: list[str]) -> list[Script]:
    """Every script, read before any is played; Stop with all problems when one cannot be read."""
    from career_chat.script import ScriptError, read

    scripts: list[Script] = []
    problems: list[str] = []
    for place in places:
        for path in _files(Path(place)):
            try:
                scripts.append(read(path))
            except ScriptError as error:
                problems.append(str(error))
            except OSError as error:
                problems.append(f"{argument(str(path))}: cannot be read: {error.strerror}")
    if problems:
        raise Stop(UNUSABLE, "\n".join(problems))
    return scripts


def _files(place: Path) -> list[Path]:
    """A file as it is, whatever its name; a folder as the scripts below it, hidden folders left out."""
    if not place.is_dir():
        return [place]
    found = (path for path in place.rglob(f"*{SUFFIX}") if path.is_file())
    return sorted(path for path in found if not any(part.startswith(".") for part in path.relative_to(place).parts))
