"""Where the content that comes with the program lies, and what state a folder is in."""

from __future__ import annotations

import os
from contextlib import suppress
from zlib import adler32, crc32

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BESIDE = os.path.join(PACKAGE, "_content")  # what a wheel brings, and where a checkout keeps what it compiled
_PLACES = (BESIDE, os.path.dirname(os.path.dirname(PACKAGE)))
_FOLDERS = ("data", "intents")


def default_folder() -> str:
    """The content that comes with the program: inside an installed wheel, or beside `src/` in a checkout."""
    return next((place for place in _PLACES if os.path.isfile(os.path.join(place, "data", "roles.json"))), _PLACES[0])


def came_along(folder: str) -> bool:
    """Whether a wheel brought this content, so that what lies compiled beside it belongs to it."""
    return folder == BESIDE


def signature(folder: str, code: tuple[str, ...]) -> str:
    """Changes with every file of the content in a folder and of the packages of code that read it: names, sizes and
    times in nanoseconds, 64 bits in hexadecimal."""
    places = [os.path.join(folder, name) for name in _FOLDERS] + [os.path.join(PACKAGE, name) for name in code]
    told = "\n".join([os.path.realpath(folder), *(line for place in places for line in _listed(place))])
    raw = told.encode("utf-8", "surrogatepass")
    return f"{crc32(raw):08x}{adler32(raw):08x}"


def _listed(place: str) -> list[str]:
    lines: list[str] = []
    with suppress(OSError), os.scandir(place) as found:
        for each in sorted(found, key=lambda entry: entry.name):
            if each.is_dir():
                lines += _listed(each.path)
            elif each.name.endswith((".py", ".json", ".toml")):
                status = each.stat()
                lines.append(f"{each.name} {status.st_size} {status.st_mtime_ns}")
    return lines
