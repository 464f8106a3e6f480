"""Drawing: entries of the transcript as rows of styled text. Knows widths and styles, no widgets."""

from career_chat.tui.drawing.entries import Answered, Entry, Noted, Said, Span
from career_chat.tui.drawing.rows import Row

__all__ = ["Answered", "Entry", "Noted", "Row", "Said", "Span"]
