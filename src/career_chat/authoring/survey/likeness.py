"""Messages grouped by likeness: those that share most of the words that name something.

Each distinct set of such words is met once, the most frequent first; it joins the group whose first message it is most
like, or begins one. Only groups that share a word with it are compared.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from rapidfuzz import fuzz, process

from career_chat.language.function_words import FUNCTION_STEMS
from career_chat.language.stems import stem
from career_chat.language.tokens import tokenize

# Likeness in percent, letter by letter of the sorted words, from which two messages stand together: about two thirds
# of the words. A measure that forgives what only one of them has would gather all that say "human" around "human".
ALIKE = 66
_EXAMPLES = 3
_LONGEST = 1_000  # of a message, letters that are looked at
_MOST = 50_000  # different messages that are kept apart: memory stays bounded however many there are


class Group(NamedTuple):
    """`examples`: different messages of the group, the most frequent kind first."""

    size: int
    examples: tuple[str, ...]


class _Kind:
    """Messages with the same words."""

    __slots__ = ("count", "examples")

    def __init__(self) -> None:
        self.count = 0
        self.examples: list[str] = []


class Likeness:
    """Takes messages one by one; `groups` sorts them."""

    def __init__(self) -> None:
        self._kinds: defaultdict[str, _Kind] = defaultdict(_Kind)
        self._beyond = _Kind()

    def add(self, message: str) -> None:
        key = _key(message[:_LONGEST])
        kind = self._beyond if len(self._kinds) >= _MOST and key not in self._kinds else self._kinds[key]
        kind.count += 1
        if len(kind.examples) < _EXAMPLES and message not in kind.examples:
            kind.examples.append(message[:_LONGEST])

    def groups(self) -> list[Group]:
        """Largest first. What came after the first 50,000 different messages is one group of its own at the end."""
        leaders: dict[str, list[_Kind]] = {}
        by_word: defaultdict[str, list[str]] = defaultdict(list)
        for key, kind in sorted(self._kinds.items(), key=lambda item: (-item[1].count, item[0])):
            words = key.split()
            near = process.extractOne(key, _sharing(words, by_word), scorer=fuzz.ratio, score_cutoff=ALIKE)
            if near:
                leaders[near[0]].append(kind)
                continue
            leaders[key] = [kind]
            for word in words:
                by_word[word].append(key)
        found = sorted(map(_joined, leaders.values()), key=lambda group: -group.size)
        return [*found, _joined([self._beyond])] if self._beyond.count else found


def _sharing(words: list[str], by_word: dict[str, list[str]]) -> list[str]:
    return list(dict.fromkeys(leader for word in words for leader in by_word.get(word, ())))


def _joined(kinds: list[_Kind]) -> Group:
    examples = dict.fromkeys(example for kind in kinds for example in kind.examples)
    return Group(sum(kind.count for kind in kinds), tuple(examples)[:_EXAMPLES])


def _key(message: str) -> str:
    """The words that name something, each once; where there are none, all words, or else the message itself."""
    words = [stem(token.norm) for token in tokenize(message)]
    naming = [word for word in words if word not in FUNCTION_STEMS]
    return " ".join(sorted(set(naming or words))) or message.strip()
