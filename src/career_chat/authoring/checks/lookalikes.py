"""Letters that look like others: a Cyrillic "a" in a phrase is met by nobody who types."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from career_chat.authoring.checks.finding import Finding
from career_chat.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from career_chat.authoring.checks.sources import Sources


def look_alike_letters(sources: Sources) -> Iterator[Finding]:
    """Words that mix the letters of two scripts."""
    for phrase in sources.phrases:
        if phrase.text.isascii():
            continue
        for token in tokenize(phrase.text):
            scripts = {unicodedata.name(letter, "?").split()[0] for letter in token.text if letter.isalpha()}
            if len(scripts & {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"}) > 1:
                odd = next(letter for letter in token.text if not unicodedata.name(letter, "").startswith("LATIN"))
                yield Finding(
                    "error", "look-alikes", phrase.file, phrase.line, phrase.column,
                    f"“{token.text}” holds {unicodedata.name(odd, 'an unnamed letter').lower()}",
                    "type the word anew with the letters it should have",
                )  # fmt: skip
