"""`ask --format csv`, and `--explain` in every format."""

import csv
import io
import json

import pytest

COLUMNS = [
    "id", "message", "status", "act", "acts", "role", "roles", "intents", "disliked", "evidence", "profile", "reply",
    "suggestions",
]  # fmt: skip


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_is_a_header_and_a_row_an_answer(career_chat):
    messages = ["I like data pipelines but not CSS", 'say "hi", then\tgo', "", "=1+1", "a\x00b\rc"]
    stdin = "\n".join(messages) + "\n"
    ran = career_chat("ask", "--format", "csv", stdin=stdin)
    table = rows(ran.out)
    assert ran.out.startswith(",".join(COLUMNS) + "\n")
    assert [row["message"] for row in table] == messages
    as_data = career_chat("ask", "--format", "json", stdin=stdin).objects
    for row, answer in zip(table, as_data, strict=True):
        assert (row["status"], row["act"], row["reply"]) == (answer["status"], answer["act"], answer["reply"]["text"])
        assert row["roles"].split() == answer["roles"]
        assert row["role"] == (answer["roles"] or [""])[0]
        assert row["intents"].split() == [intent["id"] for intent in answer["intents"]]
    assert table[0]["disliked"] == "full-stack"


def test_csv_has_its_header_even_when_nothing_came_in(career_chat):
    ran = career_chat("ask", "--format", "csv", stdin="")
    assert (ran.out, ran.err, ran.code) == (",".join(COLUMNS) + "\n", "", 0)


def test_in_csv_ids_come_back_and_a_bad_line_has_its_row(career_chat):
    lines = ['{"id": "a,b", "text": "hello"}', "nonsense", '{"id": {"row": 3}, "text": "bye"}', '{"text": "thanks"}']
    table = rows(career_chat("ask", "--input", "jsonl", "--format", "csv", stdin="\n".join(lines)).out)
    assert [row["id"] for row in table] == ["a,b", "", '{"row": 3}', ""]
    assert [row["status"] for row in table] == ["answered", "error", "answered", "answered"]
    assert table[1]["reply"].startswith("Line 2 is not JSON")


@pytest.mark.parametrize("form", ["text", "markdown", "json", "csv"])
def test_several_processes_write_the_same(career_chat, form: str):
    stdin = "I like data pipelines\n\nrank them all\nthanks\n"
    one, two = (career_chat("ask", "--format", form, *jobs, stdin=stdin).out for jobs in ((), ("--jobs", "2")))
    assert one == two


def test_explain_comes_with_the_answer_in_every_format(career_chat):
    message = "I like data pipelnes"
    whole = career_chat("explain", message).out.splitlines()
    # What would have changed it takes a dozen readings more, so only the command for one message tells that.
    alone = whole[: next(place for place, line in enumerate(whole) if line.startswith("otherwise"))]
    text = career_chat("ask", "--explain", message).out
    plain = career_chat("ask", message).out
    assert text == plain + "".join(f"  {line}\n" for line in alone)
    markdown = career_chat("ask", "--explain", "--format", "markdown", message).out
    assert markdown.endswith("\n\n" + "".join(f"    {line}\n" for line in alone))
    (answer,) = career_chat("ask", "--explain", "--format", "json", message).objects
    given = json.loads(career_chat("explain", "--format", "json", message).out)
    assert answer["explain"] == {name: value for name, value in given.items() if name != "otherwise"}
    (row,) = rows(career_chat("ask", "--explain", "--format", "csv", message).out)
    assert row["explain"].splitlines() == alone


def test_an_explained_answer_has_no_blank_line_in_it_whatever_was_said(career_chat):
    line = json.dumps({"text": "one\n\ntwo\r\rthree"})
    said = career_chat("ask", "--explain", "--input", "jsonl", stdin=line).out
    assert "" not in said.removesuffix("\n").split("\n")


def test_a_bad_line_has_nothing_to_explain(career_chat):
    (answer,) = career_chat("ask", "--explain", "--input", "jsonl", "--format", "json", stdin="nonsense").objects
    assert "explain" not in answer
