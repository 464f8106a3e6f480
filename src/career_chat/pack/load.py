"""From a folder to a pack."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from career_chat.pack.places import default_folder
from career_chat.pack.problems import PackError, Problem

if TYPE_CHECKING:
    from career_chat.pack.model import Pack


def load_pack(folder: str | Path | None = None) -> Pack:
    """Read and check the pack in `folder`, which has `data/` and `intents/`; PackError says what is wrong."""
    from career_chat.pack.build import build
    from career_chat.pack.files import Files

    root = Path(folder if folder is not None else default_folder())
    if not root.is_dir():
        raise PackError((Problem(str(root), "", "is not a folder; a pack is a folder with data/ and intents/"),))
    files = Files(root)
    pack = build(files, source="built in" if folder is None else str(root), version=folder_version(root))
    if pack is None:
        raise PackError(tuple(files.problems))
    return pack


def folder_version(root: Path) -> str:
    """A short hash of every content file in a folder, names and bytes."""
    digest = hashlib.sha256()
    for path in sorted((*root.glob("data/*.json"), *root.glob("intents/**/*.toml"))):
        digest.update(path.relative_to(root).as_posix().encode())
        with suppress(OSError):  # what cannot be read is told when it is parsed
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
