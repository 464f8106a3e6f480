"""Counting answers, one by one, in memory that does not grow with their number."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from career_chat.authoring.survey.likeness import Likeness

NO_ROLE = "(none)"
# What the content lacks shows in the messages of these answers.
UNREAD = "fallback"
UNCOVERED = "missing"


class Answered(NamedTuple):
    """What counts of an answer."""

    message: str
    status: str
    act: str
    roles: tuple[str, ...]


class Tally:
    """`roles` counts the role that an answer puts first."""

    def __init__(self) -> None:
        self.statuses: Counter[str] = Counter()
        self.acts: Counter[str] = Counter()
        self.roles: Counter[str] = Counter()
        self.likeness = {UNREAD: Likeness(), UNCOVERED: Likeness()}

    def add(self, answer: Answered) -> None:
        self.statuses[answer.status] += 1
        self.acts[answer.act] += 1
        self.roles[answer.roles[0] if answer.roles else NO_ROLE] += 1
        if answer.status in self.likeness:
            self.likeness[answer.status].add(answer.message)
