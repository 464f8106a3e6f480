"""`career-chat chat`: the whole conversation as plain lines, for dumb terminals and screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.cli.content import folder, load
from career_chat.cli.exits import ANSWERED
from career_chat.cli.streams import batches, decoded, emit, on_terminal
from career_chat.cli.visible import visible

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from career_chat.cli.parser import Parser
    from career_chat.reply import Reply

EXAMPLES = (
    ("career-chat chat", "talk; `quit` or Ctrl+D ends"),
    ("career-chat chat < talk.txt", "the lines as turns, greeting included"),
)
PROMPT = "> "
LEAVE = ("quit", "exit", "/quit", "/exit")


def add_arguments(parser: Parser) -> None:
    """Nothing beyond what every command takes."""


def run(options: Namespace) -> int:
    assistant = load(folder(options))
    front = _Front(to_person=on_terminal(1), prompting=on_terminal(0) and on_terminal(1))
    front.show(assistant.open())
    state, offered = assistant.start(), assistant.open().suggestions
    for line in front.lines():
        message = line.strip()
        if message.casefold() in LEAVE:
            return ANSWERED
        chosen = _chosen(message, offered)
        if chosen is not None:
            front.say(f"{PROMPT}{chosen}\n")
        turn = assistant.respond(state, line if chosen is None else chosen)
        front.show(turn.reply)
        state, offered = turn.state, turn.reply.suggestions
    front.end()
    return ANSWERED


class _Front:
    """Lines in, lines out. A prompt only where a person is at both ends."""

    def __init__(self, *, to_person: bool, prompting: bool) -> None:
        self._to_person = to_person
        self._prompting = prompting

    def lines(self) -> Iterator[str]:
        self._prompt()
        for batch in batches(0):
            for line in batch:
                yield decoded(line)
                self._prompt()

    def show(self, reply: Reply) -> None:
        """A reply, its quick replies numbered below it, and a blank line."""
        offers = (f"  {number} {option}" for number, option in enumerate(reply.suggestions, 1))
        self.say("\n".join((reply.text, *offers)) + "\n\n")

    def say(self, text: str) -> None:
        emit(visible(text) if self._to_person else text)

    def end(self) -> None:
        """After Ctrl+D the cursor stands behind the prompt."""
        if self._prompting:
            emit("\n")

    def _prompt(self) -> None:
        if self._prompting:
            emit(PROMPT)


def _chosen(message: str, offered: tuple[str, ...]) -> str | None:
    """The quick reply with this number, if the message is one."""
    if message.isascii() and message.isdigit() and len(message) < 3 and 1 <= int(message) <= len(offered):
        return offered[int(message) - 1]
    return None
