"""Every string of a facts file by its address: keys and list places joined by dots, ids instead of places
for lists of things that have one (`roles.data-engineer.best_for.2`)."""

from __future__ import annotations

from typing import Any


def addressed(value: Any, at: str = "") -> dict[str, str]:
    """Address → text for every string in parsed JSON, in file order."""
    if isinstance(value, str):
        return {at: value}
    if isinstance(value, dict):
        parts = [(str(key), part) for key, part in value.items()]
    elif isinstance(value, list):
        parts = [
            (part["id"] if isinstance(part, dict) and "id" in part else str(index), part)
            for index, part in enumerate(value)
        ]
    else:
        return {}
    texts: dict[str, str] = {}
    for key, part in parts:
        texts |= addressed(part, f"{at}.{key}" if at else key)
    return texts
