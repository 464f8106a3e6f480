"""Which words are English, and how common, by pyspellchecker's word list.

Reading that list takes a third of a second, so it is kept as a table that is opened in no time: beside the program
where a wheel brought it, else in the cache.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache, lru_cache
from math import log10
from typing import TYPE_CHECKING

from career_chat.storage import Damaged, Parts, Row, Writer
from career_chat.storage import cache as kept
from career_chat.storage.files import mapped, replace

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from career_chat.storage import Table

ENTRY = "english-2.words"
BROUGHT = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "_content", ENTRY)


# A word this rare in everyday speech (of 1.6 thousand million words) tells a lot, one this common hardly anything.
RARE, COMMON, LEAST_TOLD = 4.0, 6.0, 0.1


@cache
def english_words() -> Table:
    """English word forms, lower case, about 160,000, each with how often it is used. Empty when pyspellchecker is
    not installed: repair then goes by the vocabulary alone."""
    for data, trusted in ((mapped(BROUGHT), True), (kept.read(ENTRY), False)):
        if data is not None:
            with suppress(Damaged):
                return Parts.opened(data, trusted=trusted).table("words")
    words = _listed()
    made = compiled_words(words)
    if words and not kept.is_off() and not (os.path.isdir(os.path.dirname(BROUGHT)) and replace(BROUGHT, made)):
        kept.write(ENTRY, made)
    return Parts.opened(made).table("words")


@lru_cache(maxsize=20_000)
def told(word: str) -> float:
    """How much a word tells about what is spoken of, from 0.1 for one that is said all day to 1 for a rare or unknown
    one: what English says anyway, says little here.

    >>> told("see") < told("table") < told("kubernetes")
    True
    """
    row = english_words().get(word)
    if row is None or row.own <= 0:
        return 1.0
    return min(1.0, max(LEAST_TOLD, (COMMON - log10(row.own)) / (COMMON - RARE)))


def compiled_words(words: Mapping[str, int] | None = None) -> bytes:
    """The table of English words as it is kept."""
    writer = Writer()
    used = _listed() if words is None else words
    writer.table("words", {word: Row(float(count), (), ()) for word, count in used.items()})
    return writer.finished()


def _listed() -> Mapping[str, int]:
    try:
        from spellchecker import SpellChecker
    except ImportError:
        return {}
    listed: Mapping[str, int] = SpellChecker(language="en").word_frequency.dictionary
    return listed


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
