"""British and American spelling, by rule: both sides of a comparison pass through here, so a rule only has to be
consistent, not right ("promise" becomes "promize", which meets nothing else)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_VOWEL_GROUP = r"[aeiouy]+"


def _er(match: re.Match[str]) -> str:
    """centre → center, centred → centered."""
    letter, ending = match.groups()
    return f"{letter}er{'ed' if ending == 'd' else ending}"


def _single_l(match: re.Match[str]) -> str:
    """modelling → modeling, enroll → enrol; but a one-syllable stem (calling, shell) keeps both."""
    stem, ending = match.group(1), match.group(2)
    if len(re.findall(_VOWEL_GROUP, stem)) < 2:
        return match.group()
    return stem + "l" + ending


_RULES: tuple[tuple[str, str, str | Callable[[re.Match[str]], str]], ...] = (
    # A cheap substring that the word must hold, the pattern, and what to put instead.
    ("is", r"(?<=[a-z]{3})is(e|es|ed|er|ers|ing|able|ation|ations|ement|ely)$", r"iz\1"),
    ("ys", r"(?<=[a-z]{3})ys(e|es|ed|er|ers|ing)$", r"yz\1"),
    ("our", r"(?<=[a-z]{3})our(s|ed|er|ers|ing|ite|ites|al|able|ably|ful|less)?$", r"or\1"),
    ("ll", r"^([a-z]+)ll(|s|ed|er|ers|ing|ings|ment|ments|ation|ations)$", _single_l),
    ("re", r"(?<=[a-z])([bt])re(|s|d)$", _er),
    ("ogue", r"(?<=[a-z]{2})ogue(s|d|r|rs)?$", r"og\1"),
)

# Where no rule reaches.
_WORDS = {
    "defence": "defense", "offence": "offense", "licence": "license", "licences": "licenses", "practise": "practice",
    "practised": "practiced", "practising": "practicing", "programme": "program", "programmes": "programs",
    "grey": "gray", "judgement": "judgment", "ageing": "aging", "tyre": "tire", "tyres": "tires", "learnt": "learned",
    "mum": "mom", "maths": "math", "whilst": "while", "amongst": "among", "fulfil": "fulfil", "skilful": "skillful",
}  # fmt: skip


def american(word: str) -> str:
    """The common form of a folded word's British and American spellings, mostly the American one.

    >>> [american(w) for w in ("optimisation", "behaviour", "modelling", "centre", "catalogue", "calling")]
    ['optimization', 'behavior', 'modeling', 'center', 'catalog', 'calling']
    """
    known = _WORDS.get(word)
    if known is not None:
        return known
    for part, pattern, replacement in _RULES:
        if part in word:
            changed = re.sub(pattern, replacement, word)
            if changed != word:
                return changed
    return word
