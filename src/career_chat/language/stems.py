"""Stems: one form for the inflections of a word, by the Snowball English stemmer behind a cache."""

from __future__ import annotations

from typing import Final

from Stemmer import Stemmer

from career_chat.language.spelling_variants import american

# Past forms and plurals that no suffix rule brings together, those that people use about work and wishes.
_IRREGULAR_FORMS: Final = """
a an | be am is are was were been being | have has had having | do does did done doing | go goes went gone going
get got gotten | make made | build built | write wrote written | teach taught | choose chose chosen | think thought
buy bought | sell sold | send sent | spend spent | keep kept | give gave given | know knew known | say said | tell told
see saw seen | take took taken | grow grew grown | draw drew drawn | break broke broken | speak spoke spoken
begin began begun | drive drove driven | pay paid | lose lost | win won | mean meant | meet met | hold held
deal dealt | catch caught | find found | run ran | fly flew flown | eat ate eaten | forget forgot forgotten
steal stole stolen | child children | person people | man men | woman women | foot feet | mouse mice | datum data
index indices | matrix matrices | vertex vertices | life lives | wife wives | knife knives
"""

_stemmer = Stemmer("english", 0)  # 0: no cache of its own, ours spares the call


class _Stems(dict[str, str]):
    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_WORDS:
            self.clear()
            self.update(_IRREGULAR)
        found = _stemmer.stemWord(american(word)) if word.isalpha() else word
        self[word] = found
        return found


_MOST_WORDS: Final = 100_000
_IRREGULAR: dict[str, str] = {}
for _line in _IRREGULAR_FORMS.replace("\n", "|").split("|"):
    for _form in _line.split():
        _IRREGULAR[_form] = _stemmer.stemWord(_line.split()[0])
_cache = _Stems(_IRREGULAR)


def stem(word: str) -> str:
    """The stem of a token's norm. Words with symbols or digits (c++, k8s, {role}) are their own stem.

    >>> [stem(w) for w in ("optimising", "optimizes", "modelled", "built", "node.js")]
    ['optim', 'optim', 'model', 'build', 'node.js']
    """
    return _cache[word]
