"""Where the messages of `ask` come from: words, files, or a pipe."""

from __future__ import annotations

import os
import sys
from stat import S_ISREG
from typing import TYPE_CHECKING

from career_chat.cli.exits import UNUSABLE, Stop
from career_chat.cli.inputs import ONE_CONVERSATION, Request, reader
from career_chat.cli.streams import argument, batches, on_terminal

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

STDIN = "-"
_STDIN_FD = 0


class Sources:
    """Files are opened at once, so that a wrong name is told before anything is answered. `size`: bytes to
    read, None where nobody knows; `taken`: bytes read so far. `typed`: a person is typing the messages."""

    def __init__(self, options: Namespace) -> None:
        self._options = options
        self._read_line = reader(options.input)
        self._words, files = options.message, options.file
        from_stdin = self._words == [STDIN]
        self.taken = 0
        self._descriptors: list[int] = []
        if self._words and not from_stdin:
            if files:
                raise Stop(UNUSABLE, "career-chat ask: give a message or a file, not both")
            self.typed, self.size = False, None
            return
        names = ([STDIN] if from_stdin or not files else []) + files
        self._descriptors = opened(names, "ask")
        self.typed = STDIN in names and on_terminal(_STDIN_FD)
        self.size = _size(self._descriptors)

    def requests(self) -> Iterator[list[Request]]:
        """Batches of what had arrived, a request a line."""
        if not self._descriptors:
            yield [Request(argument(" ".join(self._words)), conversation=ONE_CONVERSATION)]
        for descriptor in self._descriptors:
            number = 0
            for lines in arriving([descriptor]):
                self.taken += sum(map(len, lines)) + len(lines)
                batch = [self._read_line(line, number + place) for place, line in enumerate(lines, 1)]
                number += len(lines)
                yield _as_one(batch) if self._options.conversation else batch


def opened(names: list[str], command: str) -> list[int]:
    """Descriptors of files, all opened before any is read; Stop when one cannot be."""
    return [_opened(name, command) for name in names]


def arriving(descriptors: list[int]) -> Iterator[list[bytes]]:
    """The lines of all, one after the other, in batches of what had arrived."""
    for descriptor in descriptors:
        yield from batches(descriptor)
        if descriptor != _STDIN_FD:
            os.close(descriptor)


def _opened(name: str, command: str) -> int:
    if name == STDIN:
        if sys.stdin is None:
            raise Stop(UNUSABLE, f"career-chat {command}: stdin is closed; give a message or a file")
        return _STDIN_FD
    try:
        descriptor = os.open(name, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        os.read(descriptor, 0)  # a folder opens, but does not read
    except OSError as error:
        raise Stop(UNUSABLE, f"career-chat {command}: cannot read {name}: {error.strerror}") from error
    return descriptor


def _size(descriptors: list[int]) -> int | None:
    whole = 0
    for descriptor in descriptors:
        about = os.fstat(descriptor)
        if not S_ISREG(about.st_mode):
            return None
        whole += about.st_size
    return whole


def _as_one(batch: list[Request]) -> list[Request]:
    """Requests that name no conversation, as turns of one."""
    return [
        request if request.conversation is not None else request._replace(conversation=ONE_CONVERSATION)
        for request in batch
    ]
