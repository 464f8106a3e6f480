"""From checked files to the frozen pack, with every reference between them followed once."""

from __future__ import annotations

from collections.abc import Mapping

from career_chat.pack import files as at
from career_chat.pack.addresses import addressed
from career_chat.pack.files import Files
from career_chat.pack.model import Act, DecisionPoint, Facts, Item, Link, Names, Pack, Point, Reason, Role, Topic
from career_chat.pack.schema import (
    ActFile,
    CuesFile,
    ItemFile,
    NamesFile,
    PackFile,
    PointFile,
    RoleFile,
    RolesFile,
    TopicFile,
)


def build(files: Files, *, source: str, version: str) -> Pack | None:
    """The pack, or None when `files.problems` says why there is none."""
    about = files.read(at.PACK_FILE, PackFile)
    roles = files.read(at.FACTS_FILE, RolesFile)
    cues = files.read(at.CUES_FILE, CuesFile)
    points = files.read_folder(at.POINTS, PointFile)
    acts = files.read_folder(at.ACTS, ActFile)
    topics = files.read_folder(at.TOPICS, TopicFile)
    names = files.read_folder(at.VOCABULARY, NamesFile, skip=at.CUES_FILE)
    if about is None or roles is None or cues is None or files.problems:
        return None
    facts = _facts(roles)
    _check_references(files, facts, roles, points, acts, topics)
    if files.problems:
        return None
    return Pack(
        name=about.name,
        source=source,
        version=version,
        facts=facts,
        points=tuple(Point(stem, file.speaks_for, _phrases(file.phrases)) for stem, file in points.items()),
        acts={stem: _act(stem, file) for stem, file in acts.items()},
        topics={
            stem: Topic(stem, file.topic, file.nearest, _phrases(file.phrases)) for stem, file in topics.items()
        },
        names=tuple(map(_names, names.values())),
        cues={name: tuple(words) for name, words in cues.cues.items()},
    )


def _phrases(groups: Mapping[str, list[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(phrase for group in groups.values() for phrase in group))


def _act(stem: str, file: ActFile) -> Act:
    replies = {name: (said,) if isinstance(said, str) else tuple(said) for name, said in file.replies.items()}
    return Act(stem, file.handler, dict(file.options), _phrases(file.phrases), replies, tuple(file.suggest))


def _names(file: NamesFile) -> Names:
    spellings = {name: tuple(said) for name, said in (file.names | file.not_in_source).items()}
    short = {name: tuple(said) for name, said in file.short_names.items()}
    return Names(file.kind, spellings, short, dict(file.nearest))


def _facts(file: RolesFile) -> Facts:
    texts = addressed(file.model_dump(exclude={"schema_"}, exclude_none=True))
    return Facts(
        texts=texts,
        baseline=file.baseline,
        roles=tuple(map(_role, file.roles)),
        columns=tuple(column.id for column in file.columns),
        points=tuple(DecisionPoint(point.id, point.role) for point in file.decision_points),
        reasons=tuple(Reason(reason.id, tuple(reason.leads_to)) for reason in file.reasons),
    )


def _role(file: RoleFile) -> Role:
    at_role = f"roles.{file.id}"

    def items(place: str, listed: list[ItemFile]) -> tuple[Item, ...]:
        return tuple(
            Item(f"{at_role}.{place}.{index}.text", item.text, tuple(item.names or [item.text]))
            for index, item in enumerate(listed)
        )

    return Role(
        id=file.id,
        title=file.title,
        short=file.short,
        rank=file.rank,
        best_for=len(file.best_for),
        links=tuple(
            Link(f"{at_role}.links.{index}", link.name, link.url) for index, link in enumerate(file.links)
        ),
        row={column: items(f"row.{column}", cell) for column, cell in file.row.items()},
        prose={
            column: items(f"prose.{column}", listed)
            for column, listed in (("tools", file.prose.tools), ("skills", file.prose.skills))
        },
    )


def _check_references(
    files: Files,
    facts: Facts,
    roles: RolesFile,
    points: Mapping[str, PointFile],
    acts: Mapping[str, ActFile],
    topics: Mapping[str, TopicFile],
) -> None:
    known = {role.id for role in facts.roles}
    columns = set(facts.columns)

    def role_exists(file: str, place: str, role: str) -> None:
        if role not in known:
            files.problem(file, place, f"names the role {role!r}; known are {', '.join(sorted(known))}")

    role_exists(at.FACTS_FILE, "baseline", roles.baseline)
    for point in roles.decision_points:
        role_exists(at.FACTS_FILE, f"decision_points.{point.id}.role", point.role)
    for reason in roles.reasons:
        for role in reason.leads_to:
            role_exists(at.FACTS_FILE, f"reasons.{reason.id}.leads_to", role)
    for each in roles.roles:
        if wrong := set(each.row) ^ columns:
            files.problem(at.FACTS_FILE, f"roles.{each.id}.row", f"lacks or adds the columns {sorted(wrong)}")
    for stem, file in points.items():
        role_exists(f"{at.POINTS}/{stem}.toml", "speaks_for", file.speaks_for)
    for stem, act in acts.items():
        column = act.options.get("column")
        if column is not None and column not in columns:
            files.problem(f"{at.ACTS}/{stem}.toml", "options.column", f"names no column: {column!r}")
    for stem, topic in topics.items():
        if topic.nearest not in acts:
            files.problem(f"{at.TOPICS}/{stem}.toml", "nearest", f"names no act: {topic.nearest!r}")

