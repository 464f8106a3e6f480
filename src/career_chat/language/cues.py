"""Finding cue phrases in tokens: longest match over stems, each cue of one or more kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

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
    """Cue phrases, each as its stems with the kinds it stands under, ready to be found in tokens."""

    def __init__(self, places: Mapping[str, int], kinds: Sequence[frozenset[str]], longest: Mapping[str, int]) -> None:
        """`places`: the place in `kinds` of each phrase, its stems with blanks between; `longest`: how many stems the
        longest phrase has that begins with a stem."""
        self._places = places
        self._kinds = kinds
        self._longest = longest

    @classmethod
    def of(cls, phrases: Mapping[str, Iterable[str]]) -> Cues:
        """Cues of phrases by kind; a phrase may stand under several kinds."""
        found: dict[tuple[str, ...], set[str]] = {}
        for kind, said in phrases.items():
            for phrase in said:
                found.setdefault(stems_of(tokenize(phrase)), set()).add(kind)
        found.pop((), None)
        kinds = list(dict.fromkeys(frozenset(each) for each in found.values()))
        longest: dict[str, int] = {}
        for stems in found:
            longest[stems[0]] = max(len(stems), longest.get(stems[0], 0))
        return cls({" ".join(stems): kinds.index(frozenset(each)) for stems, each in found.items()}, kinds, longest)

    @classmethod
    def from_data(cls, places: Mapping[str, int], kinds: Iterable[Iterable[str]], longest: Mapping[str, int]) -> Cues:
        """The cues that `to_data` put into plain values."""
        return cls(places, [frozenset(each) for each in kinds], longest)

    def to_data(self) -> dict[str, Any]:
        return {"places": self._places, "kinds": [sorted(each) for each in self._kinds], "longest": self._longest}

    @property
    def words(self) -> frozenset[str]:
        """Stems that are a cue by themselves."""
        return frozenset(stems for stems, place in self._places.items() if " " not in stems and self._kinds[place])

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset().union(*self._kinds)

    def only(self, kinds: frozenset[str]) -> Cues:
        """The cues of these kinds alone, so that no other hides them."""
        return Cues(self._places, [each & kinds for each in self._kinds], self._longest)

    def find(self, stems: Sequence[str]) -> list[Cue]:
        """Cues in reading order, none overlapping another."""
        found: list[Cue] = []
        at = 0
        while at < len(stems):
            for length in range(min(self._longest.get(stems[at], 0), len(stems) - at), 0, -1):
                place = self._places.get(" ".join(stems[at : at + length]))
                if place is not None and self._kinds[place]:
                    found.append(Cue(at, at + length, self._kinds[place]))
                    at += length
                    break
            else:
                at += 1
        return found


def stems_of(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Stems, but for words that leave too little to tell them apart ("aws" and "awful" both leave "aw")."""
    return tuple(cut if len(cut := stem(token.norm)) >= SHORTEST_STEM else token.norm for token in tokens)
