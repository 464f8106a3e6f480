"""Settings as a TOML file that says what each is for, to look at and to begin with."""

from __future__ import annotations

import json

from career_chat.settings.model import KINDS, Settings


def written(settings: Settings) -> str:
    """Every setting with its value; reading it gives equal settings."""
    given = settings._asdict()
    lines = [
        f"# {kind.about}: {kind.takes}\n{name} = {json.dumps(given[name])}\n"
        for name, kind in KINDS.items()
        if name != "keys"
    ]
    keys = "".join(f"{json.dumps(id)} = {json.dumps(key)}\n" for id, key in settings.keys.items())
    return "\n".join([*lines, f"# {KINDS['keys'].about}\n[keys]\n{keys}"])
