"""Which content a command works on, and loading it."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

from career_chat.cli.exits import UNUSABLE, Stop

if TYPE_CHECKING:
    from argparse import Namespace

    from career_chat.assistant import Assistant

VARIABLE = "CAREER_CHAT_PACK"


def folder(options: Namespace) -> str | None:
    """The folder from `--pack`, else from the environment, else None for the content that comes along."""
    return options.pack or os.environ.get(VARIABLE) or None


def load(place: str | None) -> Assistant:
    """The assistant for the content in a folder; Stop with every problem when it cannot be used."""
    from career_chat.assistant import Assistant
    from career_chat.pack import PackError

    try:
        assistant = Assistant.load(place)
    except PackError as error:
        raise Stop(UNUSABLE, str(error)) from error
    # What is loaded stays: nothing to look through again, and nothing to copy in processes forked from here.
    gc.freeze()
    gc.enable()
    return assistant
