"""How answers leave. Each format is a module of its own, imported when it is chosen, that defines

    render(answer, looks) -> str    an answer with its line end
    between                         what stands between two answers
    head(looks) -> str              what stands before the first

so a format is added with one file and one line here.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from typing import Protocol

    from career_chat.assistant import Turn
    from career_chat.cli.inputs import Request

    class Format(Protocol):
        between: str

        def render(self, answer: Answer, looks: Looks) -> str: ...

        def head(self, looks: Looks) -> str: ...


ERROR = "error"
FORMATS = {
    "text": "career_chat.cli.formats.as_text",
    "markdown": "career_chat.cli.formats.as_markdown",
    "json": "career_chat.cli.formats.as_json",
    "csv": "career_chat.cli.formats.as_csv",
}


class Answer(NamedTuple):
    """`turn` is None when the request could not be read."""

    request: Request
    turn: Turn | None

    @property
    def status(self) -> str:
        return self.turn.reply.status if self.turn else ERROR

    @property
    def complaint(self) -> str:
        return f"Line {self.request.line} {self.request.problem}."


class Looks(NamedTuple):
    """`explain`: with how the message was read. `to_person`: what would steer a terminal is shown instead.
    `colour`: a terminal may be told to print bold."""

    explain: bool = False
    to_person: bool = False
    colour: bool = False


def chosen(name: str) -> Format:
    return cast("Format", import_module(FORMATS[name]))
