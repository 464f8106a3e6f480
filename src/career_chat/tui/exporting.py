"""Writing a talk into a file of the person's."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from career_chat.history import FORMATS, exported

if TYPE_CHECKING:
    from career_chat.history import Talk

USUAL = next(iter(FORMATS))
_UNFIT = re.compile(r"[^\w]+")


def export_to_file(talk: Talk, format: str = USUAL, path: Path | None = None) -> str:
    """Write it to `path`, else to a new file in the working folder that is named after the talk; a sentence about
    how it went. What is there already is never overwritten, and nobody else can read the new file."""
    target = path.expanduser() if path else _free(talk, FORMATS[format].ending)
    try:
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "w", encoding="utf-8", errors="replace", newline="\n") as file:  # noqa: PTH123 (a descriptor)
            file.write(exported(talk, format))
    except FileExistsError:
        return f"{target} is there already; name a new file."
    except OSError as error:
        return f"{target} cannot be written: {error.strerror}."
    return f"Written to {target}."


def _free(talk: Talk, ending: str) -> Path:
    stem = _UNFIT.sub("-", talk.summary.title).strip("-").lower()[:40].rstrip("-") or "talk"
    path, number = Path(f"{stem}.{ending}"), 1
    while path.exists():
        number += 1
        path = Path(f"{stem}-{number}.{ending}")
    return path.absolute()
