"""How `ask` behaves while input trickles in, and how it ends when someone ends it."""

import json
import os
import signal
import subprocess
import sys
import time
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
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("slow", [False, True])
def test_a_signal_in_the_middle_of_many_leaves_whole_answers(
    career_chat, tmp_path, jobs, number: int, code: int, slow: bool
):
    lines = tmp_path / "lines.txt"
    lines.write_text("compare DevOps and MLOps\n" * 5_000, encoding="utf-8")
    with career_chat.start("ask", "--format", "json", "-f", str(lines), *jobs) as process:
        taken = [process.stdout.readline() for _ in range(20)]
        if slow:  # long enough for the pipe to be full
            time.sleep(0.5)
        process.send_signal(number)
        taken += process.stdout.readlines()
        assert process.wait() == code
        assert process.stderr.read() == b""
    assert 20 <= len(taken) < 5_000
    assert {json.loads(line)["act"] for line in taken} == {"compare"}


@unix
def test_a_signal_ends_it_even_when_nobody_takes_the_answers(career_chat, tmp_path):
    lines = tmp_path / "lines.txt"
    lines.write_text("compare DevOps and MLOps\n" * 5_000, encoding="utf-8")
    with career_chat.start("ask", "--format", "json", "-f", str(lines)) as process:
        process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        assert process.wait() == 143


@unix
def test_a_pipe_that_does_not_wait_loses_nothing(career_chat, tmp_path):
    lines = tmp_path / "lines.txt"
    lines.write_text("compare DevOps and MLOps\n" * 200, encoding="utf-8")
    out, into = os.pipe()
    os.set_blocking(into, False)
    with career_chat.start("ask", "--format", "json", "-f", str(lines), stdout=into) as process:
        os.close(into)
        time.sleep(1)  # the pipe is full long before
        with os.fdopen(out, "rb") as answers:
            assert len([json.loads(line) for line in answers]) == 200
        assert process.wait() == 0


@unix
def test_ctrl_c_stays_ignored_where_it_was(program):
    line = 'trap "" INT; (sleep 0.5; kill -INT $$) & exec "$0" ask --quiet'
    with Watched(["sh", "-c", line, program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert answer_to(process, b"hello\n")
        time.sleep(1)
        process.stdin.close()
        assert process.wait() == 0


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
