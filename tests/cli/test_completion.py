"""`career-chat completion`: scripts that shells can read, from the parser that reads command lines."""

import shutil
import subprocess

import pytest
from processes import LIMIT

from career_chat.cli.commands import COMMANDS

CHECKS = {"bash": ["bash", "-n"], "zsh": ["zsh", "-n"], "fish": ["fish", "--no-execute"]}


@pytest.mark.parametrize("shell", CHECKS)
def test_every_command_and_its_options_are_completed(career_chat, shell: str):
    ran = career_chat("completion", shell)
    assert (ran.code, ran.err) == (0, "")
    for name in COMMANDS:
        assert name in ran.out
    for option in ("conversation", "fail-fast", "pack"):
        assert option in ran.out


@pytest.mark.parametrize("shell", CHECKS)
def test_the_shell_can_read_it(career_chat, tmp_path, shell: str):
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not here")
    script = tmp_path / "completion"
    script.write_text(career_chat("completion", shell).out, encoding="utf-8")
    done = subprocess.run([*CHECKS[shell], str(script)], capture_output=True, timeout=LIMIT)
    assert (done.returncode, done.stderr) == (0, b"")


def completed(career_chat, *words: str, cwd=None) -> list[str]:
    """What bash offers for the last of these words."""
    script = career_chat("completion", "bash").out
    ask = (
        'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _shtab_career_chat "$1" "${@: -1}" "${@: -2:1}"; '
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(
        ["bash", "-c", f"{script}\n{ask}", "bash", *words],
        capture_output=True,
        timeout=LIMIT,
        check=True,
        text=True,
        cwd=cwd,
    )
    return [word.strip() for word in done.stdout.splitlines()]


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not here")
def test_bash_completes_commands_options_choices_and_files(career_chat, tmp_path):
    (tmp_path / "answers.txt").touch()
    (tmp_path / "content").mkdir()
    assert "explain" in completed(career_chat, "career-chat", "ex")
    assert completed(career_chat, "career-chat", "ask", "--conv") == ["--conversation"]
    assert completed(career_chat, "career-chat", "ask", "--format", "js") == ["json"]
    assert completed(career_chat, "career-chat", "ask", "-f", "ans", cwd=tmp_path) == ["answers.txt"]
    assert [word.rstrip("/") for word in completed(career_chat, "career-chat", "--pack", "", cwd=tmp_path)] == [
        "content"
    ]


def test_another_shell_is_told_which_there_are(career_chat):
    ran = career_chat("completion", "csh")
    assert (ran.code, ran.out) == (2, "")
    assert "bash" in ran.err
