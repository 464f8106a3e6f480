"""From a pack to what the reader opens: every list of phrases made ready for matching, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.language.clauses import read_clauses
from career_chat.language.cues import Cues, stems_of
from career_chat.language.tokens import tokenize
from career_chat.matching import Matcher
from career_chat.understanding.entities import Vocabulary
from career_chat.understanding.reader import QUIET
from career_chat.understanding.requests import RequestMatcher

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from career_chat.pack import Names, Pack
    from career_chat.storage import Writer


def write_language(writer: Writer, pack: Pack) -> None:
    """Write what a `Reader` of this pack is made of."""
    cues = Cues.of(pack.cues)
    vocabulary = Vocabulary.of(sorted(pack.names, key=lambda names: names.kind != "role"))
    quiet = cues.only(QUIET | {"like"}).words
    names = pack.named("role")
    attitudes = cues.only(cues.kinds - QUIET | {"aside", "correction"})
    writer.plain("cues", cues.to_data())
    writer.plain("vocabulary", vocabulary.to_data())
    writer.plain("roles", {point.id: point.role for point in pack.points})
    liked = {
        point.id: (*(_liked_part(phrase, attitudes) for phrase in point.phrases), *_names(names, point.role, quiet))
        for point in pack.points
    }
    cue_words = {token.norm for said in pack.cues.values() for cue in said for token in tokenize(cue)}
    phrase_words = Matcher.compile(writer.within("points"), liked, quiet_words=quiet)
    request_words = RequestMatcher.compile(writer.within("requests"), pack, vocabulary)
    writer.words("known words", sorted(phrase_words | request_words | vocabulary.words | cue_words))


def _liked_part(phrase: str, attitudes: Cues) -> str:
    """A phrase without what it turns down: "terraform rather than clicking" is a liking of terraform only."""
    tokens = tokenize(phrase)
    clauses = read_clauses(phrase, tokens, attitudes.find(stems_of(tokens)))
    liked = [clause for clause in clauses if clause.polarity != "dislike"]
    if not liked or len(liked) == len(clauses):
        return phrase
    return " ".join(phrase[tokens[clause.first].start : tokens[clause.last - 1].end] for clause in liked)


def _names(names: Names, role: str, quiet: Container[str]) -> Iterable[str]:
    """A role's names, which liked are a liking of the role; short ones where they are no everyday word."""
    yield from names.spellings.get(role, ())
    yield from (name for name in names.short.get(role, ()) if name.casefold() not in quiet)
