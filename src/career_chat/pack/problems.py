"""What is wrong with a pack, said so that an author can mend it."""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """`file` as the author knows it, `place` inside it (an address or "line 3, column 7"), `message`: what is
    wrong and what is expected."""

    file: str
    place: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}: {self.place}" if self.place else self.file
        return f"{where}: {self.message}"


class PackError(Exception):
    """The content cannot be used; `problems` says everything that is wrong, not only the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
