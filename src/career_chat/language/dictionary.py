"""Which words are English, by pyspellchecker's word list.

Reading that list takes a third of a second, so it is kept as a table that is opened in no time: beside the program
where a wheel brought it, else in the cache.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from career_chat.storage import Damaged, Parts, Row, Writer
from career_chat.storage import cache as kept

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

ENTRY = "english-1.words"
BROUGHT = Path(__file__).resolve().parent.parent / "_content" / ENTRY


@cache
def english_words() -> Container[str]:
    """English word forms, lower case, about 160,000. Empty when pyspellchecker is not installed: repair then goes
    by the vocabulary alone."""
    for data in (_brought(), kept.read(ENTRY)):
        if data is not None:
            with suppress(Damaged):
                return Parts.opened(data).table("words")
    words = _listed()
    data = compiled_words(words)
    if words:
        kept.write(ENTRY, data)
    return Parts.opened(data).table("words")


def compiled_words(words: Iterable[str] | None = None) -> bytes:
    """The table of English words as it is kept."""
    writer = Writer()
    row = Row(0.0, (), ())
    writer.table("words", dict.fromkeys(_listed() if words is None else words, row))
    return writer.finished()


def _brought() -> bytes | None:
    try:
        return BROUGHT.read_bytes()
    except OSError:
        return None


def _listed() -> list[str]:
    try:
        from spellchecker import SpellChecker
    except ImportError:
        return []
    return list(SpellChecker(language="en").word_frequency.dictionary)


class EnglishWords:
    """A container of the English words that opens them when first asked."""

    def __contains__(self, word: object) -> bool:
        return word in english_words()


class KnownWords:
    """The `words` of some content, and beyond them those of a dictionary."""

    def __init__(self, dictionary: Container[str]) -> None:
        self.words: frozenset[str] = frozenset()
        self._dictionary = dictionary

    def __contains__(self, word: object) -> bool:
        return word in self.words or word in self._dictionary
