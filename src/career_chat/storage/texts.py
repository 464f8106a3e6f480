"""Texts that stay bytes until one is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Iterator


class Texts(Sequence[str]):
    """A sequence of texts in one run of bytes; equal to any sequence of the same texts. `ends`: where each ends."""

    __slots__ = ("_data", "_ends", "_numbers")

    def __init__(self, data: memoryview, ends: Sequence[int], numbers: range | None = None) -> None:
        self._data = data
        self._ends = ends
        self._numbers = range(len(ends)) if numbers is None else numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Texts: ...
    def __getitem__(self, at: int | slice) -> str | Texts:
        if isinstance(at, slice):
            return Texts(self._data, self._ends, self._numbers[at])
        return self._text(self._numbers[at])

    def __iter__(self) -> Iterator[str]:
        return map(self._text, self._numbers)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and not isinstance(other, str) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def _text(self, number: int) -> str:
        start = self._ends[number - 1] if number else 0
        return str(self._data[start : self._ends[number]], "utf-8", "surrogatepass")
