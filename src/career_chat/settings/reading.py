"""Reading the settings file: what is right counts, what is wrong is told with its line, and nothing stops."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from career_chat.settings.model import KINDS, Settings, nearest_hint

VARIABLE = "CAREER_CHAT_CONFIG"
FILE = "settings.toml"


class Read(NamedTuple):
    """`problems`: a sentence for each thing that does not count."""

    settings: Settings
    problems: tuple[str, ...] = ()


def settings_file() -> Path:
    """In the folder that the environment names, else in the one where this system keeps settings."""
    if named := os.environ.get(VARIABLE):
        return Path(named) / FILE
    from platformdirs import user_config_path  # only where no folder is named

    return user_config_path("career-chat", appauthor=False) / FILE


def read_settings(path: Path | None = None) -> Read:
    """The settings in a file (the usual one); those of a file that is not there are as they come."""
    path = path or settings_file()
    try:
        text = path.read_text(encoding="utf-8-sig")
        given = tomllib.loads(text)
    except FileNotFoundError:
        return Read(Settings())
    except (OSError, ValueError) as error:  # a TOMLDecodeError says line and column
        return Read(Settings(), (f"{path}: {error}",))
    good: dict[str, Any] = {}
    problems: list[str] = []
    for name, value in given.items():
        kind = KINDS.get(name)
        at = f"{path}:{_line(text, name)}: "
        if kind is None:
            problems.append(f"{at}there is no setting {name!r}{nearest_hint(name, KINDS)}")
        elif not kind.accepts(value):
            problems.append(f"{at}{name} takes {kind.takes}, not {value!r}")
        else:
            good[name] = value
    return Read(Settings(**good), tuple(problems))


def _line(text: str, name: str) -> int:
    """The line that sets `name`, as key or as table."""
    found = re.search(rf"""^[ \t]*\[?[ \t]*["']?{re.escape(name)}["']?[ \t]*[\]=.]""", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1
