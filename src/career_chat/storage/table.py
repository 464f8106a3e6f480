"""A mapping from strings to rows of numbers that is looked up in the bytes it was written as.

Opening one costs nothing, however large it is: a hash table with open addressing (CRC-32 of the key, linear probing)
lies beside the keys and the rows, and only what is asked for is read.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_HEADER = 4  # numbers: rows, slots, bytes of keys, numbers in all rows
_ROOM = 1.6  # slots a row, at least: more make look-ups of absent keys shorter


class Row(NamedTuple):
    """What a key stands for: one number of its own, then whole numbers (0 to 2³²−1), each with its share (32 bits)."""

    own: float
    numbers: Sequence[int]
    shares: Sequence[float]


class Table:
    """Reads the bytes that `written` made; they must be in memory for as long as the table."""

    __slots__ = ("_bounds", "_key_bounds", "_keys", "_mask", "_numbers", "_own", "_shares", "_slots")

    def __init__(self, data: memoryview) -> None:
        rows, slots, letters, numbers = data[: 4 * _HEADER].cast("I")
        cut = _Cutter(data[4 * _HEADER :])
        self._own = cut.next(8 * rows).cast("d")
        self._slots = cut.next(4 * slots).cast("I")
        self._key_bounds = cut.next(4 * (rows + 1)).cast("I")
        self._bounds = cut.next(4 * (rows + 1)).cast("I")
        self._numbers = cut.next(4 * numbers).cast("I")
        self._shares = cut.next(4 * numbers).cast("f")
        self._keys = bytes(cut.next(letters))  # slices of bytes are quicker than of a view
        self._mask = slots - 1

    def __len__(self) -> int:
        return len(self._own)

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self._find(key) >= 0

    def __iter__(self) -> Iterator[str]:
        for row in range(len(self)):
            yield self._key(row).decode("utf-8", "surrogatepass")

    def get(self, key: str) -> Row | None:
        row = self._find(key)
        if row < 0:
            return None
        first, last = self._bounds[row], self._bounds[row + 1]
        return Row(self._own[row], self._numbers[first:last], self._shares[first:last])

    def _find(self, key: str) -> int:
        raw = key.encode("utf-8", "surrogatepass")
        at = crc32(raw) & self._mask
        while row := self._slots[at]:
            if self._key(row - 1) == raw:
                return row - 1
            at = (at + 1) & self._mask
        return -1

    def _key(self, row: int) -> bytes:
        return self._keys[self._key_bounds[row] : self._key_bounds[row + 1]]


def written(rows: Mapping[str, Row]) -> bytes:
    """The bytes of a table; a row has as many shares as numbers, or none, which read as 0."""
    keys = [key.encode("utf-8", "surrogatepass") for key in rows]
    size = 1 << max(1, int(len(keys) * _ROOM)).bit_length()
    slots = array("I", bytes(4 * size))
    key_bounds, bounds = array("I", [0]), array("I", [0])
    numbers, shares = array("I"), array("f")
    for place, (key, row) in enumerate(zip(keys, rows.values(), strict=True), 1):
        at = crc32(key) & (size - 1)
        while slots[at]:
            at = (at + 1) & (size - 1)
        slots[at] = place
        key_bounds.append(key_bounds[-1] + len(key))
        numbers.extend(row.numbers)
        shares.extend(row.shares or [0.0] * len(row.numbers))
        bounds.append(len(numbers))
    own = array("d", [row.own for row in rows.values()])
    header = array("I", [len(keys), size, key_bounds[-1], len(numbers)])
    return b"".join(
        (header.tobytes(), *(part.tobytes() for part in (own, slots, key_bounds, bounds, numbers, shares)), *keys)
    )


class _Cutter:
    """Takes one piece after the other."""

    def __init__(self, data: memoryview) -> None:
        self._data = data
        self._at = 0

    def next(self, size: int) -> memoryview:
        piece = self._data[self._at : self._at + size]
        self._at += size
        return piece
