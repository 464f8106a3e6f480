"""The content: facts with addresses and the language people use, loaded and checked."""

from career_chat.pack.load import load_pack
from career_chat.pack.model import (
    Act,
    DecisionPoint,
    Facts,
    Item,
    Link,
    Names,
    Pack,
    Point,
    Reason,
    Role,
    Topic,
    listed,
)
from career_chat.pack.problems import PackError, Problem

__all__ = [
    "Act", "DecisionPoint", "Facts", "Item", "Link", "Names", "Pack", "PackError", "Point", "Problem",
    "Reason", "Role", "Topic", "listed", "load_pack",
]  # fmt: skip
