"""Finding cue phrases in tokens: longest match over stems, each cue of one or more kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from career_chat.language.stems import stem
from career_chat.language.tokens import Token, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SHORTEST_STEM = 3


class Cue(NamedTuple):
    """Tokens `first` up to `last` (half-open) say one of `kinds`."""

    first: int
    last: int
    kinds: frozenset[str]


class Cues:
    """Cue phrases, each as its stems with the kinds it stands under, ready to be found in tokens. `words`: stems that
    are a cue by themselves."""

    def __init__(self, kinds: Mapping[tuple[str, ...], frozenset[str]]) -> None:
        self._kinds = kinds
        self._longest: dict[str, int] = {}
        for words in kinds:
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))
        self.words = frozenset(words[0] for words in kinds if len(words) == 1)

    @classmethod
    def of(cls, phrases: Mapping[str, Iterable[str]]) -> Cues:
        """Cues of phrases by kind; a phrase may stand under several kinds."""
        kinds: dict[tuple[str, ...], set[str]] = {}
        for kind, said in phrases.items():
            for phrase in said:
                kinds.setdefault(stems_of(tokenize(phrase)), set()).add(kind)
        return cls({words: frozenset(found) for words, found in kinds.items() if words})

    @classmethod
    def from_data(cls, data: Iterable[tuple[Iterable[str], Iterable[str]]]) -> Cues:
        """The cues that `to_data` put into plain lists."""
        return cls({tuple(words): frozenset(kinds) for words, kinds in data})

    def to_data(self) -> list[tuple[list[str], list[str]]]:
        return [(list(words), sorted(kinds)) for words, kinds in self._kinds.items()]

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset().union(*self._kinds.values())

    def only(self, kinds: frozenset[str]) -> Cues:
        """The cues of these kinds alone, so that no other hides them."""
        return Cues({words: kept for words, found in self._kinds.items() if (kept := found & kinds)})

    def find(self, stems: Sequence[str]) -> list[Cue]:
        """Cues in reading order, none overlapping another."""
        found: list[Cue] = []
        at = 0
        while at < len(stems):
            for length in range(min(self._longest.get(stems[at], 0), len(stems) - at), 0, -1):
                kinds = self._kinds.get(tuple(stems[at : at + length]))
                if kinds:
                    found.append(Cue(at, at + length, kinds))
                    at += length
                    break
            else:
                at += 1
        return found


def stems_of(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Stems, but for words that leave too little to tell them apart ("aws" and "awful" both leave "aw")."""
    return tuple(cut if len(cut := stem(token.norm)) >= SHORTEST_STEM else token.norm for token in tokens)
