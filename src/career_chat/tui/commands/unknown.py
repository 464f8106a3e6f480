"""What is said to a command that does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.reply import Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from career_chat.tui.commands.command import Command
    from career_chat.tui.commands.invocation import Invocation


def unknown(call: Invocation, commands: Sequence[Command]) -> Paragraph:
    """The command nearest to `call`, or all there are when none is near."""
    missing = Run(f"There is no /{call.name}. " if call.name else "")
    if call.name and (nearest := call.nearest(commands)):
        return Paragraph((missing, Run("Did you mean "), Run(f"/{nearest.name}", strong=True), Run("?")))
    return Paragraph((missing, Run("Commands: " + ", ".join(f"/{command.name}" for command in commands))))
