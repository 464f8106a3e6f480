"""What Tab may make of what is written: a command, what fits behind one, a role, or a likely phrase."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from career_chat.pack import Pack
    from career_chat.tui.commands import Command

MOST = 6
ALIKE = 72  # per cent of likeness from which something with a slip in it is offered
SHORTEST = 2  # letters from which a role's name is guessed at the end of a message
_COMMAND = re.compile(r"/([\w-]*)")
_ARGUMENT = re.compile(r"/([\w-]+)\s+(.*)", re.DOTALL)
_BETWEEN = re.compile(r"^(.*(?:,|\bvs\b|\band\b|\bwith\b|\bor\b)\s+)(.*)$", re.IGNORECASE | re.DOTALL)
_WORDS = re.compile(r"(?<!\S)(\S+(?:\s+\S+)?)$")
_ONE_ROLE = re.compile(r"^[^{}]*\{role\}[^{}]*$")


class Candidate(NamedTuple):
    """`text` replaces what is written; `about` says what it is, if that is not plain."""

    text: str
    about: str = ""


class Completer:
    """`arguments`: what may stand behind a command."""

    def __init__(
        self, commands: Sequence[Command], arguments: Callable[[Command], Iterable[str]], pack: Pack | None = None
    ) -> None:
        self._commands = commands
        self._arguments = arguments
        self._pack = pack
        self._phrases: tuple[str, ...] | None = None

    def candidates(self, text: str, offered: Sequence[str] = ()) -> tuple[Candidate, ...]:
        """Best first, at most a handful; `offered` are quick replies, the likeliest of phrases."""
        if found := _COMMAND.fullmatch(text):
            return self._named(found[1])
        if found := _ARGUMENT.fullmatch(text):
            return self._with_argument(found[1], found[2])
        if text.startswith("/") or "\n" in text:
            return ()
        return self._said(text, offered)

    def _named(self, fragment: str) -> tuple[Candidate, ...]:
        known = {command.name: command for command in self._commands}
        names = nearest(fragment, list(known), len(known))
        return tuple(Candidate(f"/{name}{' ' if known[name].argument else ''}", known[name].summary) for name in names)

    def _with_argument(self, name: str, written: str) -> tuple[Candidate, ...]:
        command = next((command for command in self._commands if command.name == name.lower()), None)
        if command is None:
            return ()
        kept, fragment = found.groups() if (found := _BETWEEN.match(written)) else ("", written)
        options = list(dict.fromkeys(self._arguments(command)))
        return tuple(Candidate(f"/{name} {kept}{option}") for option in nearest(fragment, options))

    def _said(self, text: str, offered: Sequence[str]) -> tuple[Candidate, ...]:
        if not text.strip():
            return tuple(Candidate(option) for option in offered[:MOST])
        phrases = list(dict.fromkeys((*offered, *self._likely())))
        found = dict.fromkeys(each for each in phrases if begins(each, text) and len(each) > len(text))
        found |= dict.fromkeys(self._with_role(text))
        if len(found) < MOST:
            found |= dict.fromkeys(nearest(text, phrases))
        return tuple(Candidate(each) for each in sorted(found, key=lambda each: not begins(each, text))[:MOST])

    def _with_role(self, text: str) -> list[str]:
        """The message with a role's name finished, where its last word or two begin one."""
        if self._pack is None or not (last := _WORDS.search(text)):
            return []
        fragments = dict.fromkeys((last[1], last[1].split()[-1]))
        return [
            text[: len(text) - len(fragment)] + role.title
            for fragment in fragments
            if len(fragment) >= SHORTEST
            for role in self._pack.facts.roles
            if begins(role.title, fragment) and role.title.casefold() != fragment.casefold()
        ]

    def _likely(self) -> tuple[str, ...]:
        """Phrases of the content, those about a role with every role; gathered when they are first needed."""
        if self._phrases is None and self._pack is not None:
            self._phrases = tuple(_phrases(self._pack))
        return self._phrases or ()


def begins(whole: str, fragment: str) -> bool:
    return whole.casefold().startswith(fragment.casefold())


def nearest(fragment: str, options: list[str], most: int = MOST) -> list[str]:
    """Options that begin with the fragment, then those with a word that does, then those like it but for a slip."""
    sure = [each for each in options if begins(each, fragment)]
    sure += [each for each in options if each not in sure and any(begins(word, fragment) for word in each.split())]
    if len(sure) >= most or not fragment:
        return sure[:most]
    from rapidfuzz import fuzz, process  # only once someone looks for something

    starts = [each[: len(fragment) + 1].casefold() for each in options]
    alike = process.extract(fragment.casefold(), starts, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=most)
    return list(dict.fromkeys((*sure, *(options[at] for _, _, at in alike))))[:most]


def _phrases(pack: Pack) -> Iterable[str]:
    for act in pack.acts.values():
        yield from (phrase for phrase in act.phrases if "{" not in phrase)
        with_role = next((phrase for phrase in act.phrases if _ONE_ROLE.match(phrase)), None)
        if with_role:
            yield from (with_role.replace("{role}", role.title) for role in pack.facts.roles)
    for point in pack.points:
        yield from (phrase for phrase in point.phrases if "{" not in phrase)
