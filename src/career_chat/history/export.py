"""A conversation to take away: as Markdown, as JSON, or as a script that plays it again. One entry a format."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from career_chat.history.times import universal
from career_chat.reply import escape

if TYPE_CHECKING:
    from collections.abc import Callable

    from career_chat.history.values import Kept, Talk


def exported(talk: Talk, format: str) -> str:
    """The whole talk in one of FORMATS, ending with a newline."""
    return FORMATS[format].write(talk)


def _markdown(talk: Talk) -> str:
    head = (
        f"# {escape(talk.summary.title)}\n\n{universal(talk.summary.began)}, content {escape(talk.pack)} {talk.version}"
    )
    turns = (f"{_quoted(turn.message)}\n\n{turn.reply.markdown}" for turn in talk.turns)
    return "\n\n".join((head, *turns)) + "\n"


def _quoted(message: str) -> str:
    """The person's words as a quotation, line by line."""
    return "\n".join(f"> {escape(line)}".rstrip() for line in message.strip("\n").split("\n"))


def _json(talk: Talk) -> str:
    data = {
        "id": talk.summary.id,
        "title": talk.summary.title,
        "began": universal(talk.summary.began),
        "touched": universal(talk.summary.touched),
        "content": {"name": talk.pack, "version": talk.version},
        "turns": [
            {
                "at": universal(turn.at),
                "message": turn.message,
                "status": turn.reply.status,
                "act": turn.reply.act,
                "acts": list(turn.reply.acts),
                "roles": list(turn.reply.roles),
                "reply": {"text": turn.reply.text, "markdown": turn.reply.markdown},
                "facts": list(turn.reply.facts),
                "suggestions": list(turn.reply.suggestions),
            }
            for turn in talk.turns
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _chat(talk: Talk) -> str:
    """What was answered, as checks: the act, and the roles put forward."""
    turns = "".join(map(_scripted, talk.turns))
    return f"# {talk.summary.title}\n{turns}"


def _scripted(turn: Kept) -> str:
    lines = turn.message.strip("\n").split("\n")
    plain = len(lines) == 1 and lines[0] == lines[0].strip()
    said = f"you: {lines[0]}" if plain else "you:\n" + "\n".join(f"    {line}".rstrip() for line in lines)
    roles = f"role: {turn.reply.roles[0]}" if turn.reply.roles else "roles: none"
    return f"{said}\nact: {turn.reply.act}\n{roles}\n"


class Format(NamedTuple):
    """`ending` of a file in it."""

    ending: str
    write: Callable[[Talk], str]


FORMATS = {
    "markdown": Format("md", _markdown),
    "json": Format("json", _json),
    "chat": Format("chat", _chat),
}
