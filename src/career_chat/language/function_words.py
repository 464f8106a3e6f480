"""Words that hold sentences together and name nothing: the closed classes of English.

They tell how a sentence is meant: whether it asks, where it really begins, what a place in a list stands for.
"""

from __future__ import annotations

from typing import Final

from career_chat.language.stems import stem

_PRONOUNS = """
i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself we us our
ours ourselves they them their theirs themselves this that these those who whom whose which what one ones each other
others another someone somebody anyone anybody everyone everybody nobody none something anything everything nothing
"""
_DETERMINERS = (
    "a an the some any all both either neither every no such same own few many much more most less least several"
)
_PREPOSITIONS = """
about above across after against along among around as at before behind below beneath beside besides between beyond by
despite down during except for from in inside into like near of off on onto out outside over past per round since than
through throughout till to toward towards under until up upon via with within without
"""
_CONJUNCTIONS = (
    "and or nor but so yet if whether because although though unless while when whenever where wherever how why then"
)
_AUXILIARIES = """
am is are was were be been being do does did doing have has had having can could may might must shall should will would
ought let not
"""
_ADVERBS = """
also too very just only even still again ever never always often sometimes here there now soon already almost quite
rather perhaps maybe really simply well please instead else away back together ago once twice
"""

_GRAMMAR = "a an the to of in on for with at by as must may might should would could"
_OPENERS = "and so but or then ok okay well right fine fair hm hmm also please now"

FUNCTION_WORDS: Final = frozenset(
    word
    for words in (_PRONOUNS, _DETERMINERS, _PREPOSITIONS, _CONJUNCTIONS, _AUXILIARIES, _ADVERBS)
    for word in words.split()
)
AUXILIARY_STEMS: Final = frozenset(map(stem, _AUXILIARIES.split())) - {"not"}
# After an auxiliary these begin a question ("is there …", "would a …"); anything else goes on with a statement.
SUBJECT_STEMS: Final = (
    frozenset(map(stem, _PRONOUNS.split())) | frozenset(map(stem, _DETERMINERS.split())) | {"there", "not", "people"}
)
# Said before a sentence really begins.
OPENER_STEMS: Final = frozenset(map(stem, _OPENERS.split()))
# Of these not even the form of a question hangs on which of them is said.
GRAMMAR_STEMS: Final = frozenset(map(stem, _GRAMMAR.split()))
FUNCTION_STEMS: Final = frozenset(map(stem, FUNCTION_WORDS)) | FUNCTION_WORDS
