"""The form of a sentence: where one ends, whether it asks, tells of its speaker, or wishes to become something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.language.clauses import ATTITUDES, SENTENCE_MARKS
from career_chat.language.cues import stems_of
from career_chat.language.function_words import AUXILIARY_STEMS, OPENER_STEMS, SUBJECT_STEMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from career_chat.language.clauses import Clause
    from career_chat.language.cues import Cue, Cues
    from career_chat.language.tokens import Token
    from career_chat.understanding.model import Entity

ABBREVIATED = frozenset({"vs", "etc", "eg", "ie", "incl", "approx", "resp"})  # a dot after these ends nothing


class Forms:
    """Tells forms of sentences by the cues of one pack: `ask`, `self` and `wish`."""

    def __init__(self, cues: Cues) -> None:
        self._asks, self._selves, self._wishes = (cues.only(frozenset({kind})) for kind in ("ask", "self", "wish"))

    def wishes(self, said: Sequence[Token]) -> bool:
        """Whether a wish to become something is said."""
        return bool(self._wishes.find(stems_of(said)))

    def divided(
        self, message: str, tokens: Sequence[Token], entities: Sequence[Entity], cues: Sequence[Cue]
    ) -> list[tuple[int, int, bool]]:
        """(first, last, ends in a question mark) of each sentence, half-open. A question after a liking is one of its
        own: "I hate CSS, what else is there?"."""
        found: list[tuple[int, int, bool]] = []
        first = 0
        for at in range(1, len(tokens) + 1):
            end = tokens[at].start if at < len(tokens) else len(message)
            gap = message[tokens[at - 1].end : end]
            ended = at == len(tokens)
            if not ended and tokens[at].norm != "or":  # "… the same? Or is that wrong?"
                ended = any(mark in SENTENCE_MARKS for mark in gap) and tokens[at - 1].norm not in ABBREVIATED
                if not ended and ("," in gap or tokens[at].norm in ("and", "so")):
                    told = any(cue.kinds & ATTITUDES and first <= cue.first < at for cue in cues)
                    rest = tokens[at:]
                    ended = told and self.begins_asking(rest, entities) and not self.tells_of_self(rest)
            if ended:
                found.append((first, at, "?" in message[tokens[first].start : end]))
                first = at
        return found

    def begins_asking(self, said: Sequence[Token], entities: Sequence[Entity]) -> bool:
        """Whether a sentence begins as a question or an order does, perhaps after a word like "and". An auxiliary asks
        only with its subject after it: "would a …?", but "would love to …"."""
        stems = stems_of(said[:4])
        start = 1 if len(stems) > 1 and stems[0] in OPENER_STEMS else 0
        if stems[start] in AUXILIARY_STEMS:
            after = start + 1
            return after < len(stems) and (stems[after] in SUBJECT_STEMS or is_named(said[after], entities))
        return any(cue.first == start for cue in self._asks.find(stems))

    def may_tell(
        self, said: Sequence[Token], entities: Sequence[Entity], clauses: Sequence[Clause], question: bool
    ) -> bool:
        """Whether a sentence can tell of a liking: a question about something else does not, whatever its words."""
        if any(clause.stated for clause in clauses) or all(is_named(token, entities) for token in said):
            return True
        return not self.begins_asking(said, entities) or (not question and self.tells_of_self(said))

    def tells_of_self(self, said: Sequence[Token]) -> bool:
        """ "What I love is …", "where we shine": a question word, but a statement."""
        stems = stems_of(said[:2])
        return stems[0] not in AUXILIARY_STEMS and bool(self._selves.find(stems[1:]))


def is_named(token: Token, entities: Sequence[Entity]) -> bool:
    """Whether a token is part of a name."""
    return any(entity.start <= token.start and token.end <= entity.end for entity in entities)
