"""What `ask` tells the person beside the answers: counts, a bar, bold, or nothing."""

import sys

import pytest

HURRIED = "import career_chat.cli.narration as n, career_chat.cli.main as m; n._PATIENCE = n._INTERVAL = 0; m.main()"


@pytest.mark.parametrize("jobs", [(), ("--jobs", "2")])
def test_many_messages_are_counted_by_status_at_the_end(career_chat, jobs):
    lines = '{"text": "hello"}\n{"text": "zzqx"}\nnonsense\n{"text": "thanks"}\n'
    ran = career_chat("ask", "--input", "jsonl", *jobs, stdin=lines)
    assert ran.err == "career-chat ask: 4 messages: 2 answered, 1 fallback, 1 error\n"


@pytest.mark.parametrize("given", [("hello",), ()])
def test_one_message_needs_no_count(career_chat, given):
    assert career_chat("ask", *given, stdin="hello\n").err == ""


def test_quiet_tells_nothing_but_what_went_wrong(career_chat):
    ran = career_chat("ask", "--quiet", stdin="hello\n\n")
    assert (ran.code, ran.err) == (0, "")
    assert "cannot read" in career_chat("ask", "--quiet", "-f", "no/such/file").err


def test_fail_fast_counts_what_it_answered(career_chat):
    ran = career_chat("ask", "--fail-fast", stdin="hello\n\nbye\n")
    assert ran.err == "career-chat ask: 2 messages: 1 answered, 1 fallback\n"


def test_the_count_is_that_of_the_lines_whatever_is_in_them(career_chat):
    given = (
        b"\xef\xbb\xbfhello\r\n\n\x00\n\xff\xfe\n" + b"x" * 200_000 + b"\n" + "é\u2028\x85".encode() + b"\n\r\n last"
    )
    ran = career_chat("ask", "--format", "json", stdin=given)
    assert len(ran.objects) == given.count(b"\n") + 1
    assert ran.err.startswith(f"career-chat ask: {given.count(bytes([10])) + 1} messages: ")


def test_quiet_at_a_terminal_does_not_say_what_it_waits_for(terminal, program: str):
    talk = terminal(program, "ask", "--quiet")
    talk.type("hello\n\x04")
    shown, code = talk.ended()
    assert code == 0
    assert "Reading messages" not in shown


def test_at_a_terminal_the_role_is_bold_unless_told_otherwise(terminal, program: str):
    bold = "\x1b[1mData Engineer\x1b[22m"
    said = ("ask", "I like data pipelines")
    colours = {"TERM": "xterm-256color", "NO_COLOR": ""}
    assert bold in terminal(program, *said, **colours).ended()[0]
    for options, environment in (
        (("--no-color",), colours),
        ((), {"TERM": "xterm-256color", "NO_COLOR": "1"}),
        ((), {"TERM": "dumb", "NO_COLOR": ""}),
    ):
        assert "\x1b" not in terminal(program, *said, *options, **environment).ended()[0]


def test_what_was_typed_stays_visible_beside_bold(terminal, program: str):
    shown, _ = terminal(program, "ask", "I like data\x1b[31m pipelines", TERM="xterm", NO_COLOR="").ended()
    assert "\x1b[31m" not in shown


def test_in_a_pipe_nothing_is_bold(career_chat):
    assert "\x1b" not in career_chat("ask", "I like data pipelines", TERM="xterm-256color", NO_COLOR="").out


def at_work(program: str, options: str, tmp_path) -> tuple[str, ...]:
    """`ask` at a terminal, from a file into a file, for a person of no patience."""
    (tmp_path / "in.txt").write_text("hello\n" * 20, encoding="utf-8")
    line = f'"$0" -c "{HURRIED}" ask {options} < "{tmp_path}/in.txt" > "{tmp_path}/out.txt"'
    return ("/bin/sh", "-c", line, sys.executable)


def test_long_work_shows_how_far_it_is_and_cleans_up(terminal, program: str, tmp_path):
    shown, code = terminal(*at_work(program, "", tmp_path), TERM="xterm-256color", NO_COLOR="").ended()
    assert code == 0
    assert "100%" in shown
    assert "20 answered" in shown
    assert shown.endswith("career-chat ask: 20 messages: 20 answered\r\n")
    assert "answered" not in (tmp_path / "out.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("options", "term"), [("--quiet", "xterm"), ("", "dumb")])
def test_no_bar_when_quiet_or_on_a_dumb_terminal(terminal, program: str, tmp_path, options: str, term: str):
    shown, code = terminal(*at_work(program, options, tmp_path), TERM=term).ended()
    assert code == 0
    assert "%" not in shown


def test_no_bar_where_answers_go_to_the_same_terminal(terminal):
    line = f'printf "hello\\nhello\\n" | "$0" -c "{HURRIED}" ask'
    shown, _ = terminal("/bin/sh", "-c", line, sys.executable, TERM="xterm").ended()
    assert "2 messages: 2 answered" in shown
    assert "\x1b[?25l" not in shown  # a bar would hide the cursor
