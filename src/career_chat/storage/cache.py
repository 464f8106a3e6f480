"""Files in the person's cache folder: written whole or not at all, read only where nobody else could have put them."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

VARIABLE = "CAREER_CHAT_CACHE"
_OFF = "off"
MOST_ENTRIES = 12
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def folder() -> Path | None:
    """Where entries lie: the platform's cache folder, or what CAREER_CHAT_CACHE says; "off" is none."""
    chosen = os.environ.get(VARIABLE)
    if chosen == _OFF:
        return None
    if chosen:
        return Path(chosen)
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("career-chat", appauthor=False))


def read(name: str) -> bytes | None:
    """The entry of that name, or None: not there, or in a place where others can write."""
    place = folder()
    if place is None or not _ours(place, stat.S_ISDIR):
        return None
    path = place / name
    if not _ours(path, stat.S_ISREG):
        return None
    try:
        return path.read_bytes()
    except OSError:
        return None


def write(name: str, data: bytes) -> bool:
    """Keep an entry, where that can be done safely; whether it was."""
    place = folder()
    if place is None:
        return False
    new = place / f"{name}.{os.getpid()}.new"
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _ours(place, stat.S_ISDIR):
            return False
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        new.replace(place / name)
    except OSError:
        with suppress(OSError):
            new.unlink()
        return False
    _prune(place)
    return True


def _ours(path: Path, kind: Callable[[int], bool]) -> bool:
    """Whether this is a folder or file of that kind, no link, that only this person can change."""
    try:
        found = path.lstat()
    except OSError:
        return False
    if not kind(found.st_mode):
        return False
    return os.name == "nt" or (found.st_uid == os.geteuid() and not found.st_mode & _OTHERS_WRITE)


def _prune(place: Path) -> None:
    """Of many entries the oldest go: they belong to content or programs that have changed since."""
    with suppress(OSError):
        entries = sorted((path for path in place.iterdir() if path.is_file()), key=lambda path: -path.stat().st_mtime)
        for path in entries[MOST_ENTRIES:]:
            path.unlink(missing_ok=True)
