"""Reading a pack's files: parse, check the shape, and say what is wrong with file and place."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from career_chat.pack.problems import Problem

Shape = TypeVar("Shape", bound=BaseModel)
FACTS_FILE = "data/roles.json"
POINTS, ACTS, TOPICS, VOCABULARY = (
    f"intents/{folder}" for folder in ("decision-points", "acts", "topics", "vocabulary")
)
PACK_FILE = "intents/pack.toml"
CUES_FILE = "intents/vocabulary/cues.toml"


class Files:
    """The files of one pack folder; what cannot be read is added to `problems` and answered with None."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []

    def read(self, name: str, shape: type[Shape]) -> Shape | None:
        parsed = self._parse(name)
        if parsed is None:
            return None
        try:
            return shape.model_validate(parsed)
        except ValidationError as error:
            for each in error.errors(include_url=False):
                self.problems.append(Problem(name, _place(each["loc"], parsed), _expected(each)))
            return None

    def read_folder(self, folder: str, shape: type[Shape], *, skip: str = "") -> dict[str, Shape]:
        """Every TOML file of a folder by its stem, in name order."""
        names = sorted(path.name for path in (self.root / folder).glob("*.toml"))
        found = {
            name.removesuffix(".toml"): self.read(f"{folder}/{name}", shape)
            for name in names
            if f"{folder}/{name}" != skip
        }
        return {stem: file for stem, file in found.items() if file is not None}

    def problem(self, file: str, place: str, message: str) -> None:
        self.problems.append(Problem(file, place, message))

    def _parse(self, name: str) -> Any:
        try:
            text = (self.root / name).read_text(encoding="utf-8")
        except FileNotFoundError:
            self.problem(name, "", "is missing")
        except UnicodeDecodeError as error:
            self.problem(name, f"byte {error.start}", "is not UTF-8 text")
        except OSError as error:
            self.problem(name, "", f"cannot be read ({error.strerror})")
        else:
            return self._parsed(name, text)
        return None

    def _parsed(self, name: str, text: str) -> Any:
        try:
            return json.loads(text) if name.endswith(".json") else tomllib.loads(text)
        except json.JSONDecodeError as error:
            self.problem(name, f"line {error.lineno}, column {error.colno}", f"is not JSON: {error.msg}")
        except tomllib.TOMLDecodeError as error:
            message, _, place = str(error).rpartition(" (at ")
            self.problem(name, place.rstrip(")"), f"is not TOML: {message or error}")
        return None


def _place(location: tuple[str | int, ...], parsed: Any) -> str:
    """A pydantic location as a fact address: list members by their id where they have one."""
    steps: list[str] = []
    for step in location:
        try:
            parsed = parsed[step]
        except (KeyError, IndexError, TypeError):
            parsed = None
        has_id = isinstance(step, int) and isinstance(parsed, dict) and isinstance(parsed.get("id"), str)
        steps.append(parsed["id"] if has_id else str(step))
    return ".".join(steps)


def _expected(error: Any) -> str:
    message = str(error["msg"])
    if error["type"] == "missing":
        return "is missing: expected this key"
    if error["type"] == "extra_forbidden":
        return "is not a known key here"
    got = repr(error["input"])
    return f"{message[0].lower()}{message[1:]}, got {got if len(got) <= 60 else got[:57] + '…'}"
