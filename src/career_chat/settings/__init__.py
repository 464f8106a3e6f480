"""A person's own settings: one TOML file in the folder where this system keeps settings."""

from career_chat.settings.model import KINDS, Kind, Settings, nearest_hint
from career_chat.settings.reading import Read, read_settings, settings_file
from career_chat.settings.writing import written

__all__ = ["KINDS", "Kind", "Read", "Settings", "nearest_hint", "read_settings", "settings_file", "written"]
