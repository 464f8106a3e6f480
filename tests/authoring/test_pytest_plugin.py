"""The pytest plugin: scripts are tests, with the messages of `career-chat test`."""

import subprocess
import sys

import pytest

pytest_plugins = ["pytester"]

LIMIT = 120


@pytest.fixture
def scripts(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makefile(
        ".chat",
        talks=(
            "# Hello\nyou: hello\nact: greeting\n\n"
            "# Bye\nyou: bye\nact: greeting\n\n"
            "# Not there yet\nfails: later\nyou: bye\nact: greeting\n\n"
            "# There by now\nfails: later\nyou: bye\nact: bye\n"
        ),
    )
    return pytester


def test_every_conversation_is_a_test(scripts: pytest.Pytester):
    result = scripts.runpytest_subprocess("-v", "-p", "no:randomly", timeout=LIMIT)
    result.assert_outcomes(passed=1, failed=2, xfailed=1)
    result.stdout.fnmatch_lines(["talks.chat::Hello PASSED*", "talks.chat::Not there yet XFAIL*"])
    assert result.ret == 1


def test_a_departure_is_told_as_the_command_line_tells_it(scripts: pytest.Pytester):
    result = scripts.runpytest_subprocess(timeout=LIMIT)
    result.stdout.fnmatch_lines(["*talks.chat:7: Bye", "    you: bye", "    line 7: expected act: greeting, got bye"])
    result.stdout.fnmatch_lines(["*talks.chat:14: There by now", "    kept to the script, though it says"])
    assert "Traceback" not in result.stdout.str()


def test_conversations_are_chosen_by_title(scripts: pytest.Pytester):
    scripts.runpytest_subprocess("-k", "Hello", timeout=LIMIT).assert_outcomes(passed=1, deselected=3)


def test_a_script_that_cannot_be_read_is_told_with_file_and_line(pytester: pytest.Pytester):
    pytester.makefile(".chat", odd="you: hello\nsay: hi\n")
    result = pytester.runpytest_subprocess(timeout=LIMIT)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*odd.chat:2: unknown key 'say'; did you mean 'says:'?"])
    assert "Traceback" not in result.stdout.str()


def test_content_that_cannot_be_used_is_told(pytester: pytest.Pytester):
    pytester.makefile(".chat", own="pack: nowhere\n# Hello\nyou: hello\nact: greeting\n")
    result = pytester.runpytest_subprocess(timeout=LIMIT)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*nowhere: is not a folder*"])
    assert "Traceback" not in result.stdout.str()


def test_it_works_in_several_processes(scripts: pytest.Pytester):
    pytest.importorskip("xdist")
    scripts.runpytest_subprocess("-n", "2", timeout=LIMIT).assert_outcomes(passed=1, failed=2, xfailed=1)


def test_without_a_script_it_imports_nothing_more():
    code = (
        "import sys, pytest; before = set(sys.modules); import career_chat.authoring.pytest_plugin; "
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=LIMIT)
    assert done.stdout.split() == [
        "career_chat", "career_chat.authoring", "career_chat.authoring.pytest_plugin", "career_chat.version",
    ]  # fmt: skip
