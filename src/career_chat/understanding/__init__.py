"""From a message to a reading: what is asked, what is liked and disliked, and how that was found out."""

from career_chat.understanding.model import Entity, Evidence, IntentReading, Preference, Reading, Request
from career_chat.understanding.reader import Reader

__all__ = ["Entity", "Evidence", "IntentReading", "Preference", "Reader", "Reading", "Request"]
