"""Which words are English, by pyspellchecker's word list, loaded when first asked (a third of a second)."""

from __future__ import annotations

from functools import cache


@cache
def english_words() -> frozenset[str]:
    """English word forms, lower case, about 160,000. Empty when pyspellchecker is not installed: repair then goes
    by the vocabulary alone."""
    try:
        from spellchecker import SpellChecker
    except ImportError:
        return frozenset()
    return frozenset(SpellChecker(language="en").word_frequency.dictionary)


class EnglishWords:
    """A container of the English words that loads them when first asked."""

    def __contains__(self, word: object) -> bool:
        return word in english_words()
