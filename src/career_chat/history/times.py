"""Times as people read them, where they are and in exports."""

from __future__ import annotations

from datetime import UTC, datetime


def local(moment: float) -> str:
    """To the minute, on the clock of whoever looks."""
    return datetime.fromtimestamp(moment).astimezone().strftime("%Y-%m-%d %H:%M")


def universal(moment: float) -> str:
    """To the second, the same everywhere."""
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
