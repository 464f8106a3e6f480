"""`ask --jobs`: more processes, the same answers."""

import json
import os
import signal
from pathlib import Path

import pytest

LIKES = ["I like data pipelines", "I like building APIs", "training models", "React and CSS", "Terraform"]


def test_several_processes_answer_as_one_does(career_chat):
    lines = [{"id": n, "text": f"{LIKES[n % len(LIKES)]} {n}"} for n in range(60)]
    for n, line in enumerate(lines):
        if n % 3:
            line["conversation"] = f"talk {n % 7}"
    stdin = "".join(json.dumps(line) + "\n" for line in lines) + "nonsense\n"
    options = ("ask", "--input", "jsonl", "--format", "json")
    one = career_chat(*options, stdin=stdin)
    three = career_chat(*options, "--jobs", "3", stdin=stdin)
    assert [answer["id"] for answer in three.objects] == [*range(60), None]
    assert three.out == one.out
    assert (three.code, three.err) == (0, one.err)


def test_one_conversation_keeps_its_state(career_chat):
    talk = "I like data pipelines\nwhat tools would I use?\n"
    ran = career_chat("ask", "--conversation", "--jobs", "2", "--format", "json", stdin=talk)
    assert [answer["act"] for answer in ran.objects] == ["recommend", "tools"]
    assert ran.objects[1]["roles"] == ["data-engineer"]


def test_text_and_exit_codes_are_the_same(career_chat):
    lines = "thanks\n\nbye\n"
    for options in ((), ("--strict",), ("--fail-fast",)):
        one, two = (career_chat("ask", *options, *jobs, stdin=lines) for jobs in ((), ("--jobs", "2")))
        assert (two.out, two.code, two.err) == (one.out, one.code, one.err)


def test_nothing_in_nothing_out(career_chat):
    ran = career_chat("ask", "--jobs", "2", stdin="")
    assert (ran.out, ran.err, ran.code) == ("", "", 0)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="lists child processes as Linux does")
def test_a_worker_that_dies_ends_it_with_a_word_and_no_wait(career_chat):
    with career_chat.start("ask", "--jobs", "2", "--format", "json") as process:
        process.stdin.write(b"hello\n")
        process.stdin.flush()
        assert b"greeting" in process.stdout.readline()
        for worker in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split():
            os.kill(int(worker), signal.SIGKILL)
        process.stdin.write(b"hello\n" * 10)
        process.stdin.flush()
        assert process.wait() == 1
        assert process.stderr.read() == b"career-chat ask: a worker process ended before its work\n"
