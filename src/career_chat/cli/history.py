"""`career-chat history`: the conversations that were kept, listed, shown, searched, taken away and deleted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from career_chat.cli.exits import ANSWERED, FAILED, Stop
from career_chat.cli.formats.as_json import json_line
from career_chat.cli.kept import conversation, open_history, whichever
from career_chat.cli.parser import Parser, positive
from career_chat.cli.streams import argument, emit, on_terminal, tell
from career_chat.cli.visible import visible
from career_chat.history import FORMATS, exported, local, universal

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from career_chat.history import Found, History, Summary

EXAMPLES = (
    ("career-chat history list", "what there is, the latest first"),
    ("career-chat history search pipelines", "where it was spoken of"),
    ("career-chat history export last --format markdown", "a talk to take away"),
)
TEXT_OR_JSON = ("text", "json")


def add_arguments(parser: Parser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION", parser_class=Parser)

    def action(name: str, summary: str, run: Callable[[Namespace, History], int]) -> Parser:
        chosen: Parser = actions.add_parser(name, help=summary, description=summary.capitalize() + ".")
        chosen.set_defaults(parser=chosen, act=run)
        return chosen

    listing = action("list", "list the conversations, the latest first", _list)
    listing.add_argument("--limit", type=positive, metavar="N", help="so many at most (all)")
    listing.add_argument("--format", choices=TEXT_OR_JSON, default="text", help="how it is written (text)")
    showing = action("show", "show a conversation", _show)
    _takes_one(showing)
    searching = action("search", "find turns by their words", _search)
    searching.add_argument("words", nargs="+", metavar="WORD", help="all must be there; the last may be unfinished")
    searching.add_argument("--limit", type=positive, default=50, metavar="N", help="so many at most (50)")
    searching.add_argument("--format", choices=TEXT_OR_JSON, default="text", help="how it is written (text)")
    exporting = action("export", "write a conversation as Markdown, JSON or a script", _export)
    _takes_one(exporting)
    exporting.add_argument("--format", choices=tuple(FORMATS), default="markdown", help="(markdown)")
    exporting.add_argument("-o", "--output", type=Path, metavar="FILE", help="a new file instead of stdout")
    renaming = action("rename", "give a conversation another title", _rename)
    _takes_one(renaming)
    renaming.add_argument("title", nargs="+", metavar="TITLE")
    deleting = action("delete", "delete conversations for good", _delete)
    which = deleting.add_mutually_exclusive_group(required=True)
    which.add_argument("ids", nargs="*", default=[], type=whichever, metavar="ID", help="numbers, or last")
    which.add_argument("--all", action="store_true", help="every conversation")


def _takes_one(parser: ArgumentParser) -> None:
    parser.add_argument("id", type=whichever, metavar="ID", help="its number from the list, or last")


def run(options: Namespace) -> int:
    history = open_history()
    act: Callable[[Namespace, History], int] = options.act
    return act(options, history)


def _list(options: Namespace, history: History) -> int:
    listed = history.conversations(options.limit)
    if options.format == "json":
        emit("".join(json_line(_plain(each)) for each in listed))
        return ANSWERED
    if not listed:
        tell("No conversation was kept yet.")
    width = max((len(str(each.id)) for each in listed), default=0)
    _say("".join(f"{each.id:>{width}}  {local(each.touched)}  {each.turns:>3} said  {each.title}\n" for each in listed))
    return ANSWERED


def _plain(summary: Summary) -> dict[str, object]:
    return {
        "id": summary.id,
        "title": summary.title,
        "began": universal(summary.began),
        "touched": universal(summary.touched),
        "turns": summary.turns,
    }


def _show(options: Namespace, history: History) -> int:
    talk = conversation(history, options.id)
    _say(f"{talk.summary.title}\n{local(talk.summary.began)}\n\n")
    for turn in talk.turns:
        said = turn.message.strip("\n").replace("\n", "\n  ")
        _say(f"> {said}\n{turn.reply.text}\n\n")
    return ANSWERED


def _search(options: Namespace, history: History) -> int:
    found = history.search(argument(" ".join(options.words)), options.limit)
    if options.format == "json":
        emit("".join(json_line(_plain_found(each)) for each in found))
    else:
        _say("".join(f"{each.conversation}  {local(each.at)}  {each.title}\n   {_excerpt(each)}\n" for each in found))
    if not found:
        tell("Nothing was found.")
    return ANSWERED


def _plain_found(found: Found) -> dict[str, object]:
    return {
        "id": found.conversation,
        "title": found.title,
        "turn": found.turn,
        "at": universal(found.at),
        "excerpt": _excerpt(found),
    }


def _excerpt(found: Found) -> str:
    return "".join(text for text, _ in found.excerpt)


def _export(options: Namespace, history: History) -> int:
    text = exported(conversation(history, options.id), options.format)
    if options.output is None:
        _say(text)
        return ANSWERED
    try:
        with options.output.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise Stop(FAILED, f"{options.output} is there already; name a new file") from None
    tell(f"Written to {options.output}.")
    return ANSWERED


def _rename(options: Namespace, history: History) -> int:
    talk = conversation(history, options.id)
    if not history.rename(talk.summary.id, argument(" ".join(options.title))):
        raise Stop(FAILED, "a title needs a word")
    return ANSWERED


def _delete(options: Namespace, history: History) -> int:
    if options.all:
        ids = [each.id for each in history.conversations()]
    else:
        ids = [conversation(history, id).summary.id for id in options.ids]
    gone = history.delete(ids)
    tell(f"Deleted {gone}.")
    return ANSWERED


def _say(text: str) -> None:
    emit(visible(text) if on_terminal(1) else text)
