"""Exit codes of the contract, and the exceptions that end a command with one."""

from __future__ import annotations

ANSWERED = 0
FAILED = 1
UNUSABLE = 2
INTERRUPTED = 130
READER_GONE = 141
TERMINATED = 143


class Stop(Exception):
    """End the command with `code`, telling the person `message` on stderr."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


class Terminated(BaseException):
    """SIGTERM arrived. A BaseException, so that nothing takes it for a mishap and goes on."""
