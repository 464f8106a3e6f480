"""What a message says to the question that waits: a number, an option's words, a short answer, or free words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from career_chat.language.cues import Cues, stems_of
from career_chat.language.dictionary import EnglishWords
from career_chat.language.spelling import Speller
from career_chat.language.tokens import Token, tokenize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from career_chat.pack import Contrast, Pack
    from career_chat.understanding import Preference, Reading

NUMBER = "{number}"
# Cues that may stand beside an answer without changing it, and such as turn it into something else.
BESIDE = frozenset({"filler", "self", "like", "mild", "weak", "strong", "join", "wish"})
TURNING = frozenset({"negate", "dislike", "against", "contrast", "idiom", "past"})
# Free words count from here; an option's words inside a longer message count up to so many words.
FREELY, LONGEST = 0.5, 14
# So many words of an option in a row name it plainly.
PLAINLY = 3
_OPTION = "option:"
BEFORE = "beside"
_PLACES = {"first": 1, "second": 2, "third": 3}
_CHOOSING = frozenset({*_PLACES, "number", "both", "all", "neither", "none"})

Kind = Literal["chose", "unsure", "skip", "back", "why", "stop", "pause", "resume", "told", "out_of_range", "unclear"]


class Heard(NamedTuple):
    """`picks`: the options chosen, for "chose"; `preferences`: what was told in free words, for "told"."""

    kind: Kind
    picks: tuple[int, ...] = ()
    preferences: tuple[Preference, ...] = ()


class Ear:
    """Hears answers in the language of one pack; holds nothing of a conversation."""

    def __init__(self, pack: Pack, answers: Mapping[str, Sequence[str]]) -> None:
        self._answers = answers
        self._cues = Cues.of({kind: said for kind, said in pack.cues.items() if kind in BESIDE | TURNING})
        self._for = lru_cache(maxsize=128)(self._tuned)

    def hears(self, contrast: Contrast, reading: Reading, offered: Sequence[Heard]) -> Heard | None:
        """The answer; None for a message that asks for something else. `offered`: what the numbers stand for."""
        found, speller = self._for(contrast)
        tokens = [self._as_number(self._repaired(token, speller)) for token in tokenize(reading.message)]
        stems = stems_of(tokens)
        cues = found.find(stems)
        told = {at for cue in cues for at in range(cue.first, cue.last)}
        beside = self._cues.find(stems)
        quiet = {at for cue in beside if cue.kinds <= BESIDE for at in range(cue.first, cue.last)}
        kinds = [cue.kinds - {BEFORE} for cue in cues if cue.kinds != {BEFORE}]
        if kinds and all(at in told or at in quiet for at in range(len(tokens))):
            short = _short(kinds, [int(token.text) for token in tokens if token.norm == NUMBER], offered)
            if short is not None:
                return short
        if reading.requests:
            return None
        turned = any(cue.kinds & TURNING for cue in beside)
        whole = any(cue.last - cue.first >= PLAINLY and _options([cue.kinds]) for cue in cues)
        return _at_length(contrast, reading, () if turned else _options(kinds), plainly=whole)

    def _tuned(self, contrast: Contrast) -> tuple[Cues, Speller]:
        """The short answers and the words of the contrast's options, and a speller that knows no others."""
        phrases = {kind: tuple(said) for kind, said in self._answers.items() if kind != "resume"}
        for place, option in enumerate(contrast.options):
            phrases[f"{_OPTION}{place}"] = (option.text, *option.words)
        words = {token.norm for said in phrases.values() for phrase in said for token in tokenize(phrase)}
        return Cues.of(phrases), Speller(words, EnglishWords())

    @staticmethod
    def _repaired(token: Token, speller: Speller) -> Token:
        repair = speller.repair(token.norm)
        return token._replace(norm=repair.right) if repair else token

    @staticmethod
    def _as_number(token: Token) -> Token:
        typed = token.text.isascii() and token.text.isdigit() and len(token.text) < 3
        return token._replace(norm=NUMBER) if typed else token

    def resumes(self, reading: Reading) -> bool:
        """Whether the message, as a whole, asks to go on after a pause."""
        return stems_of(tokenize(reading.message)) in {stems_of(tokenize(said)) for said in self._answers["resume"]}


def _options(kinds: Sequence[frozenset[str]]) -> tuple[int, ...]:
    named = {int(kind.removeprefix(_OPTION)) for each in kinds for kind in each if kind.startswith(_OPTION)}
    return tuple(sorted(named))


def _short(kinds: Sequence[frozenset[str]], numbers: Sequence[int], offered: Sequence[Heard]) -> Heard | None:
    """The answer of a message that holds nothing else; None when it says two things at once."""
    plain = {next(iter(each)) for each in kinds if not any(kind.startswith(_OPTION) for kind in each)}
    options = _options(kinds)
    if options:
        return Heard("chose", options) if plain <= _CHOOSING - {"neither", "none"} else None
    places = [*numbers, *(_PLACES[kind] for kind in plain if kind in _PLACES)]
    if places and plain <= {*_PLACES, "number", "both"}:
        return _by_number(places, offered)
    if len(plain) > 1 and not (plain <= {"both", "all"} or plain <= {"neither", "none"}):
        return None
    kind = next(iter(plain))
    if kind in ("both", "all"):
        return next(each for each in offered if len(each.picks) > 1)
    if kind in ("neither", "none"):
        return Heard("chose", ())
    return Heard(kind)  # type: ignore[arg-type]  # the content's answers are checked to be of these kinds


def _by_number(numbers: Sequence[int], offered: Sequence[Heard]) -> Heard:
    if not all(1 <= number <= len(offered) for number in numbers):
        return Heard("out_of_range")
    chosen = [offered[number - 1] for number in numbers]
    if len(set(chosen)) == 1:
        return chosen[0]
    if all(each.kind == "chose" for each in chosen):
        return Heard("chose", tuple(sorted({place for each in chosen for place in each.picks})))
    return Heard("unclear")


def _at_length(contrast: Contrast, reading: Reading, options: tuple[int, ...], *, plainly: bool) -> Heard:
    """A longer answer: an option named plainly, else what it likes and dislikes, else an option named at all."""
    told = tuple(said for said in reading.preferences if said.score >= FREELY)
    named = contrast.options[options[0]] if len(options) == 1 else None
    if told and not (named is not None and plainly):
        same = named is not None and all(said.polarity == "like" and (said.intent,) == named.points for said in told)
        return Heard("chose", options) if same else Heard("told", (), reading.preferences)
    if named is not None and reading.words <= LONGEST:
        return Heard("chose", options)
    return Heard("unclear")
