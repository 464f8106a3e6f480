"""The plain entry of a checkout: needs Python 3.11 or newer, and nothing else.

    python3 dev.py chat               set up when needed, then start career-chat
    python3 dev.py chat ask "..."     the same, with any command of career-chat
    python3 dev.py test               set up when needed, then run every check and test
    python3 dev.py test -k polarity   the same, with arguments for pytest
    python3 dev.py setup              set up the chat and the developer's tools, run nothing

Setting up makes the folder .venv beside this file and installs career-chat there from this checkout:
once, and again when pyproject.toml has changed. It works from any folder.
"""

import hashlib
import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

OLDEST = (3, 11)


def newer_python() -> "str | None":
    """The name of a new enough Python on PATH, if any: version managers list some that do not run."""
    for minor in range(19, OLDEST[1] - 1, -1):
        name = f"python3.{minor}"
        if shutil.which(name) and subprocess.call([name, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            return name
    return None


# Python 3.6 and newer can read the file so far: an old one gets a sentence, not a traceback.
if sys.version_info < OLDEST:
    sentence = f"career-chat needs Python 3.11 or newer; this is Python {sys.version.split()[0]}."
    newer = newer_python()
    sys.exit(sentence + (f"\nYou have one, too: {newer} {' '.join(sys.argv)}" if newer else ""))


ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
SCRIPTS, EXE = (VENV / "Scripts", ".exe") if os.name == "nt" else (VENV / "bin", "")
PYTHON = SCRIPTS / f"python{EXE}"
CAREER_CHAT = SCRIPTS / f"career-chat{EXE}"
STAMP = VENV / "career-chat-setup.json"
TOLD = VENV / "career-chat-told"

CHECKS = {
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "ruff check": ["-m", "ruff", "check", "."],
    "mypy": ["-m", "mypy"],
    "lint-imports": ["-c", "import sys, importlinter.cli as cli; sys.exit(cli.lint_imports_command())"],
}
PYTEST = ["-m", "pytest"]

# These would send packages to another place or to another Python. What says where packages come from
# (index, certificates, proxy, cache) is the person's own and stays.
ASTRAY = (
    *("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"),
    *(
        "PIP_TARGET",
        "PIP_PREFIX",
        "PIP_ROOT",
        "PIP_PYTHON",
        "PIP_DRY_RUN",
        "PIP_NO_DEPS",
        "PIP_IGNORE_INSTALLED",
    ),
    *("PIP_REQUIREMENT", "PIP_EDITABLE", "PIP_CONSTRAINT", "PIP_BUILD_CONSTRAINT", "PIP_REQUIRE_HASHES"),
    *("PIP_NO_BUILD_ISOLATION", "PIP_PLATFORM", "PIP_PYTHON_VERSION", "PIP_IMPLEMENTATION", "PIP_ABI"),
)


def environment() -> dict[str, str]:
    """The environment for everything started here: ours, less what points elsewhere."""
    kept = {name: value for name, value in os.environ.items() if name not in ASTRAY}
    return kept | {"PIP_USER": "0"}  # spelt out, because a configuration file may ask for --user


def say(text: str) -> None:
    """Tell the person something on stderr: stdout is for answers."""
    print(text, file=sys.stderr, flush=True)


def run_or_exit(doing: str, command: list[str]) -> None:
    """Run one step of the set-up in silence; when it fails, show all that it said and stop."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    if done.returncode:
        sys.exit(f"{done.stdout}\ncareer-chat: {doing} failed (see above). Run the same command to try again.")


def wanted_stamp() -> dict[str, object]:
    """What must be as it was at the last set-up for .venv to be used as it is."""
    return {
        "checkout": str(ROOT),
        "python": str(PYTHON.resolve()),  # another one after the system's Python was upgraded
        "pyproject": hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest(),
    }


def last_stamp() -> dict[str, object]:
    """What the last complete set-up wrote down; empty when there was none."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def usable(stamp: dict[str, object]) -> bool:
    """Whether .venv, made here and not carried along, has a fitting Python with pip."""
    check = f"import pip, sys; sys.exit(sys.version_info < {OLDEST})"
    try:
        fits = subprocess.run([PYTHON, "-c", check], env=environment(), capture_output=True).returncode == 0
    except OSError:
        return False
    return fits and stamp.get("checkout", str(ROOT)) == str(ROOT)


def make_venv() -> None:
    """Make .venv anew, with pip in it."""
    if importlib.util.find_spec("ensurepip") is None:
        sys.exit(
            f"career-chat: {sys.executable} has no ensurepip, which puts pip into a new .venv.\n"
            f"On Debian or Ubuntu: sudo apt install python{sys.version_info[0]}.{sys.version_info[1]}-venv\n"
            "Elsewhere: your system's package with Python's venv and ensurepip. Then run the same again."
        )
    # Not sys.executable: that may be the very .venv which is about to be replaced.
    base = getattr(sys, "_base_executable", None) or sys.executable
    run_or_exit("making .venv", [base, "-m", "venv", "--clear", str(VENV)])


def set_up(tools: bool) -> None:
    """See that .venv holds this checkout, with the developer's tools if asked for; at once when it does."""
    stamp = last_stamp()
    has_tools = bool(stamp.get("tools"))
    up_to_date = PYTHON.exists() and CAREER_CHAT.exists() and stamp == wanted_stamp() | {"tools": has_tools}
    if up_to_date and (has_tools or not tools):
        return
    tools = tools or has_tools
    doing, what = (
        "Updating" if stamp else "Setting up",
        f"{VENV}{' with the tools for tests' if tools else ''}",
    )
    say(f"{doing} {what}: a minute or so, only this once ...")
    if not usable(stamp):
        make_venv()
    STAMP.unlink(missing_ok=True)  # an interrupted set-up must not look complete
    project = ".[dev]" if tools else "."
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    run_or_exit("installing career-chat", [*pip, "--editable", project])
    STAMP.write_text(json.dumps(wanted_stamp() | {"tools": tools}), encoding="utf-8")


def chat(arguments: list[str]) -> int:
    """Start career-chat with these arguments, in the person's own folder; its exit code."""
    set_up(tools=False)
    if not arguments and not TOLD.exists():
        shown = CAREER_CHAT.relative_to(Path.cwd()) if CAREER_CHAT.is_relative_to(Path.cwd()) else CAREER_CHAT
        say(f'Ready. For pipes: echo "I like data pipelines" | {shlex.quote(str(shown))} ask')
        TOLD.touch()
    command = [str(CAREER_CHAT), *arguments]
    if os.name == "posix":  # become the program, so that signals and exit codes are its own
        os.execve(command[0], command, environment())
    return subprocess.run(command, env=environment()).returncode


def passes(name: str, command: list[str], *, live: bool) -> bool:
    """Run one step from the checkout's root; one line when it passes, else what it said as well."""
    if live:
        print(f"....    {name}", flush=True)
    start = time.monotonic()
    done = subprocess.run(
        [PYTHON, *command],
        cwd=ROOT,
        env=environment(),
        stdin=None if live else subprocess.DEVNULL,
        stdout=None if live else subprocess.PIPE,
        stderr=None if live else subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    verdict = "FAILED" if done.returncode else "ok"
    print(f"{verdict:<8}{name}  {time.monotonic() - start:.1f} s", flush=True)
    if done.returncode and not live:
        print(done.stdout, flush=True)
    return done.returncode == 0


def test(arguments: list[str]) -> int:
    """Run every check and test, each of them even when one before it failed; 0 when all passed, else 1."""
    set_up(tools=True)
    passed = {name: passes(name, command, live=False) for name, command in CHECKS.items()}
    # A whole run uses every core; a chosen part is quicker, and easier to debug, in one process.
    has_xdist = subprocess.run([PYTHON, "-c", "import xdist"], env=environment(), capture_output=True).returncode == 0
    spread = ["-n", "auto", "--dist", "loadgroup"] if has_xdist and not arguments else []
    passed["pytest"] = passes("pytest", [*PYTEST, *spread, *arguments], live=True)
    failed = [name for name, good in passed.items() if not good]
    print(f"{len(failed)} of {len(passed)} steps failed: {', '.join(failed)}" if failed else "All steps passed.")
    return 1 if failed else 0


def setup(arguments: list[str]) -> int:
    """Set up the chat and the developer's tools; takes no arguments."""
    if arguments:
        say(f"career-chat: setup takes no arguments, but was given: {' '.join(arguments)}")
        return 2
    set_up(tools=True)
    return 0


COMMANDS = {"chat": chat, "test": test, "setup": setup}


def main(arguments: list[str]) -> int:
    """Run the command that the arguments name; its exit code, or 2 with the manual when they name none."""
    if arguments and arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 0
    if not arguments or arguments[0] not in COMMANDS:
        say(__doc__ or "")
        return 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        sys.exit(f"career-chat: cannot set up or start from {ROOT}: {error}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
