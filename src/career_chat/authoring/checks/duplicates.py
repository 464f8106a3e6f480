"""The same phrase under two intents, word for word or but for order, endings and little words: a coin toss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.authoring.checks.finding import Finding
from career_chat.authoring.checks.sources import ASKED
from career_chat.language.function_words import GRAMMAR_STEMS
from career_chat.language.stems import stem
from career_chat.language.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    from career_chat.authoring.checks.sources import Phrase, Sources


def same(sources: Sources) -> Iterator[Finding]:
    """Written alike. Of two things to ask only one can be meant; what is liked may well speak for two."""
    for first, again in _shared(sources, words):
        yield Finding(
            "error" if again.family == ASKED else "warning", "duplicates", again.file, again.line, again.column,
            f"“{again.text}” stands under {first.intent} as well ({first.file}:{first.line})",
            "keep it where it is meant more often, and say it more exactly in the other",
        )  # fmt: skip


def nearly_the_same(sources: Sources) -> Iterator[Finding]:
    """Made of the same words: which one wins hangs on their order alone."""
    alike = {(first, again) for first, again in _shared(sources, words)}
    for first, again in _shared(sources, _telling):
        if (first, again) not in alike:
            yield Finding(
                "warning", "near-duplicates", again.file, again.line, again.column,
                f"“{again.text}” has the words of “{first.text}” under {first.intent} ({first.file}:{first.line})",
                "add the word that tells them apart",
            )  # fmt: skip


def words(text: str) -> tuple[str, ...]:
    return tuple(token.norm for token in tokenize(text))


def _telling(text: str) -> Hashable:
    stems = {stem(token.norm) for token in tokenize(text)}
    return frozenset(stems - GRAMMAR_STEMS) if len(stems) > 2 else tuple(sorted(stems))


def _shared(sources: Sources, key: Callable[[str], Hashable]) -> Iterator[tuple[Phrase, Phrase]]:
    """Each phrase that another intent of its family has too, after the first that has it."""
    first: dict[tuple[str, Hashable], Phrase] = {}
    for phrase in sources.phrases:
        before = first.setdefault((phrase.family, key(phrase.text)), phrase)
        if before.intent != phrase.intent:
            yield before, phrase
