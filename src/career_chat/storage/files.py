"""Files that are read in place, and written whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress


def mapped(path: str) -> memoryview | None:
    """The bytes of a file, read as they are needed; None when it cannot be read."""
    import mmap

    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:
        return None
    try:
        return memoryview(mmap.mmap(descriptor, 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):  # a folder, an empty file
        return None
    finally:
        os.close(descriptor)


def replace(path: str, data: bytes) -> bool:
    """Write a file that only this person can change; whether it was."""
    new = f"{path}.{os.getpid()}.new"
    try:
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        os.replace(new, path)
    except OSError:
        with suppress(OSError):
            os.unlink(new)
        return False
    return True
