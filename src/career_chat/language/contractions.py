"""Contractions, and the words they stand for: "don't" must not lose its "not"."""

from __future__ import annotations

# The part after the apostrophe, and the word it stands for. "'d" is read
# as "would" ("had" is rarer in what people ask).
CLITICS = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"}

# "'s" is "is" after these; after any other word it is a possessive and dropped.
BEFORE_IS = frozenset(
    [
        "i",
        "you",
        "he",
        "she",
        "it",
        "this",
        "that",
        "there",
        "here",
        "who",
        "what",
        "where",
        "when",
        "why",
        "how",
        "which",
        "everything",
        "something",
        "nothing",
    ]
)

_NOT = {
    "do": "do", "does": "does", "did": "did", "is": "is", "are": "are", "was": "was", "were": "were",
    "have": "have", "has": "has", "had": "had", "could": "could", "would": "would", "should": "should",
    "must": "must", "might": "might", "need": "need", "ca": "can", "wo": "will", "sha": "shall", "ai": "is",
}  # fmt: skip

# Whole words, with or without their apostrophe → (number of letters of the first part, the words).
# Forms that are words of their own without the apostrophe (ill, well, shell, id, were, wed, its, hell) are left out.
WHOLE: dict[str, tuple[int, tuple[str, ...]]] = {
    "cannot": (3, ("can", "not")),
    "gonna": (3, ("going", "to")),
    "wanna": (3, ("want", "to")),
    "gotta": (3, ("got", "to")),
    "gimme": (3, ("give", "me")),
    "lemme": (3, ("let", "me")),
    "dunno": (2, ("do", "not", "know")),
    "kinda": (4, ("kind", "of")),
    "sorta": (4, ("sort", "of")),
    "let's": (3, ("let", "us")),
    "lets": (3, ("let", "us")),
    "im": (1, ("i", "am")),
    "ive": (1, ("i", "have")),
    "youre": (3, ("you", "are")),
    "youve": (3, ("you", "have")),
    "youll": (3, ("you", "will")),
    "theyre": (4, ("they", "are")),
    "theyve": (4, ("they", "have")),
    "weve": (2, ("we", "have")),
    "thats": (4, ("that", "is")),
    "whats": (4, ("what", "is")),
    "wheres": (5, ("where", "is")),
    "hows": (3, ("how", "is")),
    "whos": (3, ("who", "is")),
    "theres": (5, ("there", "is")),
    "heres": (4, ("here", "is")),
}
for _stem, _verb in _NOT.items():
    WHOLE[_stem + "n't"] = (len(_stem), (_verb, "not"))
    if _stem not in ("wo", "sha", "need"):  # "wont", "shant" and "neednt" are rare, and "wont" is a word
        WHOLE[_stem + "nt"] = (len(_stem), (_verb, "not"))
WHOLE["wont"] = (2, ("will", "not"))


def expand(word: str) -> tuple[tuple[int, int, str], ...]:
    """(start, end, word) of each word in a folded `word`, positions in characters of it; () when it is no contraction.

    >>> expand("don't"), expand("i'd"), expand("company's"), expand("o'reilly")
    (((0, 2, 'do'), (2, 5, 'not')), ((0, 1, 'i'), (1, 3, 'would')), ((0, 7, 'company'),), ())
    """
    whole = WHOLE.get(word)
    if whole is not None:
        first, words = whole
        return ((0, first, words[0]), *((first, len(word), other) for other in words[1:]))
    base, apostrophe, clitic = word.rpartition("'")
    if not apostrophe or not base:
        return ()
    if clitic == "s":
        is_part = ((len(base), len(word), "is"),) if base in BEFORE_IS else ()
        return ((0, len(base), base), *is_part)
    if clitic in CLITICS:
        inner = expand(base) or ((0, len(base), base),)  # wouldn't've
        return (*inner, (len(base), len(word), CLITICS[clitic]))
    return ()
