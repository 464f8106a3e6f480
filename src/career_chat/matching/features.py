"""What a phrase or message is made of: word stems, pairs of neighbours, and runs of letters inside words."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from career_chat.language.tokens import Token

GRAM_SIZES = (3, 4, 5)
QUIET = 0.25  # what a quiet word weighs beside others


class Word(NamedTuple):
    """A word of a message or phrase: its stem, its folded form, and the tokens it stands for."""

    stem: str
    norm: str
    tokens: tuple[Token, ...]


def grams(norm: str) -> Iterable[str]:
    """Runs of letters inside a word, its ends marked.

    >>> list(grams("ops"))[:3]
    ['^op', 'ops', 'ps$']
    """
    marked = f"^{norm}$"
    for size in GRAM_SIZES:
        for start in range(len(marked) - size + 1):
            yield marked[start : start + size]


def pairs(words: Sequence[Word]) -> Iterable[str]:
    for first, second in itertools.pairwise(words):
        yield f"{first.stem} {second.stem}"


def rarity(uses: Mapping[int, int], intents: int) -> float:
    """How little the intents share a term, by the entropy of its uses (intent → count) among them: 1 for a term of one
    intent, 0 for one that all intents use alike."""
    if len(uses) == 1 or intents < 2:
        return 1.0
    whole = sum(uses.values())
    entropy = -sum(count / whole * math.log(count / whole) for count in uses.values())
    return max(0.0, 1 - entropy / math.log(intents))
