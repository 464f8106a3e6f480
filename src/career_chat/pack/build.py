"""From checked files to the frozen pack, with every reference between them followed once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.pack import files as at
from career_chat.pack.interview_files import check_interview
from career_chat.pack.model import (
    Act,
    Contrast,
    DecisionPoint,
    Facts,
    Item,
    Link,
    Names,
    Option,
    Pack,
    Point,
    Reason,
    Role,
    Topic,
)
from career_chat.pack.references import check_references, texts_of
from career_chat.pack.schema import (
    ActFile,
    ContrastFile,
    CuesFile,
    ItemFile,
    NamesFile,
    PackFile,
    PointFile,
    RoleFile,
    RolesFile,
    TopicFile,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from career_chat.pack.files import Files


def build(files: Files, *, source: str, version: str) -> Pack | None:
    """The pack, or None when `files.problems` says why there is none."""
    about = files.read(at.PACK_FILE, PackFile)
    roles = files.read(at.FACTS_FILE, RolesFile)
    cues = files.read(at.CUES_FILE, CuesFile)
    points = files.read_folder(at.POINTS, PointFile)
    acts = files.read_folder(at.ACTS, ActFile)
    topics = files.read_folder(at.TOPICS, TopicFile)
    names = files.read_folder(at.VOCABULARY, NamesFile, skip=at.CUES_FILE)
    contrasts = files.read_folder(at.CONTRASTS, ContrastFile)
    if roles is not None:
        check_references(files, roles, points, acts, topics, names)
    check_interview(files, acts, contrasts)
    if about is None or roles is None or cues is None or files.problems:
        return None
    return Pack(
        name=about.name,
        source=source,
        version=version,
        facts=_facts(roles),
        points=tuple(Point(stem, file.speaks_for, _phrases(file.phrases)) for stem, file in points.items()),
        acts={stem: _act(stem, file) for stem, file in acts.items()},
        topics={stem: Topic(stem, file.topic, file.nearest, _phrases(file.phrases)) for stem, file in topics.items()},
        names=tuple(map(_names, names.values())),
        cues={name: tuple(words) for name, words in cues.cues.items()},
        contrasts=tuple(_contrast(stem, file) for stem, file in contrasts.items()),
    )


def _phrases(groups: Mapping[str, list[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(phrase for group in groups.values() for phrase in group))


def _act(stem: str, file: ActFile) -> Act:
    replies = {name: tuple(said) for name, said in file.replies.items()}
    answers = {name: tuple(said) for name, said in file.answers.items()}
    return Act(stem, file.handler, dict(file.options), _phrases(file.phrases), replies, tuple(file.suggest), answers)


def _contrast(stem: str, file: ContrastFile) -> Contrast:
    options = (Option(each.text, tuple(each.words), tuple(each.speaks_for)) for each in file.options)
    return Contrast(stem, file.question, file.because, tuple(options))


def _names(file: NamesFile) -> Names:
    spellings = {name: tuple(said) for name, said in (file.names | file.not_in_source).items()}
    short = {name: tuple(said) for name, said in file.short_names.items()}
    return Names(file.kind, spellings, short, dict(file.nearest))


def _facts(file: RolesFile) -> Facts:
    return Facts(
        texts=texts_of(file),
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
        links=tuple(Link(f"{at_role}.links.{index}", link.name, link.url) for index, link in enumerate(file.links)),
        row={column: items(f"row.{column}", cell) for column, cell in file.row.items()},
        prose={
            column: items(f"prose.{column}", listed)
            for column, listed in (("tools", file.prose.tools), ("skills", file.prose.skills))
        },
    )
