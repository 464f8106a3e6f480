"""Scripted conversations as pytest items; their messages are those of `career-chat test`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from career_chat.pack import PackError
from career_chat.script import Conversation, ScriptError, Stage, play, read, told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from career_chat.assistant import Assistant


def _load(folder: str | None) -> Assistant:
    from career_chat.assistant import Assistant

    return Assistant.load(folder)


STAGE = pytest.StashKey[Stage]()


class Departed(Exception):
    """The assistant did not keep to the script; the text says where."""


class ChatFile(pytest.File):
    def collect(self) -> Iterator[ChatItem]:
        try:
            script = read(self.path)
        except ScriptError as error:
            raise self.CollectError(str(error)) from error
        for conversation in script.conversations:
            yield ChatItem.from_parent(self, name=conversation.title, conversation=conversation)


class ChatItem(pytest.Item):
    def __init__(self, *, conversation: Conversation, **options: Any) -> None:
        super().__init__(**options)
        self.conversation = conversation

    def runtest(self) -> None:
        outcome = play(self.path, self.conversation, self._stage().assistant(self.conversation))
        if not outcome.as_expected:
            raise Departed(told(outcome))
        if self.conversation.fails is not None:
            pytest.xfail(self.conversation.fails)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, Departed | PackError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.conversation.line - 1, self.conversation.title

    def _stage(self) -> Stage:
        """One stage a session: content is loaded once, whatever number of files speaks about it."""
        stash = self.config.stash
        if STAGE not in stash:
            stash[STAGE] = Stage(_load, os.environ.get("CAREER_CHAT_PACK") or None)
        return stash[STAGE]
