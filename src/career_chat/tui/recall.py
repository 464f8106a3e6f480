"""Messages sent before, brought back one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Recall:
    """Up and Down through what was sent, oldest first; what was being written waits at the lower end."""

    def __init__(self) -> None:
        self._sent: list[str] = []
        self._at = 0
        self._draft = ""

    def know(self, texts: Iterable[str]) -> None:
        """What was sent in earlier conversations, oldest first."""
        self._sent[:0] = texts
        self._at = len(self._sent)

    def remember(self, text: str) -> None:
        if not self._sent or self._sent[-1] != text:
            self._sent.append(text)
        self._at = len(self._sent)
        self._draft = ""

    def older(self, current: str) -> str | None:
        """The message before the one shown, or None at the oldest."""
        if self._at == 0:
            return None
        if self._at == len(self._sent):
            self._draft = current
        self._at -= 1
        return self._sent[self._at]

    def newer(self) -> str | None:
        """The message after the one shown, at last the draft; None when that is shown already."""
        if self._at == len(self._sent):
            return None
        self._at += 1
        return self._draft if self._at == len(self._sent) else self._sent[self._at]
