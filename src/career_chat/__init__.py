"""A rule-based assistant for people choosing a role: see `Assistant`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from career_chat.version import __version__

if TYPE_CHECKING:
    from career_chat.assistant import Assistant, Turn

__all__ = ["Assistant", "Turn", "__version__"]


def __getattr__(name: str) -> Any:
    """Load the core on first use, so that importing a part of the package costs only that part."""
    if name in ("Assistant", "Turn"):
        from career_chat import assistant

        return getattr(assistant, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
