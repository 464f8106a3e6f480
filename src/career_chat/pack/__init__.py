"""The content: facts with addresses and the language people use, loaded and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from career_chat.pack.model import (
    Act,
    Contrast,
    DecisionPoint,
    Facts,
    Item,
    Link,
    Names,
    Option,
    Pack,
    Point,
    Reason,
    Role,
    Topic,
    listed,
)
from career_chat.pack.places import default_folder

if TYPE_CHECKING:
    from career_chat.pack.load import load_pack
    from career_chat.pack.problems import PackError, Problem

__all__ = [
    "Act", "Contrast", "DecisionPoint", "Facts", "Item", "Link", "Names", "Option", "Pack", "PackError", "Point",
    "Problem", "Reason", "Role", "Topic", "default_folder", "listed", "load_pack",
]  # fmt: skip

_LATER = {"load_pack": "load", "PackError": "problems", "Problem": "problems"}


def __getattr__(name: str) -> Any:
    """Reading files is imported when files are read: compiled content does without."""
    if name in _LATER:
        from importlib import import_module

        return getattr(import_module(f"career_chat.pack.{_LATER[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
