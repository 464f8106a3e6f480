"""The pack as plain values and back: what was checked once need not be checked again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from career_chat.storage import Parts, Texts, Writer

_Lists = dict[str, list[str]]


def write_pack(writer: Writer, pack: Pack) -> None:
    """Write a pack, but for where it came from: the same content may lie elsewhere."""
    said: list[str] = []

    def kept(phrases: Sequence[str]) -> tuple[int, int]:
        said.extend(phrases)
        return len(said) - len(phrases), len(said)

    points = [point._replace(phrases=kept(point.phrases)) for point in pack.points]  # type: ignore[arg-type]
    acts = {each: act._replace(phrases=kept(act.phrases)) for each, act in pack.acts.items()}  # type: ignore[arg-type]
    topics = {each: topic._replace(phrases=kept(topic.phrases)) for each, topic in pack.topics.items()}  # type: ignore[arg-type]
    writer.plain("pack", [*pack._replace(source="", points=(), acts={}, topics={}), points, acts, topics])
    writer.texts("pack phrases", said)


def read_pack(parts: Parts, source: str) -> Pack:
    """The pack that `write_pack` wrote, from `source`."""
    name, _, version, facts, _, _, _, names, cues, contrasts, points, acts, topics = parts.plain("pack")
    said = parts.texts("pack phrases")
    return Pack(
        name,
        source,
        version,
        _facts(*facts),
        tuple(Point(each, role, said[slice(*bounds)]) for each, role, bounds in points),
        {each: _act(said, *values) for each, values in acts.items()},
        {each: _topic(said, *values) for each, values in topics.items()},
        tuple(Names(kind, _tuples(said), _tuples(short), nearest) for kind, said, short, nearest in names),
        _tuples(cues),
        tuple(_contrast(*values) for values in contrasts),
    )


def _tuples(lists: _Lists) -> dict[str, tuple[str, ...]]:
    return {name: tuple(said) for name, said in lists.items()}


def _facts(
    texts: Mapping[str, str], baseline: str, roles: list[Any], columns: list[str], points: list[Any], reasons: list[Any]
) -> Facts:
    return Facts(
        texts,
        baseline,
        tuple(_role(*values) for values in roles),
        tuple(columns),
        tuple(DecisionPoint(*values) for values in points),
        tuple(Reason(each, tuple(leads_to)) for each, leads_to in reasons),
    )


def _role(
    each: str,
    title: str,
    short: str,
    rank: int | None,
    best_for: int,
    links: list[Any],
    row: dict[str, list[Any]],
    prose: dict[str, list[Any]],
) -> Role:
    return Role(
        each, title, short, rank, best_for, tuple(Link(*values) for values in links), _items(row), _items(prose)
    )


def _items(cells: dict[str, list[Any]]) -> dict[str, tuple[Item, ...]]:
    return {
        column: tuple(Item(address, text, tuple(names)) for address, text, names in cell)
        for column, cell in cells.items()
    }


def _act(
    said: Texts,
    each: str,
    handler: str,
    options: dict[str, str],
    bounds: list[int],
    replies: _Lists,
    suggest: list[str],
    answers: _Lists,
) -> Act:
    return Act(each, handler, options, said[slice(*bounds)], _tuples(replies), tuple(suggest), _tuples(answers))


def _topic(said: Texts, each: str, name: str, nearest: str, bounds: list[int]) -> Topic:
    return Topic(each, name, nearest, said[slice(*bounds)])


def _contrast(each: str, question: str, because: str, options: list[Any]) -> Contrast:
    made = (Option(text, tuple(words), tuple(points)) for text, words, points in options)
    return Contrast(each, question, because, tuple(made))
