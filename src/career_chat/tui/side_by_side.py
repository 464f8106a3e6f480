"""Roles side by side, as a value: which roles and columns, in what order, and what sets them apart."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from career_chat.pack import listed
from career_chat.reply import Line, Run, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from career_chat.pack import Facts, Item, Role

ORDERS = ("match", "source", "name")
ORDER_NAMES = {"match": "by match to what you told me", "source": "in the source's order", "name": "by name"}
SAME = "–"


class SideBySide(NamedTuple):
    """`scores`: the match of each role that has one. `apart`: leave out what others share."""

    facts: Facts
    scores: Mapping[str, float]
    roles: frozenset[str]
    columns: frozenset[str]
    order: str = ORDERS[0]
    apart: bool = False

    @property
    def shown(self) -> tuple[Role, ...]:
        """The roles chosen, in order; ties stand as in the source."""
        chosen = [role for role in self.facts.roles if role.id in self.roles]
        if self.order == "name":
            chosen.sort(key=lambda role: role.title)
        elif self.order == "match":
            chosen.sort(key=lambda role: -self.scores.get(role.id, 0.0))
        return tuple(chosen)

    def with_role(self, role_id: str) -> SideBySide:
        """The role chosen, or no longer."""
        return self._replace(roles=self.roles ^ {role_id})

    def with_column(self, column: str) -> SideBySide:
        """The column chosen, or no longer; the last one stays."""
        columns = self.columns ^ {column}
        return self._replace(columns=columns) if columns else self

    def in_next_order(self) -> SideBySide:
        return self._replace(order=ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)])

    @property
    def table(self) -> Table:
        """One line a role; what no other role shown has is strong, in columns that share something."""
        columns = [column for column in self.facts.columns if column in self.columns]
        head = ((), *((self.facts.run(f"columns.{column}.title"),) for column in columns))
        rows = tuple((self._name(role), *(self._cell(role, column) for column in columns)) for role in self.shown)
        return Table(head, rows)

    def _name(self, role: Role) -> Line:
        return (self.facts.run(f"roles.{role.id}.title"),)

    def _cell(self, role: Role, column: str) -> Line:
        others = [item for other in self.shown if other != role for item in other.row.get(column, ())]
        runs = [(item, not any(alike(item, each) for each in others)) for item in role.row.get(column, ())]
        told_apart = self._shares(column)
        kept = tuple(Run(item.text, item.address, own and told_apart) for item, own in runs if own or not self.apart)
        return listed(kept) or (Run(SAME),)

    def _shares(self, column: str) -> bool:
        """Whether any two roles shown have something in common here; where none have, all of it is different."""
        cells = [role.row.get(column, ()) for role in self.shown]
        pairs = combinations(cells, 2)
        return any(alike(one, other) for first, second in pairs for one in first for other in second)


def alike(one: Item, other: Item) -> bool:
    """Whether two entries name a same thing."""
    return not {name.casefold() for name in one.names}.isdisjoint(name.casefold() for name in other.names)


def to_begin_with(facts: Facts, scores: Mapping[str, float], roles: tuple[str, ...]) -> SideBySide:
    """With the roles named; one alone stands beside the best other, none named means the baseline and the two that
    match best. While nothing was told, the source's own order says what is best."""
    best = [role for role in scores if scores[role] > 0] or [role.id for role in facts.roles]
    candidates = dict.fromkeys((*roles, *(() if roles else (facts.baseline,)), *best, facts.baseline))
    few = len(roles) if len(roles) > 1 else 2 if roles else 3
    return SideBySide(facts, scores, frozenset(list(candidates)[:few]), frozenset(facts.columns))
