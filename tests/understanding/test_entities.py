"""Names in a message: roles, tools and careers, however they are spelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from career_chat.understanding import Reader


def found(reader: Reader, message: str, kind: str) -> list[str]:
    return [entity.id for entity in reader.read(message).entities if entity.kind == kind]


@pytest.mark.parametrize(
    ("message", "roles"),
    [
        ("tell me about data engineers", ["data-engineer"]),
        ("what does a Backend Engineer do?", ["backend-engineer"]),
        ("back-end engineer", ["backend-engineer"]),
        ("back end engineer", ["backend-engineer"]),
        ("full stack engineer, full-stack engineer", ["fullstack-engineer", "fullstack-engineer"]),
        ("machine learning engineer or ML engineer", ["ml-engineer", "ml-engineer"]),
        ("ml ops engineer", ["mlops-engineer"]),
        ("DEVOPS ENGINEER", ["devops-engineer"]),
        ("artificial intelligence engineer", ["ai-engineer"]),
        ("data. Engineer", []),
    ],
)
def test_roles_are_known_by_their_names(reader: Reader, message: str, roles: list[str]) -> None:
    named = [entity.id for entity in reader.read(message).entities if entity.kind == "role" and not entity.short]
    assert named == roles


@pytest.mark.parametrize(
    ("message", "tools"),
    [
        ("who uses Kubernetes?", ["kubernetes"]),
        ("who uses k8s?", ["kubernetes"]),
        ("node.js and scikit-learn", ["node-js", "scikit-learn"]),
        ("TensorFlow/PyTorch", ["tensorflow", "pytorch"]),
    ],
)
def test_tools_are_known_by_their_names(reader: Reader, message: str, tools: list[str]) -> None:
    assert found(reader, message, "tool") == tools


@pytest.mark.parametrize(
    ("message", "careers"),
    [
        ("do you cover data scientists?", ["data-scientist"]),
        ("I want to be a pilot", ["pilot"]),
        ("I want to be happy", []),
    ],
)
def test_careers_outside_the_content_are_known_too(reader: Reader, message: str, careers: list[str]) -> None:
    assert found(reader, message, "career") == careers


@pytest.mark.parametrize("kind", ["role", "tool", "career", "nothing"])
def test_a_slot_that_a_person_types_names_nothing(reader: Reader, kind: str) -> None:
    """Phrases of the content write {role} for any role; in a message it is two brackets and a word."""
    assert found(reader, f"which {{{kind}}} is it? {{{kind}}} vs {{{kind}}}", kind) == []
