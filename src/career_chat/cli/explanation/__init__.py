"""How a message was read: as plain data, drawn for a person, and what would have changed it."""

from career_chat.cli.explanation.data import explanation
from career_chat.cli.explanation.drawn import drawn
from career_chat.cli.explanation.otherwise import otherwise

__all__ = ["drawn", "explanation", "otherwise"]
