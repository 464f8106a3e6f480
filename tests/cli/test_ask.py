"""`career-chat ask` with words, lines and files."""

import pytest


def test_arguments_are_one_message(career_chat):
    ran = career_chat("ask", "--format", "json", "I", "like", "data pipelines")
    (answer,) = ran.objects
    assert answer["message"] == "I like data pipelines"
    assert (answer["roles"][0], ran.err, ran.code) == ("data-engineer", "", 0)


def test_text_is_the_reply_and_nothing_else(career_chat):
    ran = career_chat("ask", "I like data pipelines")
    answer = career_chat("ask", "--format", "json", "I like data pipelines").objects[0]
    assert ran.out == answer["reply"]["text"] + "\n"


def test_markdown_is_the_reply_in_markdown(career_chat):
    ran = career_chat("ask", "--format", "markdown", "I like data pipelines")
    assert "**Data Engineer**" in ran.out
    assert "\n- " in ran.out


def test_each_line_is_a_message_and_answers_are_parted_by_one_blank_line(career_chat):
    ran = career_chat("ask", stdin="thanks\nbye\n")
    alone = [career_chat("ask", message).out for message in ("thanks", "bye")]
    assert ran.out == "\n".join(alone)


def test_lines_stand_alone_unless_they_are_a_conversation(career_chat):
    talk = "I like data pipelines\nwhat would I work with?\n"
    apart = career_chat("ask", "--format", "json", stdin=talk).objects
    together = career_chat("ask", "--format", "json", "--conversation", stdin=talk).objects
    assert apart[1]["profile"] == []
    assert (together[1]["act"], together[1]["roles"]) == ("tools", ["data-engineer"])
    assert together[1]["profile"] == together[0]["profile"] != []


def test_messages_come_from_files_in_order(career_chat, tmp_path):
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text("hello", encoding="utf-8")
    second.write_text("thanks\n", encoding="utf-8")
    for files in (("-f", str(first), "-", str(second)), ("-f", str(first), "-f", "-", "-f", str(second))):
        ran = career_chat("ask", "--format", "json", *files, stdin="bye\n")
        assert [answer["message"] for answer in ran.objects] == ["hello", "bye", "thanks"]


def test_a_dash_is_stdin(career_chat):
    ran = career_chat("ask", "--format", "json", "-", stdin="hello\n")
    assert [answer["message"] for answer in ran.objects] == ["hello"]


def test_one_line_one_answer_whatever_is_in_it(career_chat):
    messages = [
        "hello",
        "",
        " ",
        "a\x00b\x1b[31m\x07",
        "one\u2028two\u0085three\x0bfour",
        "[bold]x[/] **y** 🎉",
    ]
    given = b"\xef\xbb\xbf" + "\r\n".join(messages).encode() + b"\r\ncaf\xe9 \xff"
    ran = career_chat("ask", "--format", "json", stdin=given)
    assert [answer["message"] for answer in ran.objects] == [*messages, "caf\ufffd \ufffd"]
    assert ran.code == 0


def test_nothing_in_nothing_out(career_chat):
    ran = career_chat("ask", stdin="")
    assert (ran.out, ran.err, ran.code) == ("", "", 0)


def test_a_blank_line_is_a_fallback(career_chat):
    (answer,) = career_chat("ask", "--format", "json", stdin="\n").objects
    assert (answer["status"], answer["act"], answer["roles"]) == ("fallback", "fallback", [])


def test_a_line_of_a_megabyte_is_answered(career_chat):
    long = "I like data pipelines " * 50_000
    first, second = career_chat("ask", "--format", "json", stdin=f"{long}\nthanks\n").objects
    assert len(first["message"]) == len(long)
    assert second["act"] == "thanks"


def test_words_that_the_system_could_not_decode_are_replaced(career_chat):
    (answer,) = career_chat("ask", "--format", "json", b"caf\xe9").objects
    assert answer["message"] == "caf\ufffd"


def test_output_is_utf8_whatever_the_locale(career_chat):
    plain = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    ran = career_chat("ask", "--format", "json", "naïve 🎉", **plain)
    assert ran.objects[0]["message"] == "naïve 🎉"


def test_in_a_pipe_control_characters_go_through_as_they_are(career_chat):
    said = "\x1b[31mzzqx"
    ran = career_chat("ask", said)
    assert "␛" not in ran.out


def test_strict_answers_everything_and_fails_while_fail_fast_stops(career_chat):
    lines = "thanks\n\nbye\n"
    lenient = career_chat("ask", stdin=lines)
    assert lenient.code == 0
    strict = career_chat("ask", "--strict", "--format", "json", stdin=lines)
    stopped = career_chat("ask", "--fail-fast", "--format", "json", stdin=lines)
    assert ([answer["act"] for answer in strict.objects], strict.code) == (["thanks", "fallback", "bye"], 1)
    assert ([answer["act"] for answer in stopped.objects], stopped.code) == (["thanks", "fallback"], 1)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["hello", "-f", "x.txt"], "give a message or a file, not both"),
        (["-f", "no/such/file"], "cannot read no/such/file: No such file or directory"),
        (["-f", "."], "cannot read .: Is a directory"),
        (["--fromat", "json", "hello"], "there is no option --fromat; did you mean --format?"),
        (["--format", "xml", "hello"], "invalid choice: 'xml' (choose from text, markdown, json, csv)"),
        (["--format", "jsn", "hello"], "invalid choice: 'jsn'; did you mean json?"),
        (["--jobs", "0", "hello"], "must be a whole number from 1 up, not '0'"),
        (["one", "--strict", "two"], "put options before the words, or quote the words"),
    ],
)
def test_wrong_usage_is_told_on_stderr_and_exits_2(career_chat, arguments: list[str], told: str):
    ran = career_chat("ask", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_content_that_cannot_be_used_is_told_with_file_and_place(career_chat, broken_pack):
    for arguments, environment in (
        (["--pack", str(broken_pack), "ask", "hello"], {}),
        (["ask", "--pack", str(broken_pack), "hello"], {}),
        (["ask", "hello"], {"CAREER_CHAT_PACK": str(broken_pack)}),
    ):
        ran = career_chat(*arguments, **environment)
        assert (ran.code, ran.out) == (2, "")
        assert "data/roles.json: line 2, column 13: is not JSON" in ran.err
