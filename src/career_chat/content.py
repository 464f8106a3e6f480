"""A pack and its reader: compiled once for each state of the content and the program, from then on only opened.

What a wheel brings is compiled already. A checkout keeps its content compiled beside the code; other content is kept
in the cache. Without a place to keep it, it is compiled each time, and the answers are the same.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from career_chat.pack.compiled import read_pack, write_pack
from career_chat.pack.places import BESIDE, came_along, default_folder, signature
from career_chat.storage import Damaged, Parts, Writer
from career_chat.storage.files import mapped, replace
from career_chat.understanding import Reader
from career_chat.version import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from career_chat.pack.model import Pack

COMPILED = "content.compiled"
# Code that decides what compiled content looks like; a checkout's changes from one minute to the next.
_CODE = ("language", "matching", "pack", "storage", "understanding")
_BROUGHT = "brought"


class Content(NamedTuple):
    pack: Pack
    reader: Reader

    @classmethod
    def load(cls, folder: str | Path | None = None) -> Content:
        """The content in `folder` (with `data/` and `intents/`), or the built-in one. PackError says what is wrong."""
        from career_chat.storage import cache

        root = default_folder() if folder is None else os.fspath(folder)
        source = "built in" if folder is None else root
        state = _BROUGHT if came_along(root) else signature(root, _CODE)
        beside = os.path.join(BESIDE, COMPILED)
        if folder is None and not cache.is_off():
            found = _opened(mapped(beside), source, state, trusted=True)
            if found is not None:
                return found
        entry = f"{signature(root, _CODE)}.compiled"
        found = _opened(cache.read(entry), source, state)
        if found is not None:
            return found
        from career_chat.pack.load import load_pack

        data = compiled(load_pack(folder), state)
        if not cache.is_off() and not (folder is None and _keep(beside, data)):
            cache.write(entry, data)
        return cls.opened(data, source)

    @classmethod
    def of(cls, pack: Pack) -> Content:
        """The content of a pack that is at hand."""
        return cls.opened(compiled(pack), pack.source)

    @classmethod
    def opened(cls, data: bytes | memoryview, source: str, state: str = "", *, trusted: bool = False) -> Content:
        """What `compiled` made; Damaged when it is not that, or of another `state` of the content."""
        parts = Parts.opened(data, trusted=trusted)
        if parts.plain("program") != __version__ or (state and parts.plain("state") != state):
            raise Damaged("was compiled from something else")
        return cls(read_pack(parts, source), Reader(parts))


def compiled(pack: Pack, state: str = _BROUGHT) -> bytes:
    """All that answering from this pack needs, ready to be opened; `state` says what it was compiled from."""
    from career_chat.understanding.compiling import write_language

    writer = Writer()
    writer.plain("program", __version__)
    writer.plain("state", state)
    write_pack(writer, pack)
    write_language(writer, pack)
    return writer.finished()


def _opened(data: memoryview | None, source: str, state: str, *, trusted: bool = False) -> Content | None:
    if data is not None:
        with suppress(Damaged):
            return Content.opened(data, source, state, trusted=trusted)
    return None


def _keep(path: str, data: bytes) -> bool:
    """Keep compiled content beside the code, as a wheel has it."""
    with suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)
    return replace(path, data)
