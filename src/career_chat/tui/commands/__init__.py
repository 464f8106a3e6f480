"""Slash commands, in the order help lists them. A new one is an entry in COMMANDS; completion, the command palette
and help read the same."""

from career_chat.tui.commands.command import Command
from career_chat.tui.commands.explain import EXPLAIN
from career_chat.tui.commands.help import HELP
from career_chat.tui.commands.invocation import Invocation, invocation
from career_chat.tui.commands.kept import EXPORT, HISTORY
from career_chat.tui.commands.looks import PROFILE, THEME
from career_chat.tui.commands.quit import QUIT
from career_chat.tui.commands.reset import RESET
from career_chat.tui.commands.roles import COMPARE, ROLES
from career_chat.tui.commands.saying import QUIZ, RETRACT, UNDO, WHY
from career_chat.tui.commands.unknown import unknown

COMMANDS = (
    HELP, COMPARE, ROLES, QUIZ, PROFILE, WHY, UNDO, RETRACT, RESET, HISTORY, EXPORT, THEME, EXPLAIN, QUIT,
)  # fmt: skip

__all__ = ["COMMANDS", "Command", "Invocation", "invocation", "unknown"]
