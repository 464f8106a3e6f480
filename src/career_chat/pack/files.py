"""Reading a pack's files: parse, check the shape, and say what is wrong with file and place."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from career_chat.pack.expectations import expected, place_of
from career_chat.pack.problems import Problem

Shape = TypeVar("Shape", bound=BaseModel)
FACTS_FILE = "data/roles.json"
POINTS, ACTS, TOPICS, VOCABULARY, CONTRASTS = (
    f"intents/{folder}" for folder in ("decision-points", "acts", "topics", "vocabulary", "contrasts")
)
_UNREADABLE = object()
PACK_FILE = "intents/pack.toml"
CUES_FILE = "intents/vocabulary/cues.toml"


class Files:
    """The files of one pack folder; what cannot be read is added to `problems` and answered with None."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []

    def read(self, name: str, shape: type[Shape]) -> Shape | None:
        parsed = self._parse(name)
        if parsed is _UNREADABLE:
            return None
        try:
            return shape.model_validate(parsed)
        except ValidationError as error:
            for each in error.errors(include_url=False):
                self.problems.append(Problem(name, place_of(each["loc"], parsed), expected(each, shape)))
            return None

    def read_folder(self, folder: str, shape: type[Shape], *, skip: str = "") -> dict[str, Shape]:
        """Every TOML file of a folder by its stem, in name order."""
        files = (f"{folder}/{stem}.toml" for stem in self.stems(folder))
        found = {Path(name).stem: self.read(name, shape) for name in files if name != skip}
        return {stem: file for stem, file in found.items() if file is not None}

    def stems(self, folder: str) -> list[str]:
        """The names of a folder's TOML files without the ending, whether or not they can be read."""
        return sorted(path.stem for path in (self.root / folder).glob("*.toml"))

    def problem(self, file: str, place: str, message: str) -> None:
        self.problems.append(Problem(file, place, message))

    def _parse(self, name: str) -> Any:
        try:
            text = (self.root / name).read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            self.problem(name, "", "is missing")
        except UnicodeDecodeError as error:
            self.problem(name, f"byte {error.start}", "is not UTF-8 text")
        except OSError as error:
            self.problem(name, "", f"cannot be read ({error.strerror})")
        else:
            return self._parsed(name, text)
        return _UNREADABLE

    def _parsed(self, name: str, text: str) -> Any:
        try:
            return json.loads(text) if name.endswith(".json") else tomllib.loads(text)
        except json.JSONDecodeError as error:
            self.problem(name, f"line {error.lineno}, column {error.colno}", f"is not JSON: {error.msg}")
        except tomllib.TOMLDecodeError as error:
            message, _, place = str(error).rpartition(" (at ")
            self.problem(name, place.rstrip(")"), f"is not TOML: {message or error}")
        except RecursionError:
            self.problem(name, "", "is nested too deeply")
        except ValueError as error:
            self.problem(name, "", f"cannot be read ({str(error).partition(';')[0]})")
        return _UNREADABLE
