"""What every reply must keep to, whatever was asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from career_chat.reply import lines_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from career_chat.pack import Pack
    from career_chat.reply import Reply

# The acts and statuses that other people's scripts know.
ACTS = frozenset(
    [
        "recommend",
        "describe",
        "tools",
        "skills",
        "overlap",
        "deliverables",
        "focus",
        "best_for",
        "links",
        "reverse_tool",
        "compare",
        "rank_all",
        "why",
        "why_not",
        "what_if",
        "next_best",
        "reject",
        "more",
        "profile",
        "confidence",
        "retract",
        "undo",
        "reset",
        "help",
        "quiz",
        "switch_reason",
        "transition",
        "source",
        "missing",
        "greeting",
        "thanks",
        "bye",
        "other_role",
        "off_topic",
        "clarify",
        "fallback",
    ]
)
STATUS_OF = {
    "clarify": "clarify",
    "missing": "missing",
    "fallback": "fallback",
    "other_role": "fallback",
    "off_topic": "fallback",
}
WITHOUT_ROLES = frozenset({"fallback", "off_topic", "greeting", "thanks", "bye", "help"})
MOST_READINGS = 3
_UNFILLED = re.compile(r"\{[a-z_]+(\.[a-z0-9_-]+)*\}")


@pytest.fixture(scope="session")
def sound(pack: Pack, fact_at: Callable[[str], str]) -> Callable[[Reply], None]:
    """A check of what holds for every reply: its facts are true, and act, status and roles fit together."""
    roles = {role.id for role in pack.facts.roles}

    def check(reply: Reply) -> None:
        for run in (run for block in reply.blocks for line in lines_of(block) for run in line):
            if run.fact is not None:
                fact = fact_at(run.fact)
                assert run.text in (fact, fact[:1].upper() + fact[1:]), run.fact
        assert reply.act in ACTS
        assert set(reply.acts) <= ACTS
        assert reply.status == STATUS_OF.get(reply.act, "answered"), reply.act
        assert set(reply.roles) <= roles
        assert len(set(reply.roles)) == len(reply.roles)
        assert reply.act not in WITHOUT_ROLES or reply.roles == ()
        assert reply.act != "clarify" or len(reply.roles) <= MOST_READINGS
        assert reply.text.strip()
        assert reply.markdown.strip()
        assert all(option.strip() for option in reply.suggestions)
        assert len(set(reply.suggestions)) == len(reply.suggestions)

    return check


@pytest.fixture(scope="session")
def filled() -> Callable[[str], bool]:
    """Whether a text of the assistant has no slot left open."""
    return lambda text: not _UNFILLED.search(text)
