"""Replies: blocks with fact addresses, and their renderers. Independent of how a message was read."""

from career_chat.reply.blocks import (
    Bar,
    Bars,
    Block,
    Bullets,
    Choices,
    Heading,
    Line,
    Paragraph,
    Run,
    Table,
    facts_of,
    lines_of,
)
from career_chat.reply.data import blocks_from_data, blocks_to_data
from career_chat.reply.markdown import escape, render_markdown
from career_chat.reply.reply import Reply, Status
from career_chat.reply.text import plain, render_text

__all__ = [
    "Bar", "Bars", "Block", "Bullets", "Choices", "Heading", "Line", "Paragraph", "Reply", "Run", "Status",
    "Table", "blocks_from_data", "blocks_to_data", "escape", "facts_of", "lines_of", "plain", "render_markdown",
    "render_text",
]  # fmt: skip
