"""`career-chat pack`: work on the content. `pack check` says what is wrong with it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from career_chat.cli.content import folder
from career_chat.cli.exits import ANSWERED, FAILED, UNUSABLE
from career_chat.cli.parser import add_pack_option
from career_chat.cli.streams import emit

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence

    from career_chat.authoring.checks import Finding
    from career_chat.cli.parser import Parser
    from career_chat.pack import Pack, Problem

EXAMPLES = (
    ("career-chat pack check", "the content that comes along"),
    ("career-chat pack check my-content", "the folder with data/ and intents/ of your own"),
    ("career-chat pack check --format github", "as remarks that a pull request shows beside the lines"),
)


def as_text(found: Sequence[Finding]) -> str:
    lines = (
        f"{each.severity}: {each.file}:{each.line}:{each.column}: {each.what}; {each.mend} [{each.check}]\n"
        for each in found
    )
    return "".join(lines)


def as_json(found: Sequence[Finding]) -> str:
    return "".join(json.dumps(each._asdict(), ensure_ascii=False) + "\n" for each in found)


def as_github(found: Sequence[Finding]) -> str:
    """Workflow commands of GitHub Actions, one a line."""

    def escaped(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    lines = (
        f"::{each.severity} file={each.file},line={each.line or 1},col={each.column or 1},title={each.check}::"
        f"{escaped(f'{each.what}; {each.mend}')}\n"
        for each in found
    )
    return "".join(lines)


FORMATS: dict[str, Callable[[Sequence[Finding]], str]] = {"text": as_text, "json": as_json, "github": as_github}


def add_arguments(parser: Parser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION", parser_class=type(parser))
    check = actions.add_parser("check", help="say what is wrong with it", examples=EXAMPLES)
    add_pack_option(check)
    check.set_defaults(parser=check)
    check.add_argument("folder", nargs="?", metavar="DIR", help="the content (that of --pack)")
    check.add_argument("--format", choices=FORMATS, default="text", help="how it is written (text)")


def run(options: Namespace) -> int:
    """Content that cannot be used exits 2, content with errors 1; warnings alone exit 0."""
    from career_chat.authoring.checks import findings
    from career_chat.content import Content
    from career_chat.pack import PackError, default_folder

    chosen = options.folder or folder(options)
    try:
        content = Content.load(chosen)
    except PackError as error:
        emit(_unusable(error.problems, options.format))
        return UNUSABLE
    found = findings(content, Path(chosen or default_folder()))
    emit(FORMATS[options.format](found))
    errors = sum(each.severity == "error" for each in found)
    if options.format == "text":
        emit(f"{_name(content.pack)}: {_counted(errors, len(found) - errors)}\n")
    return FAILED if errors else ANSWERED


def _unusable(problems: Sequence[Problem], form: str) -> str:
    from career_chat.authoring.checks import Finding

    if form == "text":
        return "".join(f"{problem}\n" for problem in problems)
    found = [Finding("error", "schema", each.file, 0, 0, f"{each.place}: {each.message}", "") for each in problems]
    return FORMATS[form](found)


def _name(pack: Pack) -> str:
    return f"{pack.name} {pack.version} ({pack.source})"


def _counted(errors: int, warnings: int) -> str:
    if not errors and not warnings:
        return "nothing to mend"
    return f"{errors} {'error' if errors == 1 else 'errors'}, {warnings} {'warning' if warnings == 1 else 'warnings'}"
