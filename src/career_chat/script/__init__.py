"""The `.chat` format: conversations as plain text, played against an assistant and checked."""

from career_chat.script.model import (
    Check,
    Conversation,
    Script,
    ScriptError,
    ScriptProblem,
    ScriptTurn,
    Wording,
)
from career_chat.script.parser import parse, read
from career_chat.script.report import told
from career_chat.script.runner import Departure, Outcome, Stage, play

__all__ = [
    "Check", "Conversation", "Departure", "Outcome", "Script", "ScriptError", "ScriptProblem", "ScriptTurn",
    "Stage", "Wording", "parse", "play", "read", "told",
]  # fmt: skip
