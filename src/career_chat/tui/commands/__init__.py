"""Slash commands, in the order help lists them. A new one is a file here and an entry in COMMANDS."""

from career_chat.tui.commands.command import Command
from career_chat.tui.commands.help import HELP
from career_chat.tui.commands.invocation import Invocation, invocation
from career_chat.tui.commands.quit import QUIT
from career_chat.tui.commands.reset import RESET
from career_chat.tui.commands.unknown import unknown

COMMANDS = (HELP, RESET, QUIT)

__all__ = ["COMMANDS", "Command", "Invocation", "invocation", "unknown"]
