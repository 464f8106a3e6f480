"""Where the history is kept, and keeping it private."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "CAREER_CHAT_DATA"
FILE = "history.db"
PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600


def data_folder() -> Path:
    """The folder that the environment names, else the one where this system keeps a person's data."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    from platformdirs import user_data_path  # only where no folder is named

    return user_data_path("career-chat", appauthor=False)


def make_private(path: Path) -> None:
    """The file and its folder, for nobody else to read; made where they are missing. OSError when that fails."""
    path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE))
    if path.stat().st_mode & 0o077:
        path.chmod(PRIVATE_FILE)
