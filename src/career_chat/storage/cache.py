"""Files in the person's cache folder: read only where nobody else could have put them."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from career_chat.storage.files import mapped, replace

if TYPE_CHECKING:
    from collections.abc import Callable

VARIABLE = "CAREER_CHAT_CACHE"
OFF = "off"
MOST_ENTRIES = 12
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def is_off() -> bool:
    """Whether nothing is to be kept anywhere."""
    return os.environ.get(VARIABLE) == OFF


def folder() -> str | None:
    """Where entries lie: the platform's cache folder, or what CAREER_CHAT_CACHE says; "off" is none."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return None if chosen == OFF else chosen
    from platformdirs import user_cache_dir

    return user_cache_dir("career-chat", appauthor=False)


def read(name: str) -> memoryview | None:
    """The entry of that name, or None: not there, or in a place where others can write."""
    place = folder()
    if place is None or not _ours(place, stat.S_ISDIR):
        return None
    path = os.path.join(place, name)
    return mapped(path) if _ours(path, stat.S_ISREG) else None


def write(name: str, data: bytes) -> bool:
    """Keep an entry, where that can be done safely; whether it was."""
    place = folder()
    if place is None:
        return False
    with suppress(OSError):
        os.makedirs(place, mode=0o700, exist_ok=True)
    if not _ours(place, stat.S_ISDIR) or not replace(os.path.join(place, name), data):
        return False
    _prune(place)
    return True


def _ours(path: str, kind: Callable[[int], bool]) -> bool:
    """Whether this is a folder or file of that kind, no link, that only this person can change."""
    try:
        found = os.lstat(path)
    except OSError:
        return False
    if not kind(found.st_mode):
        return False
    return os.name == "nt" or (found.st_uid == os.geteuid() and not found.st_mode & _OTHERS_WRITE)


def _prune(place: str) -> None:
    """Of many entries the oldest go: they belong to content or programs that have changed since."""
    with suppress(OSError):
        entries = sorted((each for each in os.scandir(place) if each.is_file()), key=lambda each: -each.stat().st_mtime)
        for each in entries[MOST_ENTRIES:]:
            os.unlink(each.path)
