"""Phrases with the place where each is written."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from career_chat.pack.files import ACTS, POINTS, TOPICS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from career_chat.content import Content

_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"')
LIKED, ASKED = "liked", "asked"


class Phrase(NamedTuple):
    """`family`: phrases of one family compete with each other; `intent` as the matcher calls it."""

    text: str
    intent: str
    family: str
    file: str
    line: int
    column: int


class Sources:
    """The phrases of a pack as its files hold them."""

    def __init__(self, content: Content, root: Path) -> None:
        self.pack, self.reader = content
        self.root = root

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        return tuple(self._listed())

    def _listed(self) -> Iterator[Phrase]:
        for point in self.pack.points:
            yield from self._of(point.phrases, point.id, LIKED, f"{POINTS}/{point.id}.toml")
        for act in self.pack.acts.values():
            yield from self._of(act.phrases, act.id, ASKED, f"{ACTS}/{act.id}.toml")
        for topic in self.pack.topics.values():
            yield from self._of(topic.phrases, f"topic:{topic.id}", ASKED, f"{TOPICS}/{topic.id}.toml")

    def _of(self, phrases: Iterable[str], intent: str, family: str, file: str) -> Iterator[Phrase]:
        places = self._places(file)
        for phrase in phrases:
            yield Phrase(phrase, intent, family, file, *places.get(phrase, (0, 0)))

    def _places(self, file: str) -> dict[str, tuple[int, int]]:
        """The line and column of each string that is written on one line, where it stands first."""
        found: dict[str, tuple[int, int]] = {}
        try:
            lines = Path(self.root, file).read_text(encoding="utf-8-sig").splitlines()
        except OSError:
            return found
        for number, line in enumerate(lines, 1):
            for match in _STRING.finditer(line):
                text = match[0][1:-1].replace('\\"', '"')
                found.setdefault(text, (number, match.start() + 1))
        return found
