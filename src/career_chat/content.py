"""A pack and its reader: compiled once for each state of the content and the program, from then on only opened.

What a wheel brings is compiled already. Other content is compiled when first used and kept in the cache under a hash of
its files and of the code that reads them; without a cache it is compiled each time, and the answers are the same.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from career_chat.pack import Pack, default_folder, folder_version, load_pack
from career_chat.pack.compiled import read_pack, write_pack
from career_chat.storage import Damaged, Parts, Writer, cache
from career_chat.understanding import Reader
from career_chat.version import __version__

COMPILED = "content.compiled"
# Code that decides what compiled content looks like; a checkout's changes from one minute to the next.
_CODE = ("language", "matching", "pack", "storage", "understanding")


class Content(NamedTuple):
    pack: Pack
    reader: Reader

    @classmethod
    def load(cls, folder: str | Path | None = None) -> Content:
        """The content in `folder` (with `data/` and `intents/`), or the built-in one. PackError says what is wrong."""
        root = Path(folder) if folder is not None else default_folder()
        source = "built in" if folder is None else str(root)
        brought = _opened(_read(root / COMPILED), source) if folder is None else None
        if brought is not None:
            return brought
        entry = f"{_key(root)}.compiled"
        kept = _opened(cache.read(entry), source)
        if kept is not None:
            return kept
        pack = load_pack(folder)
        data = compiled(pack)
        cache.write(entry, data)
        return cls.opened(data, source)

    @classmethod
    def of(cls, pack: Pack) -> Content:
        """The content of a pack that is at hand."""
        return cls.opened(compiled(pack), pack.source)

    @classmethod
    def opened(cls, data: bytes, source: str) -> Content:
        """What `compiled` made; Damaged when it is not that."""
        parts = Parts.opened(data)
        if parts.plain("program") != __version__:
            raise Damaged("was compiled by another version")
        return cls(read_pack(parts, source), Reader(parts))


def compiled(pack: Pack) -> bytes:
    """All that answering from this pack needs, ready to be opened."""
    from career_chat.understanding.compiling import write_language

    writer = Writer()
    writer.plain("program", __version__)
    write_pack(writer, pack)
    write_language(writer, pack)
    return writer.finished()


def _opened(data: bytes | None, source: str) -> Content | None:
    if data is not None:
        with suppress(Damaged):
            return Content.opened(data, source)
    return None


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _key(root: Path) -> str:
    """A hash of the content and of the code that compiles it."""
    digest = hashlib.sha256(f"{__version__} {folder_version(root)}".encode())
    package = Path(__file__).parent
    for name in _CODE:
        with suppress(OSError), os.scandir(package / name) as found:
            for file in sorted(found, key=lambda each: each.name):
                if file.name.endswith(".py"):
                    status = file.stat()
                    digest.update(f"{name}/{file.name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:24]
