"""Standard input and output as the commands use them: lines as they arrive, answers as they are ready."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CHUNK = 1 << 16
_BOM = b"\xef\xbb\xbf"


def prepare_output() -> None:
    """UTF-8 on stdout and stderr whatever the locale says, with newlines as they are. What UTF-8 cannot
    carry (half of a surrogate pair out of a JSON escape) goes out as the escape it came in as."""
    if sys.stdout is None:  # closed by whoever started us
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 (lives as long as the process)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def emit(text: str) -> None:
    """Write and hand over at once: whoever reads must not wait for the end of the input."""
    sys.stdout.write(text)
    sys.stdout.flush()


def tell(text: str) -> None:
    """A line for the person, on stderr; stdout carries answers only."""
    print(text, file=sys.stderr, flush=True)


def silence_output() -> None:
    """After the reader went away: nothing more to say, not even when Python flushes at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def on_terminal(number: int) -> bool:
    """Whether file descriptor 0, 1 or 2 is a terminal; a closed one is not."""
    try:
        return os.isatty(number)
    except OSError:
        return False


def batches(descriptor: int) -> Iterator[list[bytes]]:
    """The lines of a file descriptor without their ends, in batches of what had arrived: a slow writer
    makes batches of one line, a file makes batches of many. The last line may lack its newline."""
    rest: list[bytes] = []
    first = True
    while chunk := os.read(descriptor, CHUNK):
        *whole, last = chunk.split(b"\n")
        if not whole:
            rest.append(last)
            continue
        whole[0] = b"".join((*rest, whole[0]))
        if first:
            whole[0], first = whole[0].removeprefix(_BOM), False
        rest = [last]
        yield [line.removesuffix(b"\r") for line in whole]
    if last := b"".join(rest).removeprefix(_BOM if first else b""):
        yield [last.removesuffix(b"\r")]


def decoded(line: bytes) -> str:
    """A line as text; bytes that are not UTF-8 become the replacement character."""
    return line.decode("utf-8", errors="replace")


def argument(text: str) -> str:
    """A command-line argument as text: what the system could not decode becomes the replacement character."""
    return os.fsencode(text).decode("utf-8", errors="replace")
