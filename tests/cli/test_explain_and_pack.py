"""`career-chat explain` and `career-chat pack check`."""

import json
import re
import shutil
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]


def test_explain_shows_words_corrections_evidence_and_answer(career_chat):
    ran = career_chat("explain", "I like data pipelnes")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "message    I like data pipelnes"
    assert "corrected  pipelnes → pipelines (1 letter)" in lines
    assert lines[1] == " " * 18 + "‾" * len("data pipelnes")
    assert any(line.startswith("evidence   + “data pipelnes” → data-pipelines ") for line in lines)
    assert any(line.startswith("weighed    data-pipelines ") and line.endswith("taken") for line in lines)
    assert "answer     recommend (answered): data-engineer" in lines


def test_explain_says_what_would_have_changed_the_answer_and_it_is_true(career_chat):
    message = "I hate CSS but love data pipelines"
    given = json.loads(career_chat("explain", "--format", "json", message).out)
    assert given["otherwise"]
    for other in given["otherwise"]:
        left = message[: other["start"]] + message[other["end"] :]
        (answer,) = career_chat("ask", "--format", "json", left).objects
        assert (answer["act"], answer["roles"]) == (other["act"], other["roles"])


def test_explain_shows_each_clause_with_its_polarity_and_why(career_chat):
    lines = career_chat("explain", "I hate CSS but love data pipelines").out.splitlines()
    assert "clauses    − I hate CSS  (dislike 1.25, for “hate”)" in lines
    assert any("+ but love data pipelines  (like 1.25, for “love”)" in line for line in lines)
    assert lines[1].count("~") == len("CSS")


def test_explain_as_data(career_chat):
    ran = career_chat("explain", "--format", "json", "what tools does a data engineer use?")
    given = json.loads(ran.out)
    assert given["message"] == "what tools does a data engineer use?"
    assert given["requests"][0]["act"] == "tools"
    assert given["answer"] == {
        "status": "answered", "act": "tools", "acts": ["tools"], "roles": ["data-engineer"],
    }  # fmt: skip
    for name in given["names"]:
        assert given["message"][name["start"] : name["end"]] == name["text"]


def test_explain_of_nothing_is_no_crash(career_chat):
    ran = career_chat("explain", "")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[-1] == "answer     fallback (fallback): no role"


def test_content_in_order_exits_0(career_chat):
    ran = career_chat("pack", "check")
    assert (ran.code, ran.err) == (0, "")
    assert re.search(r": (nothing to mend|0 errors, \d+ warnings?)\n$", ran.out)


def test_what_competes_is_told_with_file_line_and_column(career_chat, tmp_path):
    for part in ("data", "intents"):
        shutil.copytree(CHECKOUT / part, tmp_path / part)
    acts = tmp_path / "intents" / "acts"
    written = acts.joinpath("tools.toml").read_text(encoding="utf-8")
    acts.joinpath("tools.toml").write_text(
        written.replace("[phrases]", '[phrases]\nmine = ["how sure are you"]'), encoding="utf-8"
    )
    line = written.splitlines().index("[phrases]") + 2

    ran = career_chat("pack", "check", str(tmp_path))
    assert ran.code == 1
    assert f"error: intents/acts/tools.toml:{line}:9: “how sure are you” stands under confidence as well" in ran.out
    found = [
        json.loads(each) for each in career_chat("pack", "check", str(tmp_path), "--format", "json").out.splitlines()
    ]
    (error,) = (each for each in found if each["severity"] == "error")
    assert (error["check"], error["file"], error["line"]) == ("duplicates", "intents/acts/tools.toml", line)
    assert f"::error file=intents/acts/tools.toml,line={line},col=9,title=duplicates::" in (
        career_chat("pack", "check", str(tmp_path), "--format", "github").out
    )


def test_content_that_cannot_be_used_is_told_with_file_and_place_and_exits_2(career_chat, broken_pack):
    for arguments in ((str(broken_pack),), ("--pack", str(broken_pack))):
        ran = career_chat("pack", "check", *arguments)
        assert ran.code == 2
        assert "data/roles.json: line 2, column 13: is not JSON" in ran.out


def test_a_folder_that_is_not_there_is_told(career_chat, tmp_path):
    ran = career_chat("pack", "check", str(tmp_path / "nowhere"))
    assert ran.code == 2
    assert "is not a folder" in ran.out
