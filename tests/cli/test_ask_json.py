"""The JSON of an answer, key for key, and JSON lines as input."""

import json

KEYS = [
    "id", "message", "status", "act", "acts", "roles", "intents", "evidence", "profile", "reply", "facts",
    "suggestions",
]  # fmt: skip


def jsonl(*objects: object) -> str:
    return "".join(json.dumps(each) + "\n" for each in objects)


def ask(career_chat, stdin: str | bytes, *options: str):
    return career_chat("ask", "--input", "jsonl", "--format", "json", *options, stdin=stdin)


def test_the_keys_of_the_contract_in_its_order(career_chat):
    (answer,) = career_chat("ask", "--format", "json", "I like data pipelines").objects
    assert list(answer) == KEYS
    assert (answer["id"], answer["status"], answer["act"], answer["acts"]) == (
        None, "answered", "recommend", ["recommend"],
    )  # fmt: skip
    assert answer["roles"][0] == "data-engineer"
    assert answer["intents"][0].keys() == {"id", "score", "polarity"}
    first = answer["evidence"][0]
    assert list(first) == ["text", "start", "end", "intent", "polarity"]
    assert answer["profile"][0].keys() == {"role", "score"}
    assert list(answer["reply"]) == ["text", "markdown"]
    assert "roles.data-engineer.best_for.0" in answer["facts"]
    assert all(isinstance(option, str) for option in answer["suggestions"])


def test_evidence_points_into_the_message_by_code_points(career_chat):
    (answer,) = career_chat("ask", "--format", "json", "🎉 é  I like data pipelines").objects
    assert answer["evidence"]
    for found in answer["evidence"]:
        assert answer["message"][found["start"] : found["end"]] == found["text"]


def test_ids_come_back_and_conversations_share_state(career_chat):
    ran = ask(
        career_chat,
        jsonl(
            {"id": 1, "conversation": "a", "text": "I like data pipelines"},
            {"id": "two", "conversation": "b", "text": "I like building APIs"},
            {"id": {"row": 3}, "conversation": "a", "text": "what tools would I use?"},
            {"text": "what tools would I use?", "other": "columns do not matter"},
            {"id": None, "conversation": 7, "text": "thanks"},
        ),
    )
    assert [answer["id"] for answer in ran.objects] == [1, "two", {"row": 3}, None, None]
    assert ran.objects[2]["roles"] == ["data-engineer"]
    assert ran.objects[3]["profile"] == []
    assert all(list(answer) == KEYS for answer in ran.objects)


def test_with_conversation_lines_that_name_none_are_one(career_chat):
    lines = jsonl(
        {"text": "I like data pipelines"},
        {"conversation": "x", "text": "thanks"},
        {"text": "what tools would I use?"},
    )
    answers = ask(career_chat, lines, "--conversation").objects
    assert answers[1]["profile"] == []
    assert (answers[2]["act"], answers[2]["roles"]) == ("tools", ["data-engineer"])


BAD = [
    ("nonsense", None, "is not JSON"),
    ("", None, "is not JSON"),
    ("[1]", None, "is not a JSON object"),
    ('{"id": 5}', 5, '"text" is missing'),
    ('{"id": 5, "text": 7}', 5, '"text" must be a string'),
    ('{"id": 5, "conversation": [], "text": "x"}', 5, '"conversation" must be a string or a number'),
    ('{"id": NaN, "text": "x"}', None, "is not JSON"),
    ('{"id": 1e999, "text": "x"}', None, "JSON cannot give back"),
    ("[" * 100_000, None, "is not JSON (nested too deeply)"),
]


def test_a_bad_line_gets_an_error_object_in_its_place(career_chat):
    bad = "".join(line + "\n" for line, _, _ in BAD)
    ran = ask(career_chat, jsonl({"text": "hello"}) + bad + jsonl({"text": "bye"}))
    before, *errors, after = ran.objects
    assert (before["act"], after["act"], ran.code) == ("greeting", "bye", 0)
    for number, ((line, id_, told), error) in enumerate(zip(BAD, errors, strict=True), 2):
        assert list(error) == [*KEYS, "line"]
        assert (error["status"], error["act"], error["line"], error["id"]) == ("error", "error", number, id_)
        assert error["message"] == line
        assert told in error["reply"]["text"]


def test_a_bad_line_fails_under_strict_and_stops_under_fail_fast(career_chat):
    lines = "nonsense\n" + jsonl({"text": "bye"})
    assert ask(career_chat, lines, "--strict").code == 1
    stopped = ask(career_chat, lines, "--fail-fast")
    assert ([answer["status"] for answer in stopped.objects], stopped.code) == (["error"], 1)


def test_a_bad_line_does_not_disturb_its_conversation(career_chat):
    lines = (
        jsonl({"conversation": 1, "text": "I like data pipelines"})
        + "nonsense\n"
        + jsonl({"conversation": 1, "text": "what tools would I use?"})
    )
    assert ask(career_chat, lines).objects[2]["roles"] == ["data-engineer"]


def test_half_a_surrogate_pair_comes_back_as_it_went_in_and_every_answer_is_one_line(career_chat):
    odd = "a\u2028b\u0085c\nd\x7fe\x9bf"
    ran = ask(career_chat, r'{"id": "\ud83d", "text": "data \ud83d pipelines"}' + "\n" + jsonl({"text": odd}))
    half, whole = ran.objects
    assert (half["id"], half["message"], whole["message"]) == ("\ud83d", "data \ud83d pipelines", odd)


def test_in_text_a_bad_line_is_told_in_its_place(career_chat):
    ran = career_chat("ask", "--input", "jsonl", stdin="nonsense\n")
    assert ran.out.startswith("Line 1 is not JSON")
