"""What tests share: the assistant on the built-in content, loaded once a run, and the content as written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, settings

from career_chat import Assistant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from career_chat.pack import Pack

ROOT = Path(__file__).resolve().parent.parent

# A law is tried on few inputs and by no clock, so that a run is quick and the same on a slow machine.
# Looking for the smallest failing input can take longer than all tests together: a failing law shows what it found.
settings.register_profile(
    "laws",
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
settings.load_profile("laws")


@pytest.fixture(scope="session", autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test touches the history or the settings of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CAREER_CHAT_DATA", str(tmp_path_factory.mktemp("data")))
        patch.setenv("CAREER_CHAT_CONFIG", str(tmp_path_factory.mktemp("config")))
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout: `data/`, `intents/`, `docs/` and the rest."""
    return ROOT


@pytest.fixture(scope="session")
def assistant() -> Assistant:
    return Assistant.load()


@pytest.fixture(scope="session")
def pack(assistant: Assistant) -> Pack:
    return assistant.pack


@pytest.fixture(scope="session")
def written() -> dict[str, Any]:
    """The facts file as it is written, read without the program's own code."""
    facts: dict[str, Any] = json.loads((ROOT / "data" / "roles.json").read_text(encoding="utf-8"))
    return facts


@pytest.fixture(scope="session")
def fact_at(written: dict[str, Any]) -> Callable[[str], str]:
    """The text at an address, found by walking the file as written: keys, places in lists, or ids in lists."""

    def at(address: str) -> str:
        here: Any = written
        for step in address.split("."):
            if isinstance(here, dict):
                here = here[step]
            elif step.isdigit():
                here = here[int(step)]
            else:
                (here,) = (part for part in here if part["id"] == step)
        assert isinstance(here, str)
        return here

    return at
