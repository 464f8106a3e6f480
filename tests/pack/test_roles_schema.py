"""The JSON schema beside the facts file, which editors use to help an author."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from career_chat.pack.schema import roles_schema, roles_schema_text

if TYPE_CHECKING:
    from pathlib import Path


def test_the_schema_file_is_what_the_types_say(root: Path) -> None:
    """After a change of the types: python -m career_chat.pack.schema > data/roles.schema.json"""
    assert (root / "data" / "roles.schema.json").read_text(encoding="utf-8") == roles_schema_text()


def test_the_command_writes_the_schema_file() -> None:
    command = [sys.executable, "-m", "career_chat.pack.schema"]
    done = subprocess.run(command, capture_output=True, check=True, timeout=120)
    assert done.stdout == roles_schema_text().encode("utf-8")
    assert done.stderr == b""


def test_the_facts_file_points_at_its_schema(written: dict[str, Any]) -> None:
    assert written["$schema"] == "roles.schema.json"
    assert "$schema" in roles_schema()["properties"]


def test_every_key_and_every_kind_of_thing_explains_itself() -> None:
    schema = roles_schema()
    for name, shape in {"the file": schema, **schema["$defs"]}.items():
        assert shape["description"], name
        assert shape["additionalProperties"] is False, name
        assert [key for key, about in shape["properties"].items() if not about.get("description")] == [], name


def test_the_schema_speaks_of_content_not_of_code() -> None:
    assert "BaseModel" not in json.dumps(roles_schema())
