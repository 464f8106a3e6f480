"""What can be asked: the contrasts that the content has written, and plain ones made of the decision points."""

from __future__ import annotations

from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from career_chat.dialogue.interview.belief import NEAR, Question, scaled
from career_chat.pack import Contrast, Option

if TYPE_CHECKING:
    from career_chat.pack import Pack, Point

# Joins the points of a derived contrast in its id; no id of the content holds it.
JOIN = "+"


class Contrasts:
    """The contrasts of a pack, by id. Those that are not written are derived of two or three decision points, each
    said by its first phrase, and carry an empty question and reason: the wordings for those are the act's."""

    def __init__(self, pack: Pack) -> None:
        self._points = {point.id: point for point in pack.points}
        self._by_role: dict[str, Point] = {}
        for point in pack.points:
            self._by_role.setdefault(point.role, point)
        self.written = pack.contrasts
        self._written = {contrast.id: contrast for contrast in pack.contrasts}
        self._questions: dict[str, Question] = {}
        self.roles_in_order = tuple(role.id for role in pack.facts.roles)
        self.roles = tuple(role for role in self.roles_in_order if role in self._by_role)

    def find(self, contrast_id: str) -> Contrast | None:
        """The contrast of that id; None when a stored conversation names one that the content no longer has."""
        if JOIN not in contrast_id:
            return self._written.get(contrast_id)
        points = [self._points[name] for name in contrast_id.split(JOIN) if name in self._points]
        if len(points) != contrast_id.count(JOIN) + 1:
            return None
        return Contrast(contrast_id, "", "", tuple(Option(point.phrases[0], (), (point.id,)) for point in points))

    def derived(self, roles: tuple[str, ...]) -> tuple[Contrast, ...]:
        """Contrasts for these roles, where no written one sets them all apart."""
        made = []
        for size in (3, 2):
            for group in combinations(roles, size):
                points = sorted(self._by_role[role].id for role in group if self._by_role[role].phrases)
                pairs = {frozenset(pair) for pair in combinations(group, 2)}
                contrast = self.find(JOIN.join(points)) if len(points) == size else None
                if contrast is not None and pairs - self._apart:
                    made.append(contrast)
        return tuple(made)

    def roles_of(self, option: Option) -> tuple[str, ...]:
        """The roles that an option speaks for, each once."""
        return tuple(dict.fromkeys(self._points[point].role for point in option.points))

    def role_of(self, point: str) -> str:
        return self._points[point].role

    def question(self, contrast: Contrast) -> Question:
        """The contrast as the belief sees it."""
        if contrast.id not in self._questions:
            self._questions[contrast.id] = self._question(contrast)
        return self._questions[contrast.id]

    def _question(self, contrast: Contrast) -> Question:
        sides = [frozenset(self.roles_of(option)) for option in contrast.options]
        owns = tuple(next((i for i, side in enumerate(sides) if role in side), None) for role in self.roles)
        draws = tuple(
            scaled([NEAR if any(frozenset((role, other)) in self._near for other in side) else 1.0 for side in sides])
            for role in self.roles
        )
        return Question(len(sides), owns, draws)

    @cached_property
    def _near(self) -> frozenset[frozenset[str]]:
        """Pairs of roles that some written option holds together."""
        return frozenset(
            frozenset(pair)
            for contrast in self.written
            for option in contrast.options
            for pair in combinations(self.roles_of(option), 2)
        )

    @cached_property
    def _apart(self) -> frozenset[frozenset[str]]:
        """Pairs of roles that some written contrast sets against each other."""
        return frozenset(
            frozenset((one, other))
            for contrast in self.written
            for left, right in combinations(contrast.options, 2)
            for one in self.roles_of(left)
            for other in self.roles_of(right)
        )
