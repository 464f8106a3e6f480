"""Settings that only the screen can judge: names of themes and ids of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.theme import BUILTIN_THEMES

from career_chat.settings import nearest_hint
from career_chat.tui.keys import ALL_KEYS
from career_chat.tui.themes import DARK, THEMES

if TYPE_CHECKING:
    from career_chat.settings import Read


def checked(read: Read) -> Read:
    """What was read, less what the screen has not; a sentence for each."""
    settings, problems = read.settings, list(read.problems)
    themes = (*(theme.name for theme in THEMES), *BUILTIN_THEMES)
    if settings.theme not in themes:
        problems.append(f"there is no theme {settings.theme!r}{nearest_hint(settings.theme, themes)}")
        settings = settings._replace(theme=DARK.name)
    ids = tuple(key.id for key in ALL_KEYS)
    for id in settings.keys:
        if id not in ids:
            problems.append(f"there is no key {id!r}{nearest_hint(id, ids)}")
    keys = {id: key for id, key in settings.keys.items() if id in ids}
    return read._replace(settings=settings._replace(keys=keys), problems=tuple(problems))
