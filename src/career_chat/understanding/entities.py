"""Names of roles, tools, careers and subjects found in a message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from career_chat.language.folding import fold
from career_chat.language.function_words import FUNCTION_WORDS
from career_chat.language.tokens import Token, tokenize
from career_chat.understanding.model import Entity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from career_chat.pack import Names

LONGEST_NAME = 6
# Words that are English before they are a name ("be", "de", "go"): only in capitals, or beside a word of comparison.
_COMMON = frozenset({"be", "de", "fs", "go", "express", "spark", "it", "ba", "pm", "ops", "r"})


class Vocabulary:
    """All names of a pack, found by their letters alone, so that "back end", "back-end" and "backend" are one."""

    def __init__(self, names: Mapping[str, tuple[str, str, bool]], words: Iterable[str]) -> None:
        self._names = names
        self._longest = max(map(len, names), default=0)
        self.words = frozenset(words)

    @classmethod
    def of(cls, names: Iterable[Names]) -> Vocabulary:
        """The vocabulary of a pack; where two names are written alike, the first counts."""
        found: dict[str, tuple[str, str, bool]] = {}
        words: dict[str, None] = {}
        for each in names:
            for short, spellings in ((False, each.spellings), (True, each.short)):
                for entity, said in spellings.items():
                    for spelling in said:
                        tokens = tokenize(spelling)
                        words |= dict.fromkeys(token.norm for token in tokens)
                        found.setdefault("".join(map(singular, tokens)), (each.kind, entity, short))
        return cls(found, words)

    def to_data(self) -> dict[str, Any]:
        """Plain values: `Vocabulary(**data)` is equal to this."""
        return {"names": dict(self._names), "words": sorted(self.words)}

    def find(self, message: str, tokens: Sequence[Token]) -> list[Entity]:
        """Entities in reading order, the longest name at each place."""
        words = [singular(token) for token in tokens]
        found: list[Entity] = []
        at = 0
        while at < len(tokens):
            entity = self._longest_at(message, tokens, words, at)
            if entity is None:
                at += 1
            else:
                found.append(entity)
                at = entity.last
        return found

    def _longest_at(self, message: str, tokens: Sequence[Token], words: Sequence[str], at: int) -> Entity | None:
        for last in range(min(at + LONGEST_NAME, len(tokens)), at, -1):
            name = self._names.get("".join(words[at:last]))
            if name is None or (last - at > 1 and _apart(message, tokens, at, last)):
                continue
            kind, entity, short = name
            if last - at == 1 and not _is_name(tokens, at):
                continue
            start, end = tokens[at].start, tokens[last - 1].end
            return Entity(kind, entity, message[start:end], start, end, at, last, short)
        return None


def singular(token: Token) -> str:
    """A plural as its singular; names are not stemmed further, or "engineer" would meet "engine"."""
    word = token.norm
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "js")) else word


def _apart(message: str, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a mark stands between the words, so that they are no one name."""
    return any(
        not (gap := fold(message[tokens[i].end : tokens[i + 1].start]).text).isspace()
        and gap not in ("-", "", "/", "_")
        for i in range(first, last - 1)
    )


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.norm not in _COMMON:
        return True
    if len(token.text) > 1 and token.text[0].isupper() and (token.text.isupper() or len(token.norm) > 2):
        return True
    if token.norm not in ("be", "de", "it"):
        return True
    neighbours = {tokens[i].norm for i in (at - 1, at + 1) if 0 <= i < len(tokens)}
    return bool(neighbours & {"vs", "versus", "dev", "eng", "fe"})


def points(entity: Entity, tokens: Sequence[Token]) -> bool:
    """Whether a place in a list stands for what is there: "the second one", not "the second best" or "2 + 2"."""
    after = tokens[entity.last].norm if entity.last < len(tokens) else ""
    return entity.kind == "ordinal" and not entity.text.isdigit() and (not after or after in FUNCTION_WORDS)


def masked(tokens: Sequence[Token], entities: Sequence[Entity]) -> list[Token]:
    """The tokens with each entity as one slot, `{role}` or `{tool}`, as act phrases write them. A place in a list
    ("tools of the second one") stands for a role, unless nothing else is said."""
    result: list[Token] = []
    at = 0
    for entity in entities:
        result += tokens[at : entity.first]
        alone = entity.last - entity.first == len(tokens)
        kind = "role" if entity.kind == "ordinal" and not alone else entity.kind
        result.append(Token(entity.text, f"{{{kind}}}", entity.start, entity.end))
        at = entity.last
    result += tokens[at:]
    return result
