"""How `ask` behaves while input trickles in, and how it ends when someone ends it."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from processes import LIMIT, Watched

JOBS = [(), ("--jobs", "2")]
unix = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")


def answer_to(process: Watched, line: bytes) -> bytes:
    assert process.stdin
    assert process.stdout
    process.stdin.write(line)
    process.stdin.flush()
    return process.stdout.readline()


@pytest.mark.parametrize("jobs", JOBS)
def test_each_answer_is_handed_over_before_the_next_question(career_chat, jobs):
    with career_chat.start("ask", "--format", "json", *jobs) as process:
        assert b'"act": "greeting"' in answer_to(process, b"hello\n")
        assert b'"act": "bye"' in answer_to(process, b"bye\n")
        process.stdin.close()
        assert process.wait() == 0


@unix
@pytest.mark.parametrize("jobs", JOBS)
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_it_cleanly_with_what_was_answered(career_chat, jobs, number: int, code: int):
    with career_chat.start("ask", "--format", "json", *jobs) as process:
        assert b'"act": "greeting"' in answer_to(process, b"hello\n")
        process.send_signal(number)
        assert process.wait() == code
        assert process.stderr.read() == b""


@unix
@pytest.mark.parametrize("jobs", JOBS)
def test_a_reader_that_goes_away_is_no_error_of_ours(career_chat, jobs):
    with career_chat.start("ask", "--format", "json", *jobs) as process:
        assert b'"act": "greeting"' in answer_to(process, b"hello\n")
        process.stdout.close()
        process.stdin.write(b"hello\n" * 10)
        process.stdin.close()
        assert process.wait() == 141
        assert process.stderr.read() == b""


@unix
def test_a_full_disk_is_told(career_chat):
    with Path("/dev/full").open("wb") as full, career_chat.start("ask", "hello", stdout=full) as process:
        _, told = process.communicate()
        assert process.returncode == 1
        assert told == b"career-chat: [Errno 28] No space left on device\n"


@unix
def test_closed_streams_do_no_harm(program):
    for closed, code in (("<&-", 2), (">&-", 0)):
        line = f'"$0" ask {"" if code else "hello"} {closed}'
        done = subprocess.run(["sh", "-c", line, program], capture_output=True, timeout=LIMIT)
        assert done.returncode == code
        assert b"Traceback" not in done.stderr
