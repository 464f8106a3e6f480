"""What each check of content finds, on a handful of phrases."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from career_chat.authoring.checks import CHECKS
from career_chat.authoring.checks.sources import ASKED, LIKED, Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable


def found(check: str, *phrases: tuple[str, str, str]) -> list[tuple[str, str]]:
    """(severity, what) of each finding among (family, intent, phrase)."""
    listed = [Phrase(text, intent, family, f"{intent}.toml", 1, 1) for family, intent, text in phrases]
    sources: Any = SimpleNamespace(phrases=tuple(listed))
    return [(each.severity, each.what) for each in CHECKS[check](sources)]


def told(findings: Iterable[tuple[str, str]], *words: str) -> bool:
    return any(all(word in what for word in words) for _, what in findings)


def test_one_phrase_for_two_things_to_ask_is_an_error() -> None:
    findings = found("duplicates", (ASKED, "why", "how come"), (ASKED, "source", "How come?"))
    assert [severity for severity, _ in findings] == ["error"]
    assert told(findings, "How come?", "why")


def test_one_phrase_for_two_likings_is_a_warning() -> None:
    findings = found("duplicates", (LIKED, "a", "Kubernetes"), (LIKED, "b", "kubernetes"))
    assert [severity for severity, _ in findings] == ["warning"]


def test_what_is_liked_does_not_compete_with_what_is_asked() -> None:
    assert found("duplicates", (LIKED, "a", "tools"), (ASKED, "b", "tools")) == []


def test_the_same_words_in_another_order_are_nearly_the_same() -> None:
    findings = found(
        "near-duplicates", (ASKED, "a", "which tools are used here"), (ASKED, "b", "tools here are used which")
    )
    assert told(findings, "tools here are used which", "which tools are used here")


def test_one_phrase_twice_under_one_intent_is_no_concern_here() -> None:
    assert found("duplicates", (ASKED, "a", "tools"), (ASKED, "a", "tools")) == []


def test_a_letter_of_another_script_is_named() -> None:
    findings = found("look-alikes", (LIKED, "a", "d\u0430ta pipelines"), (LIKED, "a", "naïve Bayes"))
    assert findings == [("error", "“d\u0430ta” holds cyrillic small letter a")]


def test_a_whole_word_in_another_script_is_fine() -> None:
    assert found("look-alikes", (ASKED, "a", "привет")) == []
