"""What a person gets who installs career-chat and has never seen the checkout."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from career_chat.content import COMPILED
from career_chat.language.dictionary import ENTRY

CHECKOUT = Path(__file__).parents[2]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"

SET_UP = 900  # seconds for what installs from the package index over a slow line

pytestmark = [pytest.mark.xdist_group("wheel"), pytest.mark.timeout(2 * SET_UP)]


def clean_environment() -> dict[str, str]:
    """This environment less what would lead a Python or the program elsewhere."""
    astray = ("PYTHON", "VIRTUAL_ENV", "PIP_TARGET", "PIP_PREFIX", "PIP_USER", "CAREER_CHAT")
    return {name: value for name, value in os.environ.items() if not name.startswith(astray)}


def run(*command: object, cwd: Path, **environment: str) -> str:
    """The command's standard output; the test fails with all it said when it fails."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=clean_environment() | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=SET_UP,
    )
    assert done.returncode == 0, f"{command} exited {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def build(target: str, source: Path, to: Path) -> Path:
    """Build `sdist` or `wheel` of a source folder; where it lies."""
    run(sys.executable, "-m", "hatchling", "build", "-t", target, "-d", to, cwd=source)
    (built,) = to.iterdir()
    return built


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution, unpacked."""
    folder = tmp_path_factory.mktemp("unpacked")
    shutil.unpack_archive(build("sdist", CHECKOUT, tmp_path_factory.mktemp("sdist")), folder)
    (root,) = folder.iterdir()
    return root


@pytest.fixture(scope="module")
def wheel(unpacked: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution as package indexes build it."""
    return build("wheel", unpacked, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts folder of an environment that holds the wheel and what it asks for, nothing else."""
    environment = tmp_path_factory.mktemp("environment")
    # The running pip installs into it from outside: giving each new environment its own takes half a minute.
    run(sys.executable, "-m", "venv", "--without-pip", environment, cwd=environment)
    pip = [sys.executable, "-m", "pip", "--python", environment / SCRIPTS / "python", "install", "--quiet"]
    run(*pip, "--no-compile", wheel, cwd=environment)
    return environment / SCRIPTS


def content_files(root: Path) -> dict[str, bytes]:
    """Every file of the content below a folder, by its path in it."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for part in ("data", "intents")
        for path in (root / part).rglob("*")
        if path.is_file()
    }


def test_the_source_distribution_is_enough_to_set_up_and_test(unpacked: Path) -> None:
    for name in ("dev.py", "pyproject.toml", "README.md", "LICENSE", "src", "data", "intents", "tests"):
        assert (unpacked / name).exists(), name


def test_the_wheel_carries_the_content_file_by_file(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    content = tmp_path / "career_chat" / "_content"
    assert content_files(content) == content_files(CHECKOUT)
    assert sorted(path.name for path in content.iterdir()) == sorted([COMPILED, "data", ENTRY, "intents"])


def test_the_wheel_carries_the_package_and_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "career_chat/py.typed" in names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"career_chat"}


@pytest.mark.network
def test_it_answers_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    answer = run(installed / "career-chat", "ask", "I like data pipelines", cwd=tmp_path)

    facts = json.loads((CHECKOUT / "data" / "roles.json").read_text(encoding="utf-8"))
    (role,) = (role for role in facts["roles"] if role["id"] == "data-engineer")
    assert role["title"] in answer
    for bullet in role["best_for"]:
        assert bullet in answer


@pytest.mark.network
def test_nothing_comes_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    code = "import career_chat; print(career_chat.__file__); print(career_chat.Assistant.load().pack.source)"
    printed = run(installed / "python", "-c", code, cwd=tmp_path)
    assert str(CHECKOUT) not in printed


@pytest.mark.network
def test_it_needs_no_cache_and_builds_nothing(installed: Path, tmp_path: Path) -> None:
    code = """
import os, sys
from career_chat import Assistant
assistant = Assistant.load()
answer = assistant.respond(assistant.start(), "I liek data pipelnes and frobnicatoin")
print(answer.reply.roles[0], sorted({"numpy", "pydantic", "spellchecker"} & sys.modules.keys()))
"""
    home = {"CAREER_CHAT_CACHE": str(tmp_path / "cache")}
    assert run(installed / "python", "-c", code, cwd=tmp_path, **home).strip() == "data-engineer []"
    assert not (tmp_path / "cache").exists()


@pytest.mark.network
def test_it_says_its_version(installed: Path, wheel: Path, tmp_path: Path) -> None:
    assert wheel.name.split("-")[1] in run(installed / "career-chat", "--version", cwd=tmp_path)
