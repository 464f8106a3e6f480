"""The checks a scripted turn can state. One entry a key: how its value is read, what a turn shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, get_args

from career_chat.reply import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from career_chat.assistant import Turn

Value = tuple[str, ...]
NOTHING = "none"


class CheckKind(NamedTuple):
    """`read` turns the written value into words or raises ValueError; `holds` says whether a turn meets
    them; `got` is what the turn shows instead. `names`: what the value names ("role"), for the check that
    there is such a thing. `many`: may stand more than once in a turn. `block`: stands indented below."""

    read: Callable[[str], Value]
    holds: Callable[[Value, Turn], bool]
    got: Callable[[Turn], str]
    names: str | None = None
    many: bool = False
    block: bool = False


def folded(text: str) -> str:
    """Case and white space do not count in `says` and `never says`."""
    return " ".join(text.casefold().split())


def trimmed(text: str) -> str:
    """A verbatim reply without the trailing spaces that editors remove."""
    return "\n".join(line.rstrip() for line in text.strip("\n").split("\n"))


def _one(text: str) -> Value:
    return (text,)


def _word(text: str) -> Value:
    if len(text.split()) > 1:
        raise ValueError(f"takes one name, not {text!r}")
    if text == NOTHING:
        raise ValueError(f"cannot be {NOTHING!r}; write 'roles: {NOTHING}' for a reply without roles")
    return (text,)


def _words(text: str) -> Value:
    words = tuple(text.replace(",", " ").split())
    if not words:
        raise ValueError("names no role")
    if words == (NOTHING,):
        return ()
    if NOTHING in words:
        raise ValueError(f"{NOTHING!r} stands alone")
    if len(set(words)) < len(words):
        raise ValueError("names a role twice")
    return words


def _status(text: str) -> Value:
    known = get_args(Status)
    if text not in known:
        raise ValueError(f"is one of {', '.join(known)}, not {text!r}")
    return (text,)


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(words) or NOTHING


def _roles(turn: Turn) -> str:
    return _listed(turn.reply.roles)


def _text(turn: Turn) -> str:
    return turn.reply.text


def _intents(turn: Turn) -> tuple[str, ...]:
    return tuple(intent.id for intent in turn.reading.intents)


CHECKS: dict[str, CheckKind] = {
    "role": CheckKind(_word, lambda want, turn: turn.reply.roles[:1] == want, _roles, names="role"),
    "roles": CheckKind(_words, lambda want, turn: set(turn.reply.roles) == set(want), _roles, names="role"),
    "not role": CheckKind(
        _word, lambda want, turn: want[0] not in turn.reply.roles, _roles, names="role", many=True
    ),
    "act": CheckKind(_word, lambda want, turn: (turn.reply.act,) == want, lambda turn: turn.reply.act),
    "status": CheckKind(
        _status, lambda want, turn: (turn.reply.status,) == want, lambda turn: turn.reply.status
    ),
    "intent": CheckKind(
        _word, lambda want, turn: want[0] in _intents(turn), lambda turn: _listed(_intents(turn)), many=True
    ),
    "says": CheckKind(
        _one, lambda want, turn: folded(want[0]) in folded(turn.reply.text), _text, many=True
    ),
    "never says": CheckKind(
        _one, lambda want, turn: folded(want[0]) not in folded(turn.reply.text), _text, many=True
    ),
    "bot": CheckKind(
        _one, lambda want, turn: trimmed(turn.reply.text) == trimmed(want[0]), _text, block=True
    ),
}  # fmt: skip
