"""stdout for many answers: handed over in pieces, whole lines even when someone ends the program in the middle.

A signal may arrive at any moment, also while a reader is slow and the pipe is full. So the program waits where it can
be interrupted and writes where it cannot, never more than goes out at once; then what has gone out is always known,
and the rest can follow before the end.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import Any

from career_chat.cli.exits import Terminated

_PIECE = 4096  # bytes that any pipe takes whole once it says that it is ready
_MOST = 1 << 16  # bytes that wait for others to go out with
_PARTING = 1.0  # seconds a reader has at the end to take the next piece of what was answered


class Outlet:
    """Text goes in, UTF-8 goes out. What UTF-8 cannot carry goes out as its escape."""

    def __init__(self) -> None:
        self._descriptor = sys.stdout.fileno()
        self._held = bytearray()

    def write(self, text: str) -> None:
        self._held += text.encode("utf-8", "backslashreplace")
        if len(self._held) > _MOST:
            self.flush()

    def flush(self, patience: float | None = None) -> None:
        """Hand over all that was written, piece by piece, with `patience` for each; for ever patient with None."""
        while self._held and self._ready(patience):
            _Ending.writing = True
            try:
                del self._held[: os.write(self._descriptor, self._held[:_PIECE])]
            except BlockingIOError:
                pass  # whoever started us made it so; the next wait is for it
            finally:
                _Ending.writing = False
            _Ending.now_if_due()

    def part(self) -> None:
        """The end has come: what was answered goes out, if anyone still takes it."""
        self.flush(_PARTING)

    def _ready(self, patience: float | None) -> bool:
        """Wait until a piece can go out, `patience` seconds at most."""
        if sys.platform == "win32":  # it can wait for sockets alone
            return True
        import select

        return bool(select.select([], [self._descriptor], [], patience)[1])


class _Ending:
    """What a signal asked for while a piece was being written."""

    writing = False
    due: type[BaseException] | None = None

    @classmethod
    def now_if_due(cls) -> None:
        if cls.due is not None:
            kind, cls.due = cls.due, None
            raise kind


def listen() -> None:
    """From now on Ctrl+C and SIGTERM end the program by an exception, though never within a piece of output.
    Where whoever started us had Ctrl+C ignored (`nohup`, a background job), it stays so."""
    signal.signal(signal.SIGTERM, _end)
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _end)


def stop_listening() -> None:
    """Leave signals to whoever comes next."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if signal.getsignal(signal.SIGINT) is _end:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _end(number: int, frame: Any) -> None:
    kind = KeyboardInterrupt if number == signal.SIGINT else Terminated
    if not _Ending.writing:
        raise kind
    _Ending.due = kind
