"""The content: facts with addresses and the language people use, loaded and checked."""

from career_chat.pack.load import default_folder, folder_version, load_pack
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
from career_chat.pack.problems import PackError, Problem

__all__ = [
    "Act", "Contrast", "DecisionPoint", "Facts", "Item", "Link", "Names", "Option", "Pack", "PackError", "Point",
    "Problem", "Reason", "Role", "Topic", "default_folder", "folder_version", "listed", "load_pack",
]  # fmt: skip
