"""pytest collects `*.chat` files: every scripted conversation is a test, told apart by its title.

Installed as an entry point, so it is imported in every run of pytest: nothing heavy until there is a script.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.suffix != ".chat":
        return None
    from career_chat.authoring.chat_items import ChatFile

    return ChatFile.from_parent(parent, path=file_path)
