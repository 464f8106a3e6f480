"""Names in one place of the content that stand for something in another: each must be there."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from career_chat.pack import files as at
from career_chat.pack.addresses import addressed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from career_chat.pack.files import Files
    from career_chat.pack.schema import ActFile, NamesFile, PointFile, RolesFile, TopicFile

# A slot of a wording with a dot in it is the address of a fact; other slots are the act's to fill.
_ADDRESS = re.compile(r"\{([^{}]*\.[^{}]*)\}")


def texts_of(roles: RolesFile) -> dict[str, str]:
    """Every string of the facts file by its address."""
    return addressed(roles.model_dump(exclude={"schema_"}, exclude_none=True))


def check_references(
    files: Files,
    roles: RolesFile,
    points: Mapping[str, PointFile],
    acts: Mapping[str, ActFile],
    topics: Mapping[str, TopicFile],
    names: Mapping[str, NamesFile],
) -> None:
    """Add to `files.problems` every name that leads nowhere, and every id that two things share."""
    _check_facts(files, roles)
    known = {role.id for role in roles.roles}
    columns = {column.id for column in roles.columns}
    addresses = texts_of(roles).keys()
    act_names = files.stems(at.ACTS)

    for folder in (at.POINTS, at.ACTS):
        if not files.stems(folder):
            files.problem(folder, "", "holds no .toml file; expected one file an intent")
    for stem, point in points.items():
        _expect(files, f"{at.POINTS}/{stem}.toml", "speaks_for", "role", point.speaks_for, known)
    for stem, act in acts.items():
        file = f"{at.ACTS}/{stem}.toml"
        if "column" in act.options:
            _expect(files, file, "options.column", "column", act.options["column"], columns)
        wordings = {f"replies.{name}": said for name, said in act.replies.items()} | {"suggest": act.suggest}
        for place, said in wordings.items():
            for address in _ADDRESS.findall("\n".join(said)):
                _expect(files, file, place, "fact", address, addresses)
    for stem, topic in topics.items() if act_names else ():
        _expect(files, f"{at.TOPICS}/{stem}.toml", "nearest", "act", topic.nearest, act_names)
    for stem, vocabulary in names.items():
        file = f"{at.VOCABULARY}/{stem}.toml"
        if vocabulary.kind == "role":
            for table, said_names in (("names", vocabulary.names), ("short_names", vocabulary.short_names)):
                for role in said_names:
                    _expect(files, file, f"{table}.{role}", "role", role, known)
        for name, role in vocabulary.nearest.items():
            _expect(files, file, f"nearest.{name}", "role", role, known)
            _expect(files, file, "nearest", "entry of [names]", name, vocabulary.names)


def _check_facts(files: Files, roles: RolesFile) -> None:
    known = {role.id for role in roles.roles}
    columns = {column.id for column in roles.columns}
    for place, listed in (
        ("roles", roles.roles),
        ("columns", roles.columns),
        ("decision_points", roles.decision_points),
        ("reasons", roles.reasons),
        ("introduction.tools", roles.introduction.tools),
    ):
        for name, times in Counter(each.id for each in listed).items():
            if times > 1:
                files.problem(at.FACTS_FILE, place, f"has the id {name!r} {times} times; each id must be one's own")
    _expect(files, at.FACTS_FILE, "baseline", "role", roles.baseline, known)
    for point in roles.decision_points:
        _expect(files, at.FACTS_FILE, f"decision_points.{point.id}.role", "role", point.role, known)
    for reason in roles.reasons:
        for role in reason.leads_to:
            _expect(files, at.FACTS_FILE, f"reasons.{reason.id}.leads_to", "role", role, known)
    for each in roles.roles:
        for column in each.row:
            _expect(files, at.FACTS_FILE, f"roles.{each.id}.row", "column", column, columns)
        for column in sorted(columns - each.row.keys()):
            files.problem(at.FACTS_FILE, f"roles.{each.id}.row.{column}", "is missing: expected a cell a column")


def _expect(files: Files, file: str, place: str, kind: str, name: str, known: Iterable[str]) -> None:
    """A problem unless `name` is among the `known` names of its kind."""
    known = sorted(known)
    if name not in known:
        near = f"; known are {', '.join(known)}" if len(known) <= 60 else ""
        files.problem(file, place, f"names no {kind}: {name!r}{near}")
