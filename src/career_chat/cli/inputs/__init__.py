"""How messages are read. Each way is a module of its own, imported when it is chosen, that defines

    read(line, number) -> Request      a line without its end, and its number from 1

so a way of reading is added with one file and one line here.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable

ONE_CONVERSATION = ""
INPUTS = {"lines": "career_chat.cli.inputs.lines", "jsonl": "career_chat.cli.inputs.jsonl"}


class Request(NamedTuple):
    """`conversation`: requests with the same key share their state; None stands alone. `problem`: why the
    line could not be read, in which case `text` is the line itself. `line` counts from 1."""

    text: str
    line: int = 1
    id: Any = None
    conversation: str | None = None
    problem: str | None = None


def reader(name: str) -> Callable[[bytes, int], Request]:
    return cast("Callable[[bytes, int], Request]", import_module(INPUTS[name]).read)
