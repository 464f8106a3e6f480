"""`career-chat summary`: from many answers to one picture."""

import csv
import io
import json

import pytest

MESSAGES = [
    *["I like data pipelines"] * 4,
    "compare DevOps and MLOps",
    "what's the weather in Paris",
    "whats the weather in paris?",
    "tell me the weather",
    "zzqx blorp",
    "how much does a data engineer earn?",
    "",
]


@pytest.fixture(scope="module")
def answers(career_chat) -> str:
    return career_chat("ask", "--quiet", "--format", "json", stdin="\n".join(MESSAGES) + "\n").out


def test_text_counts_with_shares_and_bars_and_groups_what_was_not_understood(career_chat, answers: str):
    ran = career_chat("summary", stdin=answers)
    assert (ran.code, ran.err) == (0, "")
    blocks = {block.splitlines()[0]: block.splitlines()[1:] for block in ran.out.split("\n\n")}
    assert "11 messages" in blocks
    assert blocks["By act"][0].split() == ["recommend", "4", "36.4%", "█" * 24]
    assert [line.split()[0] for line in blocks["By role"][:2]] == ["(none)", "data-engineer"]
    groups = blocks["Not understood: 3 groups"]
    assert groups[0] == "  3  what's the weather in Paris"
    assert "  1  (blank)" in groups
    assert blocks["Understood, but not in the content: 1 group"] == ["  1  how much does a data engineer earn?"]


def test_messages_give_the_same_picture_as_their_answers(career_chat, answers: str, tmp_path):
    plain, as_data = tmp_path / "plain.txt", tmp_path / "data.jsonl"
    plain.write_text("\n".join(MESSAGES) + "\n", encoding="utf-8")
    as_data.write_text("".join(json.dumps({"text": message}) + "\n" for message in MESSAGES), encoding="utf-8")
    expected = career_chat("summary", "--format", "json", stdin=answers).out
    assert career_chat("summary", "--format", "json", "--input", "lines", str(plain)).out == expected
    assert career_chat("summary", "--format", "json", str(as_data)).out == expected


def test_json_has_counts_shares_and_groups(career_chat, answers: str):
    picture = json.loads(career_chat("summary", "--format", "json", stdin=answers).out)
    assert picture["messages"] == len(MESSAGES)
    for by in ("status", "act", "role"):
        assert sum(each["messages"] for each in picture[by]) == len(MESSAGES)
        assert sum(each["share"] for each in picture[by]) == pytest.approx(1, abs=0.001)
    unread = picture["groups"]["fallback"]
    assert (unread["groups"], unread["largest"][0]["messages"]) == (3, 3)
    assert sum(group["messages"] for group in unread["largest"]) == 5


def test_csv_is_one_table(career_chat, answers: str):
    rows = list(csv.DictReader(io.StringIO(career_chat("summary", "--format", "csv", stdin=answers).out)))
    assert {row["by"] for row in rows} == {"status", "act", "role", "group fallback", "group missing"}
    assert ("recommend", "4", "0.3636") in {(row["name"], row["messages"], row["share"]) for row in rows}


def test_markdown_shows_what_was_typed_as_it_was_typed(career_chat):
    asked = career_chat("ask", "--format", "json", "zzqx | **blorp** <b>").out
    drawn = career_chat("summary", "--format", "markdown", stdin=asked).out
    assert r"zzqx \| \*\*blorp\*\* \<b\>" in drawn
    assert "| act | messages | share | |" in drawn


def test_only_the_largest_groups_are_shown(career_chat, answers: str):
    shown = career_chat("summary", "--top", "1", stdin=answers).out
    assert "Not understood: 3 groups, the largest 1\n" in shown
    assert "blorp" not in shown


def test_bad_lines_of_messages_are_counted_as_errors(career_chat):
    picture = json.loads(career_chat("summary", "--format", "json", stdin='{"text": "hello"}\nnonsense\n').out)
    assert {each["name"]: each["messages"] for each in picture["status"]} == {"answered": 1, "error": 1}


def test_lines_that_are_no_answers_are_told_and_fail(career_chat, answers: str):
    ran = career_chat("summary", stdin=answers + 'nonsense\n{"act": "greeting"}\n[]\n')
    assert ran.code == 1
    assert ran.out.startswith("11 messages")
    assert ran.err == "career-chat summary: 3 lines are no answers of `ask --format json` and not counted\n"


def test_nothing_makes_an_empty_picture(career_chat):
    for form in ("text", "json", "csv", "markdown"):
        ran = career_chat("summary", "--format", form, stdin="")
        assert (ran.code, ran.err) == (0, "")
    assert career_chat("summary", stdin="").out == "0 messages\n"


def test_a_file_that_is_not_there_is_told(career_chat):
    ran = career_chat("summary", "no/such/file")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "career-chat summary: cannot read no/such/file: No such file or directory\n"
