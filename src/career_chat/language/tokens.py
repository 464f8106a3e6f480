"""Words of a message, with where they stand in it."""

from __future__ import annotations

import re
from typing import NamedTuple

from career_chat.language.contractions import WHOLE, expand
from career_chat.language.folding import fold


class Token(NamedTuple):
    """One word. `start` and `end` are code points of the original message, half-open; `text` is what stands there;
    `norm` is NFKC, case-folded, without accents, and for a contraction the word it stands for."""

    text: str
    norm: str
    start: int
    end: int


# A slash is part of these terms; between other words it separates ("flask/django").
_SLASH_TERMS = ("ci/cd", "tcp/ip", "pl/sql", "24/7")
# A dot is part of a name before these endings (node.js, asp.net); elsewhere it ends a sentence.
_DOT_ENDINGS = ("js", "net", "ts", "io", "ai", "py", "rs")

_WORD = re.compile(
    rf"""
      \{{[a-z][a-z0-9_-]*\}}(?:'?s(?![^\W_]))?                  # a slot: {{role}}, {{role}}s
    | (?<![^\W_])(?:{"|".join(_SLASH_TERMS)})(?![^\W_])
    | (?<![^\W_/&])[^\W_][/&][^\W_](?![^\W_]|[/&+#])            # a/b, i/o, r&d
    | (?<![^\W_])\.net(?![^\W_])
    | (?<![^\W_])(?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?![^\W_]))?    # e.g., u.s.a
    | \d+(?:[.,]\d+)+(?![^\W_])                               # 3.11
    | (?<![^\W_])[^\W\d_]\#(?![^\W_])                           # c#
    | [^\W_]+\+\+                                             # c++
    | [^\W_]+(?:'[^\W_]+)+                                    # don't
    | [^\W_]+\.(?:{"|".join(_DOT_ENDINGS)})(?![^\W_])           # node.js
    | [^\W_]+
    """,
    re.VERBOSE,
)
_LONGEST_WORD = 100


def tokenize(text: str) -> list[Token]:
    """The words of `text` in order. Time and memory grow linearly with the length; no input is an error.

    Kept whole: c++ c# .net ci/cd node.js k8s a/b and slots such as {role}. Split: hyphens, other slashes, underscores.
    Contractions become the words they stand for, each with its part of the span. A "word" of more than 100 letters
    keeps its span, and its norm is cut: nothing is looked up by so much.

    >>> [(t.norm, t.start, t.end) for t in tokenize("Don’t C++/CI/CD")]
    [('do', 0, 2), ('not', 2, 5), ('c++', 6, 9), ('ci/cd', 10, 15)]
    """
    folded = fold(text)
    found: list[Token] = []
    same_positions = folded.starts is None
    for match in _WORD.finditer(folded.text):
        norm = match.group()
        start, end = match.span()
        if norm[0] == "{":
            norm = norm[: norm.index("}") + 1]
        elif "'" in norm or norm in WHOLE:
            parts = expand(norm)
            if parts:
                for first, last, word in parts:
                    begin, stop = folded.span(start + first, start + last)
                    found.append(Token(text[begin:stop], word, begin, stop))
                continue
        elif "." in norm and norm[1] == "." and not norm[0].isdigit():
            norm = norm.replace(".", "")
        if not same_positions:
            start, end = folded.span(start, end)
        found.append(Token(text[start:end], norm[:_LONGEST_WORD], start, end))
    return found
