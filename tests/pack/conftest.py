"""A small whole pack of another field, written into a temporary folder, for tests that break it."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

FACTS: dict[str, Any] = {
    "about": {"title": "Jobs in a bakery"},
    "baseline": "baker",
    "introduction": {
        "summary": "A baker bakes.",
        "areas": ["dough"],
        "blend": "Craft and patience.",
        "tools": [],
    },
    "reasons": [{"id": "mornings", "text": "You dislike early mornings.", "leads_to": ["confectioner"]}],
    "columns": [{"id": "tools", "title": "Tools"}],
    "roles": [
        {
            "id": role,
            "title": role.title(),
            "short": role.title(),
            "rank": rank,
            "tagline": "Good things from the oven",
            "summary": f"A {role} makes what people eat.",
            "duties": ["make dough"],
            "toolkit": "An oven and two hands.",
            "contrast": None,
            "relation": None,
            "note": None,
            "best_for": ["people who rise early"],
            "links": [{"name": "Bread", "url": "https://bread.example/"}],
            "toolkit_pointer": None,
            "row": {"tools": [{"text": "oven"}]},
            "prose": {"tools": [], "skills": []},
        }
        for role, rank in (("baker", None), ("confectioner", 1))
    ],
    "decision_points": [
        {
            "id": "sweets",
            "role": "confectioner",
            "question": "Do you like sweets?",
            "if_you": "you like sweets",
            "rationale": "Sweets are its trade.",
            "contrast": None,
            "hedge": "might be",
        }
    ],
}
INTENTS = {
    "intents/pack.toml": 'name = "crumb"\nabout = "For people around the oven."\n',
    "intents/decision-points/sweets.toml": (
        'note = "Sweets."\nspeaks_for = "confectioner"\n[phrases]\ncore = ["sugar", "cake"]\n'
    ),
    "intents/acts/greeting.toml": 'note = "Hello."\n[phrases]\nask = ["hello"]\n[replies]\nanswer = "Good morning."\n',
    "intents/acts/tools.toml": (
        'note = "Tools."\nhandler = "cell"\noptions = { column = "tools" }\n'
        '[phrases]\nask = ["{role} tools"]\n[replies]\nanswer = ["{role}: {items}.", "{roles.baker.title} too."]\n'
    ),
    "intents/topics/pay.toml": (
        'note = "Pay."\ntopic = "pay"\nnearest = "tools"\n[phrases]\nask = ["what is the pay"]\n'
    ),
    "intents/vocabulary/roles.toml": 'note = "Roles."\nkind = "role"\n[names]\nbaker = ["baker"]\n',
    "intents/vocabulary/cues.toml": 'note = "Cues."\n[cues]\nlike = ["like"]\n',
}


class PackFolder:
    """A pack in a folder. Each method that changes something gives the folder back."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.facts = copy.deepcopy(FACTS)
        self.file("data/roles.json", json.dumps(self.facts, indent=1))
        for name, text in INTENTS.items():
            self.file(name, text)

    def file(self, name: str, content: str | bytes) -> PackFolder:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return self

    def replaced(self, name: str, old: str, new: str) -> PackFolder:
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text
        return self.file(name, text.replace(old, new))

    def without(self, name: str) -> PackFolder:
        (self.root / name).unlink()
        return self

    def fact(self, *path: str | int, value: Any) -> PackFolder:
        """The facts file with `value` at a path of keys and places."""
        inner: Any = self.facts
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = value
        return self.file("data/roles.json", json.dumps(self.facts, indent=1))


@pytest.fixture
def folder(tmp_path: Path) -> PackFolder:
    return PackFolder(tmp_path)
