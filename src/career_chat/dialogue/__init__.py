"""The conversation: what is remembered, what is answered, and in which words."""

from career_chat.dialogue.policy import Outcome, Policy
from career_chat.dialogue.profile import Standing, standings
from career_chat.dialogue.state import Entry, State

__all__ = ["Entry", "Outcome", "Policy", "Standing", "State", "standings"]
