"""How a message was read: as plain data, drawn for a person, and what would have changed it."""

from career_chat.explanation.data import explanation
from career_chat.explanation.drawn import drawn, lines
from career_chat.explanation.otherwise import otherwise

__all__ = ["drawn", "explanation", "lines", "otherwise"]
