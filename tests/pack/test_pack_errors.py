"""A pack that cannot be used: every problem is told at once, with the file, the place, and what is expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from career_chat import Assistant
from career_chat.pack import PackError, Problem, load_pack

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import PackFolder

ROLES = "data/roles.json"
TOOLS = "intents/acts/tools.toml"
SWEETS = "intents/decision-points/sweets.toml"


def problems(folder: PackFolder) -> tuple[Problem, ...]:
    with pytest.raises(PackError) as caught:
        load_pack(folder.root)
    return caught.value.problems


def only(folder: PackFolder) -> Problem:
    (problem,) = problems(folder)
    return problem


def test_a_whole_pack_loads(folder: PackFolder) -> None:
    pack = load_pack(folder.root)
    assert pack.name == "crumb"
    assert pack.source == str(folder.root)
    assert [role.id for role in pack.facts.roles] == ["baker", "confectioner"]


def test_the_version_changes_with_the_content(folder: PackFolder) -> None:
    before = load_pack(folder.root).version
    assert load_pack(folder.root).version == before
    folder.replaced(SWEETS, "cake", "tart")
    assert load_pack(folder.root).version != before


def test_the_assistant_refuses_a_broken_pack(folder: PackFolder) -> None:
    folder.file(ROLES, "{")
    with pytest.raises(PackError, match=r"data/roles\.json: line 1, column 2"):
        Assistant.load(folder.root)


def test_the_message_is_one_line_a_problem(folder: PackFolder) -> None:
    folder.file(ROLES, "{").without("intents/pack.toml")
    with pytest.raises(PackError) as caught:
        load_pack(folder.root)
    assert str(caught.value).splitlines() == [str(problem) for problem in caught.value.problems]
    assert len(caught.value.problems) == 2


# Files that cannot be read


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"nowhere: is not a folder; a pack is a folder with data/ and intents/"):
        load_pack(tmp_path / "nowhere")


def test_an_empty_folder_lacks_every_file_that_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(PackError) as caught:
        load_pack(tmp_path)
    missing = {problem.file for problem in caught.value.problems if problem.message == "is missing"}
    assert missing == {"data/roles.json", "intents/pack.toml", "intents/vocabulary/cues.toml"}


@pytest.mark.parametrize("name", [ROLES, "intents/pack.toml", "intents/vocabulary/cues.toml"])
def test_a_missing_file(folder: PackFolder, name: str) -> None:
    assert only(folder.without(name)) == Problem(name, "", "is missing")


@pytest.mark.parametrize(("name", "folder_name"), [(SWEETS, "intents/decision-points"), (TOOLS, "intents/acts")])
def test_a_folder_without_its_files(folder: PackFolder, name: str, folder_name: str) -> None:
    for path in (folder.root / name).parent.iterdir():
        path.unlink()
    assert only(folder) == Problem(folder_name, "", "holds no .toml file; expected one file an intent")


def test_a_folder_where_a_file_should_be(folder: PackFolder) -> None:
    folder.without(ROLES)
    (folder.root / ROLES).mkdir()
    problem = only(folder)
    assert problem.file == ROLES
    assert problem.message.startswith("cannot be read")


def test_json_that_breaks_off_names_line_and_column(folder: PackFolder) -> None:
    problem = only(folder.file(ROLES, '{\n  "about": {},\n}\n'))
    assert (problem.file, problem.place) == (ROLES, "line 3, column 1")
    assert problem.message.startswith("is not JSON: ")


def test_toml_that_breaks_off_names_line_and_column(folder: PackFolder) -> None:
    problem = only(folder.file(TOOLS, 'note = "Tools."\nhandler == "cell"\n'))
    assert (problem.file, problem.place) == (TOOLS, "line 2, column 10")
    assert problem.message.startswith("is not TOML: ")


def test_toml_that_ends_too_early_says_so(folder: PackFolder) -> None:
    assert only(folder.file(TOOLS, 'note = "Tools."\n[phrases]\nask = [\n')).place == "end of document"


@pytest.mark.parametrize("name", [ROLES, TOOLS])
def test_text_that_is_not_utf8_names_the_byte(folder: PackFolder, name: str) -> None:
    assert only(folder.file(name, b'note = "caf\xe9"\n')) == Problem(name, "byte 11", "is not UTF-8 text")


@pytest.mark.parametrize("name", [ROLES, TOOLS])
def test_brackets_without_end(folder: PackFolder, name: str) -> None:
    before = "" if name == ROLES else "a = "
    assert only(folder.file(name, before + "[" * 100_000)) == Problem(name, "", "is nested too deeply")


def test_a_number_beyond_all_measure(folder: PackFolder) -> None:
    assert only(folder.file(ROLES, "1" * 5000)).message.startswith("cannot be read")


@pytest.mark.parametrize("name", [ROLES, TOOLS])
def test_a_byte_order_mark_or_windows_line_ends_do_no_harm(folder: PackFolder, name: str) -> None:
    text = (folder.root / name).read_bytes()
    folder.file(name, b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    assert load_pack(folder.root).name == "crumb"


# Files of the wrong shape


@pytest.mark.parametrize(
    ("path", "value", "place", "message"),
    [
        (("roles", 0, "title"), 5, "roles.baker.title", "should be text in quotes, got 5"),
        (("roles", 0, "title"), " ", "roles.baker.title", 'should not be empty, got " "'),
        (("roles", 0, "rank"), "1", "roles.baker.rank", 'should be a whole number, got "1"'),
        (("roles", 0, "rank"), True, "roles.baker.rank", "should be a whole number, got true"),
        (("roles", 0, "duties"), "bake", "roles.baker.duties", 'should be a list, got "bake"'),
        (("roles", 0, "duties"), [], "roles.baker.duties", "should not be empty, got []"),
        (("roles", 0, "best_for", 0), None, "roles.baker.best_for.0", "should be text in quotes, got null"),
        (("roles", 0, "row"), [], "roles.baker.row", "should be keys with values, got []"),
        (("roles", 0, "prose"), "oven", "roles.baker.prose", 'should be keys with values, got "oven"'),
        (
            ("roles", 0, "links", 0, "url"),
            "bread.example",
            "roles.baker.links.0.url",
            'should be an address that begins with http:// or https://, got "bread.example"',
        ),
        (
            ("columns", 0, "id"),
            "Big Tools",
            "columns.Big Tools.id",
            'should be a name of small letters, digits, - and _ that begins with a letter, got "Big Tools"',
        ),
    ],
)  # fmt: skip
def test_a_value_of_the_wrong_kind(
    folder: PackFolder, path: tuple[str | int, ...], value: Any, place: str, message: str
) -> None:
    assert Problem(ROLES, place, message) in problems(folder.fact(*path, value=value))


@pytest.mark.parametrize("text", ["[]", "null", '"facts"', "12"])
def test_a_facts_file_that_is_no_table_of_keys(folder: PackFolder, text: str) -> None:
    assert only(folder.file(ROLES, text)) == Problem(ROLES, "", f"should be keys with values, got {text}")


def test_an_unknown_key_names_those_that_are_known(folder: PackFolder) -> None:
    problem = only(folder.fact("roles", 0, "tag_line", value="From the oven"))
    assert problem.place == "roles.baker.tag_line"
    assert problem.message.startswith("is not a known key here; known are best_for, contrast, ")
    assert "tagline" in problem.message


def test_an_unknown_key_of_an_intent_file(folder: PackFolder) -> None:
    problem = only(folder.replaced(TOOLS, "handler", "handle"))
    assert problem == Problem(
        TOOLS,
        "handle",
        "is not a known key here; known are answers, handler, note, options, phrases, replies, suggest",
    )


def test_a_missing_key(folder: PackFolder) -> None:
    del folder.facts["roles"][0]["summary"]
    assert only(folder.fact("baseline", value="baker")) == Problem(
        ROLES, "roles.baker.summary", "is missing: expected this key"
    )


def test_a_wording_is_text_or_several_texts(folder: PackFolder) -> None:
    greeting = "intents/acts/greeting.toml"
    problem = only(folder.replaced(greeting, '"Good morning."', "5"))
    assert problem == Problem(greeting, "replies.answer", "should be text in quotes or a list of such texts, got 5")
    problem = only(folder.replaced(greeting, "answer = 5", 'answer = ["Good morning.", 5]'))
    assert problem == Problem(greeting, "replies.answer.1", "should be text in quotes, got 5")


def test_a_group_of_phrases_needs_a_plain_name(folder: PackFolder) -> None:
    problem = only(folder.replaced(SWEETS, "core =", '"Core Terms" ='))
    assert (problem.file, problem.place) == (SWEETS, "phrases.Core Terms")
    assert problem.message.startswith("should be a name of small letters")


def test_a_long_value_is_not_told_at_length(folder: PackFolder) -> None:
    assert len(str(only(folder.fact("roles", 0, "best_for", value="early " * 1000)))) < 150


# Names that lead nowhere


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("baseline",), "baseline"),
        (("decision_points", 0, "role"), "decision_points.sweets.role"),
        (("reasons", 0, "leads_to"), "reasons.mornings.leads_to"),
    ],
)
def test_a_role_that_no_role_of_the_facts_is(folder: PackFolder, path: tuple[str | int, ...], place: str) -> None:
    value: Any = ["chef"] if path[-1] == "leads_to" else "chef"
    expected = "names no role: 'chef'; known are baker, confectioner"
    assert only(folder.fact(*path, value=value)) == Problem(ROLES, place, expected)


@pytest.mark.parametrize(
    ("name", "old", "new", "place"),
    [
        (SWEETS, 'speaks_for = "confectioner"', 'speaks_for = "chef"', "speaks_for"),
        ("intents/vocabulary/roles.toml", "baker =", "chef =", "names.chef"),
        (
            "intents/vocabulary/roles.toml",
            "[names]",
            '[short_names]\nchef = ["c"]\n[names]',
            "short_names.chef",
        ),
        ("intents/vocabulary/roles.toml", "[names]", '[nearest]\nbaker = "chef"\n[names]', "nearest.baker"),
    ],
)
def test_an_intent_file_that_speaks_of_an_unknown_role(
    folder: PackFolder, name: str, old: str, new: str, place: str
) -> None:
    expected = "names no role: 'chef'; known are baker, confectioner"
    assert only(folder.replaced(name, old, new)) == Problem(name, place, expected)


def test_a_column_the_table_does_not_have(folder: PackFolder) -> None:
    problem = only(folder.replaced(TOOLS, 'column = "tools"', 'column = "pay"'))
    assert problem == Problem(TOOLS, "options.column", "names no column: 'pay'; known are tools")


def test_a_row_lacks_a_column_or_has_one_too_many(folder: PackFolder) -> None:
    folder.fact("roles", 0, "row", value={"pay": []})
    assert set(problems(folder)) == {
        Problem(ROLES, "roles.baker.row", "names no column: 'pay'; known are tools"),
        Problem(ROLES, "roles.baker.row.tools", "is missing: expected a cell a column"),
    }


def test_a_topic_whose_nearest_act_is_not_there(folder: PackFolder) -> None:
    problem = only(folder.replaced("intents/topics/pay.toml", 'nearest = "tools"', 'nearest = "wages"'))
    assert problem == Problem("intents/topics/pay.toml", "nearest", "names no act: 'wages'; known are greeting, tools")


def test_a_wording_that_quotes_a_fact_that_is_not_there(folder: PackFolder) -> None:
    problem = only(folder.replaced(TOOLS, "{roles.baker.title}", "{roles.chef.title}"))
    assert (problem.file, problem.place) == (TOOLS, "replies.answer")
    assert problem.message.startswith("names no fact: 'roles.chef.title'")


def test_two_things_of_one_name(folder: PackFolder) -> None:
    folder.fact("columns", value=[{"id": "tools", "title": "Tools"}, {"id": "tools", "title": "More tools"}])
    assert only(folder) == Problem(ROLES, "columns", "has the id 'tools' 2 times; each id must be one's own")


# All at once


def test_everything_that_is_wrong_is_told_at_once(folder: PackFolder) -> None:
    folder.fact("roles", 0, "title", value=5)
    folder.file(TOOLS, "note =\n").without("intents/pack.toml").file("intents/vocabulary/cues.toml", b"\xff")
    told = problems(folder.replaced(SWEETS, "note", "notes"))
    assert [(problem.file, problem.place) for problem in told] == [
        ("intents/pack.toml", ""),
        (ROLES, "roles.baker.title"),
        ("intents/vocabulary/cues.toml", "byte 0"),
        (SWEETS, "note"),
        (SWEETS, "notes"),
        (TOOLS, "line 1, column 7"),
    ]


def test_shapes_and_references_are_told_together(folder: PackFolder) -> None:
    folder.fact("baseline", value="chef").replaced(SWEETS, "confectioner", "chef").file(TOOLS, "note =\n")
    assert {(problem.file, problem.place) for problem in problems(folder)} == {
        (ROLES, "baseline"),
        (SWEETS, "speaks_for"),
        (TOOLS, "line 1, column 7"),
    }
