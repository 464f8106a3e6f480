"""The computed acts, one module a family; importing this package fills the registry."""

from career_chat.dialogue.acts import about, advice, again, comparison, memory, reasons, talk

__all__ = ["about", "advice", "again", "comparison", "memory", "reasons", "talk"]
