"""Folding: one plain form for the many ways a text can be typed, with the way back to the original positions."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

_QUOTES = dict.fromkeys("\u2018\u2019\u201b\u02bc\u0060\u00b4\u2032\uff07", "'")
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")


class Folded(NamedTuple):
    """A folded text. `starts[i]` and `ends[i]` are the span, in code points of the original, behind character i of
    `text`; both are None when the positions are the same (ASCII)."""

    text: str
    starts: list[int] | None
    ends: list[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span in the original of the half-open, non-empty span [start, end) of the folded text."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


class _CharacterFolds(dict[str, str]):
    """Character → its folded form ("" for accents and invisible characters), worked out once a character."""

    def __missing__(self, character: str) -> str:
        folded = "".join(
            part
            for part in unicodedata.normalize("NFD", unicodedata.normalize("NFKC", character).casefold())
            if unicodedata.category(part) not in ("Mn", "Me", "Cf")
        )
        self[character] = folded
        return folded


_FOLDS = _CharacterFolds({**_QUOTES, **_DASHES})
_FEW_CHARACTERS = 20_000


def fold(text: str) -> Folded:
    """NFKC, case-folded, accents and invisible characters dropped, quotes and dashes plain; linear in the length."""
    if text.isascii():
        return Folded(text.lower(), None, None)
    if len(_FOLDS) > _FEW_CHARACTERS:  # text from anywhere must not fill the memory
        _FOLDS.clear()
        _FOLDS.update(_QUOTES)
        _FOLDS.update(_DASHES)
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for position, character in enumerate(text):
        folded = _FOLDS[character]
        if not folded:
            if ends:  # a combining accent belongs to the character before it
                ends[-1] = position + 1
            continue
        for part in folded:
            characters.append(part)
            starts.append(position)
            ends.append(position + 1)
    return Folded("".join(characters), starts, ends)
