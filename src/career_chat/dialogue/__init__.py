"""The conversation: what is remembered, what is answered, and in which words."""

from career_chat.dialogue.context import shortened
from career_chat.dialogue.policy import Outcome, Policy
from career_chat.dialogue.profile import Standing, standings
from career_chat.dialogue.retraction import Piece, pieces, without
from career_chat.dialogue.state import Entry, State

__all__ = ["Entry", "Outcome", "Piece", "Policy", "Standing", "State", "pieces", "shortened", "standings", "without"]
