"""The plain entry, `dev.py`, on a machine that has only Python and this checkout."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
DEV = CHECKOUT / "dev.py"
SET_UP = 900  # seconds for what installs from the package index over a slow line


def python(*arguments: object, cwd: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run this Python with these arguments and environment variables."""
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=cwd,
        env=os.environ | settings,
        input="",
        capture_output=True,
        encoding="utf-8",
        timeout=SET_UP,
    )


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout, without what earlier runs left there, in a folder with a blank in its name."""
    copy = tmp_path_factory.mktemp("home") / "my checkout"
    copy.mkdir()
    for name in ("dev.py", "hatch_build.py", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(CHECKOUT / name, copy)
    for name in ("src", "data", "intents"):
        shutil.copytree(CHECKOUT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


@pytest.mark.network
@pytest.mark.timeout(2 * SET_UP)
def test_chat_sets_up_once_and_passes_its_arguments_on(fresh: Path, tmp_path: Path) -> None:
    ask = (fresh / "dev.py", "chat", "ask", "I like data pipelines")
    elsewhere = str(tmp_path / "elsewhere")

    first = python(*ask, cwd=tmp_path, PIP_TARGET=elsewhere, PIP_USER="1", PYTHONPATH=elsewhere, VIRTUAL_ENV=elsewhere)
    assert first.returncode == 0, first.stdout + first.stderr
    assert "Setting up" in first.stderr
    assert "Data Engineer" in first.stdout
    assert "Setting up" not in first.stdout
    assert not Path(elsewhere).exists()

    # Nothing is fetched or installed again: there is no index to ask.
    second = python(*ask, cwd=tmp_path, PIP_NO_INDEX="1", PIP_FIND_LINKS=elsewhere)
    assert (second.returncode, second.stdout, second.stderr) == (0, first.stdout, "")


def test_an_old_python_is_told_what_is_needed(tmp_path: Path) -> None:
    ast.parse(DEV.read_text(encoding="utf-8"), feature_version=(3, 6))  # or it would see a syntax error

    code = f"import runpy, sys; sys.version_info = (3, 8, 1); runpy.run_path({str(DEV)!r}, run_name='__main__')"
    old = python("-c", code, cwd=tmp_path)
    assert old.returncode == 1
    assert "needs Python 3.11 or newer" in old.stderr
    assert "Traceback" not in old.stderr


def test_a_python_that_cannot_make_environments_is_told_what_to_install(tmp_path: Path) -> None:
    shutil.copy(DEV, tmp_path)
    (tmp_path / "pyproject.toml").touch()
    code = (
        "import importlib.util, runpy, sys; importlib.util.find_spec = lambda name: None;"
        "sys.argv = ['dev.py', 'setup']; runpy.run_path('dev.py', run_name='__main__')"
    )
    bare = python("-c", code, cwd=tmp_path)
    assert bare.returncode == 1
    assert "ensurepip" in bare.stderr
    assert "apt install python3" in bare.stderr


@pytest.mark.parametrize("arguments", [(), ("cht",)])
def test_without_a_command_it_shows_the_manual(arguments: tuple[str, ...], tmp_path: Path) -> None:
    shown = python(DEV, *arguments, cwd=tmp_path)
    assert (shown.returncode, shown.stdout) == (2, "")
    assert "python3 dev.py chat" in shown.stderr
    assert "python3 dev.py test" in shown.stderr
