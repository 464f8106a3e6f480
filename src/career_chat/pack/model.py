"""The content as frozen values: facts with addresses, and the language people use about them.

Plain NamedTuples of the standard library, so that reading a compiled pack needs no validation library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from career_chat.reply import Line, Run

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Item(NamedTuple):
    """One entry of a table cell or list. `names` are the things it names ("AWS/Azure/GCP" names three)."""

    address: str
    text: str
    names: tuple[str, ...]


class Link(NamedTuple):
    address: str
    name: str
    url: str


class Role(NamedTuple):
    """`row`: side-by-side cells by column id; `prose`: what the running text alone names, by column id."""

    id: str
    title: str
    short: str
    rank: int | None
    best_for: int
    links: tuple[Link, ...]
    row: Mapping[str, tuple[Item, ...]]
    prose: Mapping[str, tuple[Item, ...]]

    @property
    def at(self) -> str:
        """The address its facts begin with."""
        return f"roles.{self.id}"


class DecisionPoint(NamedTuple):
    id: str
    role: str


class Reason(NamedTuple):
    id: str
    leads_to: tuple[str, ...]


class Facts(NamedTuple):
    """`texts` holds every string of the facts file by address; the rest is its structure."""

    texts: Mapping[str, str]
    baseline: str
    roles: tuple[Role, ...]
    columns: tuple[str, ...]
    points: tuple[DecisionPoint, ...]
    reasons: tuple[Reason, ...]

    def run(self, address: str, *, strong: bool = False) -> Run:
        """A run stating the fact at `address`; KeyError when there is none."""
        return Run(self.texts[address], address, strong)

    def runs(self, place: str) -> tuple[Run, ...]:
        """The facts of a list, each in a run: those at `place.0`, `place.1` and so on."""
        found: list[Run] = []
        while (text := self.texts.get(address := f"{place}.{len(found)}")) is not None:
            found.append(Run(text, address))
        return tuple(found)

    def role(self, role_id: str) -> Role:
        return next(role for role in self.roles if role.id == role_id)

    def cell(self, role: Role, column: str) -> Line:
        """A table cell: its items joined by commas, each with its own address."""
        return listed(tuple(Run(item.text, item.address) for item in role.row[column]))


def listed(runs: tuple[Run, ...], separator: str = ", ") -> Line:
    """Runs with a separator between them."""
    line: list[Run] = []
    for run in runs:
        line += [Run(separator), run] if line else [run]
    return tuple(line)


class Point(NamedTuple):
    """What people say when a decision point speaks to them; `role` is the role it speaks for."""

    id: str
    role: str
    phrases: Sequence[str]


class Act(NamedTuple):
    """What people ask for. `handler` names the computed answer; fixed wording has handler "fixed".
    `replies`: wordings by name, several variants of one are said in turn. `suggest`: quick replies. `answers`:
    short answers by what they mean, which count only while the act waits for one."""

    id: str
    handler: str
    options: Mapping[str, str]
    phrases: Sequence[str]
    replies: Mapping[str, tuple[str, ...]]
    suggest: tuple[str, ...]
    answers: Mapping[str, tuple[str, ...]] = {}


class Option(NamedTuple):
    """One side of a contrast: how it is offered, other words for it, and the decision points it speaks for."""

    text: str
    words: tuple[str, ...]
    points: tuple[str, ...]


class Contrast(NamedTuple):
    """A question of the interview with two or three options; `because` says why it is asked."""

    id: str
    question: str
    because: str
    options: tuple[Option, ...]


class Topic(NamedTuple):
    """A subject the content does not cover; `nearest` is the act whose answer comes nearest."""

    id: str
    name: str
    nearest: str
    phrases: Sequence[str]


class Names(NamedTuple):
    """Spellings by entity id. `short` spellings count only where a role is being asked about."""

    kind: str
    spellings: Mapping[str, tuple[str, ...]]
    short: Mapping[str, tuple[str, ...]] = {}
    nearest: Mapping[str, str] = {}


class Pack(NamedTuple):
    """A content folder, read. `source`: where it came from, `version`: a short hash of its files."""

    name: str
    source: str
    version: str
    facts: Facts
    points: tuple[Point, ...]
    acts: Mapping[str, Act]
    topics: Mapping[str, Topic]
    names: tuple[Names, ...]
    cues: Mapping[str, tuple[str, ...]]
    contrasts: tuple[Contrast, ...] = ()

    def named(self, kind: str) -> Names:
        return next((names for names in self.names if names.kind == kind), Names(kind, {}))


__all__ = [
    "Act", "Contrast", "DecisionPoint", "Facts", "Item", "Link", "Names", "Option", "Pack", "Point", "Reason",
    "Role", "Topic", "listed",
]  # fmt: skip
