"""Frozen data in bytes: written once, then read in place without being built again."""

from career_chat.storage.parts import Damaged, Parts, Writer
from career_chat.storage.table import Row, Table
from career_chat.storage.texts import Texts

__all__ = ["Damaged", "Parts", "Row", "Table", "Texts", "Writer"]
