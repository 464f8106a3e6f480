"""Phrases in, ranked intents with evidence out; knows no field of work."""

from career_chat.matching.match import Evidence, Match
from career_chat.matching.matcher import Matcher

__all__ = ["Evidence", "Match", "Matcher"]
