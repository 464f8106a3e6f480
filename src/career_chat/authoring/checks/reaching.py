"""Whether a phrase, said as it is written, is read as the intent it stands under."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.authoring.checks.duplicates import words
from career_chat.authoring.checks.finding import Finding
from career_chat.authoring.checks.sources import LIKED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from career_chat.authoring.checks.sources import Sources

LEAST = 0.2  # a phrase that scores less for its own intent tells nothing


def wins(sources: Sources) -> Iterator[Finding]:
    """Phrases that another intent's phrases outweigh, and phrases that every intent could claim. A phrase that two
    intents share is no news: see duplicates."""
    owners: dict[tuple[str, tuple[str, ...]], set[str]] = {}
    for phrase in sources.phrases:
        owners.setdefault((phrase.family, words(phrase.text)), set()).add(phrase.intent)
    for phrase in sources.phrases:
        own = owners[phrase.family, words(phrase.text)]
        best = sources.reader.nearest(phrase.text, liked=phrase.family == LIKED)
        if best is not None and best.intent in own and best.score >= LEAST:
            continue
        said = sources.reader.read(phrase.text).preferences if phrase.family == LIKED else ()
        if said and said[0].intent in own:
            continue  # "data over models" is not liking models: what a whole message says is what counts
        if best is None or best.score < LEAST:
            what, mend = "says nothing that tells one intent from another", "add a word that belongs to this one only"
        else:
            what = f"is read as {best.intent} ({best.score:.2f})"
            mend = "move it there, or say it in words that belong to this intent"
        place = (phrase.file, phrase.line, phrase.column)
        yield Finding("warning", "reaching", *place, f"“{phrase.text}” {what}", mend)
