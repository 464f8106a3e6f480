"""Widgets of the chat, one a file. None of them knows the assistant."""
