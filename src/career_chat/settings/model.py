"""What can be set, and what each setting takes. A new one is a field of Settings and an entry in KINDS."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


class Settings(NamedTuple):
    """As they are when nothing is set."""

    theme: str = "calm-dark"
    panel: bool = True
    history: bool = True
    keep_days: int = 0
    confirm: bool = True
    motion: bool = True
    keys: Mapping[str, str] = {}


class Kind(NamedTuple):
    """`accepts` says whether a value will do; `takes` and `about` say it in words."""

    accepts: Callable[[Any], bool]
    takes: str
    about: str


def _is_flag(value: Any) -> bool:
    return isinstance(value, bool)


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 36_500


def _is_key_map(value: Any) -> bool:
    return isinstance(value, dict) and all(_is_name(key) for key in value.values())


FLAG = "true or false"
KINDS = {
    "theme": Kind(_is_name, "the name of a theme", "the colours; /theme in the chat lists them"),
    "panel": Kind(_is_flag, FLAG, "the profile beside the talk where there is room"),
    "history": Kind(_is_flag, FLAG, "keep conversations"),
    "keep_days": Kind(_is_count, "a number of days, 0 for ever", "delete conversations untouched for longer"),
    "confirm": Kind(_is_flag, FLAG, "ask before something is deleted"),
    "motion": Kind(_is_flag, FLAG, "let the cursor blink and things glide"),
    "keys": Kind(
        _is_key_map, "a table of key ids, each with a key", "keys by their ids; F1 in the chat lists the keys"
    ),
}


def nearest_hint(word: str, known: Iterable[str]) -> str:
    """ "; did you mean …?" with the most alike of what is known, or all of it when nothing is alike."""
    names = list(known)
    near = get_close_matches(word, names, 1, 0.5)
    return f"; did you mean {near[0]}?" if near else f"; there are {', '.join(names)}"
