"""A pseudo-terminal with a program at its other end."""

from __future__ import annotations

import codecs
import os
import pty
import select
import sys
import termios
import time

from processes import LIMIT, Watched

# Becomes the program, once the pseudo-terminal is what Ctrl+C and the like reach it through. (`pty.fork` would
# run Python in a copy of this process, whose threads may have left a lock held.)
_LAUNCHER = "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.argv[1], sys.argv[1:])"


class Terminal:
    """A person at a pseudo-terminal of 80 by 24, with patience for `LIMIT` seconds."""

    def __init__(self, *command: str, **environment: str) -> None:
        self._end, other = pty.openpty()
        termios.tcsetwinsize(other, (24, 80))
        kept = {name: value for name, value in os.environ.items() if name != "CAREER_CHAT_PACK"}
        self._process = Watched(
            [sys.executable, "-ISc", _LAUNCHER, *command],
            stdin=other,
            stdout=other,
            stderr=other,
            env=kept | environment,
        )
        os.close(other)
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self.seen = ""

    @property
    def pid(self) -> int:
        return self._process.pid

    def until(self, text: str) -> str:
        """What appears up to and including `text`."""
        limit = time.monotonic() + LIMIT
        while text not in self.seen:
            assert self._read(limit), f"{text!r} did not appear in {self.seen[-2000:]!r}"
        shown, _, self.seen = self.seen.partition(text)
        return shown + text

    def type(self, keys: str) -> None:
        os.write(self._end, keys.encode("utf-8"))

    def ended(self) -> tuple[str, int]:
        """The rest of what appears, and the exit code."""
        limit = time.monotonic() + LIMIT
        while self._read(limit):
            pass
        return self.seen, self._process.wait(LIMIT)

    def close(self) -> None:
        """The person leaves: whatever still runs is ended."""
        with self._process:
            os.close(self._end)

    def _read(self, limit: float) -> bool:
        """Take in what appears next; False at the end, or when nothing comes before `limit`."""
        ready, _, _ = select.select([self._end], [], [], max(0.0, limit - time.monotonic()))
        try:
            chunk = os.read(self._end, 65536) if ready else b""
        except OSError:  # Linux says "input/output error" when the other side is closed
            return False
        self.seen += self._decoder.decode(chunk)
        return bool(chunk)
