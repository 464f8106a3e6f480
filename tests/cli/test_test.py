"""`career-chat test`: scripts run from the command line."""

from pathlib import Path

import pytest

GOOD = "# Hello\nyou: hello\nact: greeting\n"
BAD = "# Bye\nyou: bye\nact: greeting\nrole: data-engineer\n"


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    (tmp_path / "deep" / ".hidden").mkdir(parents=True)
    (tmp_path / "good.chat").write_text(GOOD, encoding="utf-8")
    (tmp_path / "deep" / "bad.chat").write_text(BAD, encoding="utf-8")
    (tmp_path / "deep" / ".hidden" / "not.chat").write_text("nonsense", encoding="utf-8")
    return tmp_path


def test_all_as_written_exits_0(career_chat, scripts):
    ran = career_chat("test", str(scripts / "good.chat"))
    assert (ran.code, ran.out, ran.err) == (0, "1 conversation, all as written\n", "")


def test_a_departure_is_told_with_file_and_line_and_exits_1(career_chat, scripts):
    ran = career_chat("test", str(scripts))
    assert (ran.code, ran.err) == (1, "")
    lines = ran.out.splitlines()
    assert lines[:4] == [
        f"{scripts / 'deep' / 'bad.chat'}:3: Bye",
        "    you: bye",
        "    line 3: expected act: greeting, got bye",
        "    line 4: expected role: data-engineer, got none",
    ]
    assert lines[-1] == "2 conversations, 1 failed"


def test_titles_can_be_chosen_and_the_first_failure_can_be_the_last(career_chat, scripts):
    assert career_chat("test", str(scripts), "-k", "hello").out == "1 conversation, all as written\n"
    ran = career_chat("test", "--fail-fast", str(scripts))
    assert ran.out.splitlines()[-1] == "1 conversation, 1 failed"


def test_a_script_that_cannot_be_read_exits_2(career_chat, tmp_path):
    path = tmp_path / "odd.chat"
    path.write_text("you: hello\nsay: hi\n", encoding="utf-8")
    ran = career_chat("test", str(path))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"{path}:2: unknown key 'say'; did you mean 'says:'?\n"


def test_nothing_to_run_exits_2(career_chat, tmp_path):
    for place in (tmp_path, tmp_path / "no.chat"):
        ran = career_chat("test", str(place))
        assert (ran.code, ran.out) == (2, "")


def test_content_named_by_a_script_that_cannot_be_used_exits_2(career_chat, scripts, broken_pack):
    path = scripts / "own.chat"
    path.write_text(f"pack: {broken_pack.name}\n{GOOD}", encoding="utf-8")
    ran = career_chat("test", str(path))
    assert ran.code == 2
    assert "data/roles.json" in ran.err
