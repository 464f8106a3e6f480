"""The floors of the house: as the document draws them, as the contracts keep them, and what each costs to enter."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "career_chat"
DOCUMENT = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
# Rows of the table of floors: | 8 | `cli/` | what lives there |
FLOORS = re.findall(r"^\| (\d) \| `([a-z_]+)(?:/|\.py)` \|", DOCUMENT, re.MULTILINE)
HEAVY = ("textual", "rich", "pydantic", "asyncio")


@pytest.fixture(scope="module")
def contracts() -> dict[str, Any]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["type"]: contract for contract in settings["tool"]["importlinter"]["contracts"]}


def imported(statement: str) -> set[str]:
    """The packages that a fresh Python has loaded after a statement."""
    told = f"{statement}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, check=True, text=True, timeout=120)
    return {name.partition(".")[0] for name in json.loads(done.stdout)}


def test_the_document_names_every_floor_and_the_contract_keeps_it(contracts: dict[str, Any]) -> None:
    kept = [re.findall(r"career_chat\.(\w+)", layer) for layer in contracts["layers"]["layers"]]
    drawn: dict[str, list[str]] = {}
    for number, name in FLOORS:
        drawn.setdefault(number, []).append(name)
    assert [sorted(names) for names in drawn.values()] == [sorted(names) for names in kept]
    assert list(drawn) == sorted(drawn, reverse=True)


def test_every_folder_stands_on_a_floor() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    modules = {path.stem for path in PACKAGE.glob("*.py") if path.stem != "__init__"}
    assert folders | modules == {name for _, name in FLOORS}


def test_paths_that_the_document_names_are_there() -> None:
    paths = set(re.findall(r"`((?:src|data|intents|docs|tests)/[\w./-]+)`", DOCUMENT))
    assert paths
    assert sorted(path for path in paths if not (ROOT / path).exists()) == []


@pytest.mark.parametrize("name", ["reply", "matching", "understanding", "dialogue", "assistant", "pack"])
def test_the_core_imports_no_screen_no_validation_and_no_event_loop(name: str) -> None:
    assert not imported(f"import career_chat.{name}") & set(HEAVY)


def test_the_package_itself_imports_next_to_nothing() -> None:
    assert not imported("import career_chat") & {*HEAVY, "rapidfuzz", "Stemmer", "spellchecker", "tomllib"}
