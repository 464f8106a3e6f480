"""What can go wrong with the history, in words for the person."""

from __future__ import annotations


class HistoryError(Exception):
    """The history could not be read or written; the message says which file and why. A talk goes on without it."""
