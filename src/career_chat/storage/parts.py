"""Named parts in one run of bytes: plain values as JSON, numbers and tables as they lie in memory.

Nothing in it can be executed, and a checksum tells what was damaged. Numbers are in the machine's own byte order, which
stands in the first line.
"""

from __future__ import annotations

import json
import sys
from array import array
from itertools import accumulate
from typing import TYPE_CHECKING, Any
from zlib import adler32

from career_chat.storage.table import Row, Table, written
from career_chat.storage.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_FIRST_LINE = f"career-chat compiled 1 {sys.byteorder}\n".encode()
_ALIGNED = 8


class Damaged(Exception):
    """These bytes were not written by this program, or not completely."""


class Writer:
    """Collects parts; `within` gives a writer whose names begin with a prefix."""

    def __init__(self, parts: dict[str, bytes] | None = None, prefix: str = "") -> None:
        self._parts: dict[str, bytes] = {} if parts is None else parts
        self._prefix = prefix

    def within(self, name: str) -> Writer:
        return Writer(self._parts, f"{self._prefix}{name}.")

    def plain(self, name: str, value: Any) -> None:
        """Anything that JSON can say; tuples come back as lists."""
        self._parts[self._prefix + name] = json.dumps(value, separators=(",", ":")).encode("ascii")

    def words(self, name: str, words: Iterable[str]) -> None:
        """Words without white space in them."""
        self._parts[self._prefix + name] = "\n".join(words).encode("utf-8", "surrogatepass")

    def texts(self, name: str, texts: Iterable[str]) -> None:
        """Texts that are read one by one, by their number."""
        raw = [text.encode("utf-8", "surrogatepass") for text in texts]
        self.numbers(f"{name} ends", "I", accumulate(map(len, raw)))
        self._parts[self._prefix + name] = b"".join(raw)

    def numbers(self, name: str, kind: str, values: Iterable[float]) -> None:
        """Numbers of one kind, as `array` names it: "I" whole ones, "d" floats."""
        self._parts[self._prefix + name] = array(kind, values).tobytes()

    def table(self, name: str, rows: Mapping[str, Row]) -> None:
        self._parts[self._prefix + name] = written(rows)

    def finished(self) -> bytes:
        """All parts as one run of bytes for `Parts.opened`."""
        places: dict[str, tuple[int, int]] = {}
        body = bytearray()
        for name, part in self._parts.items():
            body += bytes(-len(body) % _ALIGNED)
            places[name] = (len(body), len(part))
            body += part
        listing = json.dumps(places, separators=(",", ":")).encode("ascii")
        head = array("Q", [len(listing), len(body), adler32(body, adler32(listing))]).tobytes()
        start = len(_FIRST_LINE) + len(head) + len(listing)
        return b"".join((_FIRST_LINE, head, listing, bytes(-start % _ALIGNED), body))


class Parts:
    """Reads what a `Writer` wrote, part by part when asked."""

    def __init__(self, places: Mapping[str, tuple[int, int]], body: memoryview, prefix: str = "") -> None:
        self._places = places
        self._body = body
        self._prefix = prefix

    @classmethod
    def opened(cls, data: bytes | memoryview, *, trusted: bool = False) -> Parts:
        """Damaged when the bytes are not whole. Of `trusted` ones, which came with the program or were written beside
        it, only the length is looked at: a checksum reads what nobody asks for."""
        data = memoryview(data)
        size, first = 24, len(_FIRST_LINE)
        if data[:first] != _FIRST_LINE or len(data) < first + size:
            raise Damaged("is not what this program writes")
        listed, length, checksum = array("Q", bytes(data[first : first + size]))
        start = first + size + listed
        listing = bytes(data[first + size : start])
        body = data[start + -start % _ALIGNED :]
        if len(body) != length or (not trusted and adler32(body, adler32(listing)) != checksum):
            raise Damaged("is not whole")
        return cls(json.loads(listing), body)

    def within(self, name: str) -> Parts:
        return Parts(self._places, self._body, f"{self._prefix}{name}.")

    def plain(self, name: str) -> Any:
        return json.loads(bytes(self._part(name)))

    def words(self, name: str) -> list[str]:
        return str(self._part(name), "utf-8", "surrogatepass").split("\n") if self._part(name) else []

    def texts(self, name: str) -> Texts:
        return Texts(self._part(name), self.numbers(f"{name} ends", "I"))

    def numbers(self, name: str, kind: str) -> memoryview:
        return self._part(name).cast(kind)  # type: ignore[call-overload, no-any-return]

    def table(self, name: str) -> Table:
        return Table(self._part(name))

    def _part(self, name: str) -> memoryview:
        try:
            start, size = self._places[self._prefix + name]
        except KeyError:
            raise Damaged(f"has no {self._prefix}{name}") from None
        return self._body[start : start + size]
