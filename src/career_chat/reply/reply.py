"""A reply: what was done (act, status, roles) and what is shown (blocks)."""

from __future__ import annotations

from typing import Literal, NamedTuple

from career_chat.reply.blocks import Block, Choices, facts_of
from career_chat.reply.markdown import render_markdown
from career_chat.reply.text import render_text

Status = Literal["answered", "clarify", "missing", "fallback"]


class Reply(NamedTuple):
    """`roles`: ids the reply is about or puts forward, best first. `acts`: every act answered in this
    turn, `act` the one that counts. Quick replies are the last block when there are any."""

    act: str
    status: Status
    blocks: tuple[Block, ...]
    roles: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return render_text(self.said)

    @property
    def markdown(self) -> str:
        return render_markdown(self.said)

    @property
    def said(self) -> tuple[Block, ...]:
        """The blocks without quick replies, which fronts offer in their own way."""
        return tuple(block for block in self.blocks if not isinstance(block, Choices))

    @property
    def suggestions(self) -> tuple[str, ...]:
        return tuple(option for block in self.blocks if isinstance(block, Choices) for option in block.options)

    @property
    def facts(self) -> tuple[str, ...]:
        return facts_of(self.blocks)
