"""What an interview needs of the content: decision points that are there, and a word for everything it says."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from career_chat.pack import files as at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from career_chat.pack.files import Files
    from career_chat.pack.schema import ActFile, ContrastFile

HANDLER = "interview"
# What the interview says, by the name of its wording; and the short answers that a person may give.
WORDINGS = frozenset(
    {
        "again", "best_for", "close", "derived", "derived_because", "first_question", "fits_if", "known", "noted",
        "nothing", "open", "out_of_range", "passed_over", "paused", "progress", "skipped", "start", "stopped",
        "stopped_open", "sure", "taken_back", "unclear", "unsure", "why",
    }
)  # fmt: skip
ANSWERS = frozenset(
    {
        "all", "back", "beside", "both", "first", "neither", "none", "number", "pause", "resume", "second", "skip",
        "stop", "third", "unsure", "why",
    }
)  # fmt: skip


def check_interview(files: Files, acts: Mapping[str, ActFile], contrasts: Mapping[str, ContrastFile]) -> None:
    """Add to `files.problems` what an interview could not be held with."""
    for stem, act in acts.items():
        if act.handler == HANDLER:
            file = f"{at.ACTS}/{stem}.toml"
            _expect_keys(files, file, "replies", "wording", WORDINGS, act.replies)
            _expect_keys(files, file, "answers", "answer", ANSWERS, act.answers)
    points = files.stems(at.POINTS)
    for stem, contrast in contrasts.items():
        file = f"{at.CONTRASTS}/{stem}.toml"
        for place, option in enumerate(contrast.options):
            for point in option.speaks_for:
                if point not in points:
                    known = ", ".join(points)
                    message = f"names no decision point: {point!r}; known are {known}"
                    files.problem(file, f"options.{place}.speaks_for", message)
        _expect_apart(files, file, contrast)


def _expect_keys(
    files: Files, file: str, table: str, kind: str, needed: frozenset[str], given: Mapping[str, list[str]]
) -> None:
    for name in sorted(needed):
        if not given.get(name):
            files.problem(file, f"{table}.{name}", f"is missing: the interview needs this {kind}")


def _expect_apart(files: Files, file: str, contrast: ContrastFile) -> None:
    """Options that share a decision point, or words, set nothing against each other."""
    points = Counter(point for option in contrast.options for point in set(option.speaks_for))
    words = Counter(
        word for option in contrast.options for word in {said.casefold() for said in (option.text, *option.words)}
    )
    for kind, counted in (("decision point", points), ("answer", words)):
        for name, times in counted.items():
            if times > 1:
                files.problem(file, "options", f"give the {kind} {name!r} to {times} options; expected one")
