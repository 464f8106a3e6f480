"""A pseudo-terminal with a program at its other end."""

import os
import pty
import select
import termios
import time


class Terminal:
    """A person at a pseudo-terminal of 80 by 24."""

    def __init__(self, *command: str, **environment: str) -> None:
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            termios.tcsetwinsize(0, (24, 80))
            kept = {name: value for name, value in os.environ.items() if name != "CAREER_CHAT_PACK"}
            os.execve(command[0], list(command), kept | environment)
        self.seen = ""

    def until(self, text: str) -> str:
        """What appears up to and including `text`."""
        limit = time.monotonic() + 60
        while text not in self.seen:
            ready, _, _ = select.select([self.end], [], [], max(0.0, limit - time.monotonic()))
            chunk = self._read() if ready else b""
            assert chunk, f"{text!r} did not appear in {self.seen[-2000:]!r}"
            self.seen += chunk.decode("utf-8")
        shown, _, self.seen = self.seen.partition(text)
        return shown + text

    def type(self, keys: str) -> None:
        os.write(self.end, keys.encode("utf-8"))

    def ended(self) -> tuple[str, int]:
        """The rest of what appears, and the exit code."""
        while chunk := self._read():
            self.seen += chunk.decode("utf-8")
        _, status = os.waitpid(self.pid, 0)
        os.close(self.end)
        return self.seen, os.waitstatus_to_exitcode(status)

    def _read(self) -> bytes:
        try:
            return os.read(self.end, 65536)
        except OSError:  # Linux says "input/output error" when the other side is closed
            return b""
