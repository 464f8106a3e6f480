"""How a `.chat` file is read, and what is said of one that cannot be."""

from pathlib import Path

import pytest

from career_chat.script import ScriptError, parse, read

HERE = Path("talk.chat")


def problems(text: str) -> list[str]:
    with pytest.raises(ScriptError) as caught:
        parse(text, HERE)
    return [f"{problem.line}: {problem.message}" for problem in caught.value.problems]


def test_the_example_of_the_contract():
    script = parse(
        "# Someone who likes pipelines asks about the tools\n"
        "you: I like data pipelines\n"
        "role: data-engineer\n"
        "says: Best for\n"
        "you: what would I work with?\n"
        "act: tools\n"
        "says: Kafka\n"
        "never says: MLflow\n",
        HERE,
    )
    (conversation,) = script.conversations
    assert conversation.title == "Someone who likes pipelines asks about the tools"
    first, second = conversation.turns
    assert [wording.text for wording in first.wordings] == ["I like data pipelines"]
    assert [(check.key, check.value, check.line) for check in first.checks] == [
        ("role", ("data-engineer",), 3),
        ("says", ("Best for",), 4),
    ]
    assert second.line == 5
    assert [check.key for check in second.checks] == ["act", "says", "never says"]


def test_a_new_title_starts_a_new_conversation():
    script = parse("# One\nyou: a\nact: help\n\n# Two\nyou: b\nact: help\n", HERE)
    assert [(each.title, each.line) for each in script.conversations] == [("One", 1), ("Two", 5)]


def test_without_a_title_the_file_gives_its_name():
    assert parse("you: a\nact: help\n", HERE).conversations[0].title == "talk"


def test_two_hashes_make_a_comment_anywhere():
    script = parse("## about this file\n# One\n## about the turn\nyou: a\n### and more\nact: help\n", HERE)
    assert [each.title for each in script.conversations] == ["One"]


def test_roles_are_a_set_and_none_is_the_empty_one():
    (conversation,) = parse("you: a\nroles: x-role, y-role\nyou: b\nroles: none\n", HERE).conversations
    assert [turn.checks[0].value for turn in conversation.turns] == [("x-role", "y-role"), ()]


def test_a_verbatim_reply_keeps_its_own_indentation_and_blank_lines():
    text = "you: a\nbot:\n    First line.\n      • a bullet\n\n    # not a title\n\nyou: b\nact: help\n"
    first, second = parse(text, HERE).conversations[0].turns
    assert first.checks[0].value == ("First line.\n  • a bullet\n\n# not a title",)
    assert second.wordings[0].text == "b"


def test_a_message_of_several_lines_stands_indented_below():
    (turn,) = parse("you:\n  one\n    two\nact: help\n", HERE).conversations[0].turns
    assert turn.wordings[0].text == "one\n  two"


def test_an_empty_message_can_be_sent():
    (turn,) = parse("you:\nstatus: fallback\n", HERE).conversations[0].turns
    assert turn.wordings[0].text == ""


def test_a_message_is_taken_literally():
    said = "\x1b[31m[bold]**x**[/bold] # no title: you: \u2028 é 🎉"
    (turn,) = parse(f"you: {said}\nact: help\n", HERE).conversations[0].turns
    assert turn.wordings[0].text == said


def test_another_wording_shares_the_turn():
    (turn,) = parse("you: a\nact: help\nor: b\nor: c\nstatus: answered\n", HERE).conversations[0].turns
    assert [wording.text for wording in turn.wordings] == ["a", "b", "c"]
    assert [check.key for check in turn.checks] == ["act", "status"]


def test_use_takes_over_the_turns_of_another_conversation_and_of_those_it_uses():
    script = parse("# C\nuse: B\nyou: c\nact: help\n# A\nyou: a\nact: help\n# B\nuse: A\nyou: b\nact: help\n", HERE)
    assert [turn.wordings[0].text for turn in script.conversations[0].opening] == ["a", "b"]


def test_pack_is_relative_to_the_file_and_above_all_titles_holds_for_all():
    script = parse("pack: ../own\n# A\nyou: a\nact: help\n# B\npack: other\nyou: b\nact: help\n", Path("talks/t.chat"))
    assert [each.pack for each in script.conversations] == [Path("talks/../own"), Path("talks/other")]


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(tmp_path: Path):
    path = tmp_path / "talk.chat"
    path.write_bytes(b"\xef\xbb\xbf# One\r\nyou: a\r\nact: help\r\n")
    (conversation,) = read(path).conversations
    assert (conversation.title, conversation.turns[0].checks[0].value) == ("One", ("help",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1: holds no conversation"),
        ("## only a comment\n", "1: holds no conversation"),
        ("# One\nyou: a\n", "2: a turn that checks nothing; state at least one check below it"),
        ("# One\n", "1: 'One' has no turn"),
        ("#\nyou: a\nact: help\n", "1: an empty title"),
        ("you: a\nsays:\n", "2: 'says:' checks nothing: it is empty"),
        ("you: a\nbot:\n", "2: 'bot:' checks nothing: it is empty"),
        ("you: a\nbot: hello\n", "2: the reply of 'bot:' stands indented on the lines below it"),
        ("you: a\nact: help\nact: help\n", "3: a second 'act:' in one turn"),
        ("you: a\nstatus: fine\n", "2: 'status:' is one of answered, clarify, missing, fallback, not 'fine'"),
        ("you: a\nact: help me\n", "2: 'act:' takes one name, not 'help me'"),
        ("you: a\nroles: x, x\n", "2: 'roles:' names a role twice"),
        ("you: a\nroles: none, x\n", "2: 'roles:' 'none' stands alone"),
        (
            "you: a\nrole: none\n",
            "2: 'role:' cannot be 'none'; write 'roles: none' for a reply without roles",
        ),
        ("act: help\n", "1: 'act:' checks a turn, but no 'you:' stands above it"),
        ("or: b\n", "1: another wording, but no 'you:' stands above it"),
        ("you: a\nsay: hello\n", "2: unknown key 'say'; did you mean 'says:'?"),
        ("you: a\nAct: help\n", "2: unknown key 'Act'; did you mean 'act:'?"),
        ("you: a\nact:help\n", "2: cannot be read: 'act:help'; expected 'key: value'"),
        ("you: a\nact: help\nwhat is this\n", "3: cannot be read: 'what is this'; expected 'key: value'"),
        ("you: a\nact: help\n  says: x\n", "3: indented, but 'act' takes its value on its own line"),
        ("  you: a\n", "1: indented, but no message or reply stands above it"),
        ("you: a\n  more\nact: help\n", "2: a message stands after its key or indented below it, not both"),
        ("you:\n    a\n  b\nact: help\n", "3: indented less than the first line of its block"),
        ("you: a\nact: help\nuse: B\n", "3: 'use:' belongs before the first turn of a conversation"),
        ("# A\nfails:\nyou: a\nact: help\n", "2: 'fails:' says nothing"),
        ("# A\nfails: x\nfails: y\nyou: a\nact: help\n", "3: a second 'fails:' in one conversation"),
        ("# A\nyou: a\nact: help\n# A\nyou: b\nact: help\n", "4: the title 'A' stands on line 1 too"),
        (
            "# Liking\nyou: a\nact: help\n# B\nuse: Likin\nyou: b\nact: help\n",
            "5: no conversation of this file is titled 'Likin'; did you mean 'Liking'?",
        ),
    ],
)
def test_a_doubtful_line_is_named(text: str, expected: str):
    assert expected in problems(text)


def test_using_in_a_circle_is_an_error():
    told = problems("# A\nuse: B\nyou: a\nact: help\n# B\nuse: A\nyou: b\nact: help\n")
    assert told == ["2: 'B' uses itself in the end", "6: 'A' uses itself in the end"]


def test_all_problems_are_told_in_line_order_with_the_file():
    with pytest.raises(ScriptError) as caught:
        parse("you: a\nsay: x\nyou: b\nstatus: fine\n", HERE)
    assert str(caught.value).splitlines()[0] == "talk.chat:2: unknown key 'say'; did you mean 'says:'?"
    assert [problem.line for problem in caught.value.problems] == [2, 4]


def test_a_file_that_is_not_utf8_is_told_with_its_line(tmp_path: Path):
    path = tmp_path / "talk.chat"
    path.write_bytes(b"you: a\nsays: caf\xe9\n")
    with pytest.raises(ScriptError, match=r"talk\.chat:2: is not UTF-8 text"):
        read(path)
