"""Puts the compiled content into the wheel, beside the files it was compiled from."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledContent(BuildHookInterface):  # type: ignore[type-arg]
    """An editable install needs none: it reads the checkout, which changes."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        os.environ["CAREER_CHAT_CACHE"] = "off"
        sys.path.insert(0, str(Path(self.root, "src")))
        from career_chat.content import COMPILED, compiled
        from career_chat.language.dictionary import ENTRY, compiled_words
        from career_chat.pack import load_pack

        self._folder = tempfile.TemporaryDirectory()
        for name, data in ((COMPILED, compiled(load_pack())), (ENTRY, compiled_words())):
            file = Path(self._folder.name, name)
            file.write_bytes(data)
            build_data["force_include"][str(file)] = f"career_chat/_content/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            self._folder.cleanup()
