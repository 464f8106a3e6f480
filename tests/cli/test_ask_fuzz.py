"""Whatever comes in, every line gets one answer: ten thousand lines nobody would write, through what `ask` runs on."""

from __future__ import annotations

import csv
import io
import json
import random
from argparse import Namespace
from itertools import cycle
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from career_chat.cli.answering import Answerer
from career_chat.cli.formats import FORMATS, Looks
from career_chat.cli.sources import Sources

if TYPE_CHECKING:
    from pathlib import Path

    from career_chat import Assistant
    from career_chat.cli.answering import Written

RUNS, LINES = 50, 200

pytestmark = pytest.mark.timeout(900)  # much work, on a machine that may be busy

# What the content looks out for, what steers readers and terminals, and what breaks parsers.
FRAGMENTS = (
    *("I like ", "I hate ", "not ", "data pipelines", "Kubernetes", "kubernets", "mlops", "compare ", "why", "undo"),
    *("rank them all", "quiz me", "1", "a", "what about ", "the second one", "instead of ", "no more ", ", but ", "?"),
    *(
        "\x00",
        "\x1b[31m",
        "\r",
        "\t",
        "\ufeff",
        "\u2028",
        "\u202e",
        "\x85",
        "\U0001f389",
        "e\u0301",
        "\uff44\uff41\uff54\uff41",
        "İ",
        "ß",
    ),
    *(
        '"',
        "'",
        "\\",
        "{",
        "}",
        "{role}",
        "[b]",
        "**",
        "|",
        "<b>",
        "```",
        ",",
        ";",
        "=1+1",
        "%s",
        "{0}",
        "../",
        "\\ud83d",
    ),
    *("don't ", "c++", "ci/cd", "node.js", ".", "...", "-", "(", "Ελληνικά", "日本語", "עברית", "я люблю данные"),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "text", "x"]), inner),
    max_leaves=4,
)
pieces = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=30), min_size=4, max_size=30)
raw = st.lists(st.binary(max_size=30), max_size=5)
seeds = st.integers(0, 2**32)


@pytest.fixture(scope="module")
def answerers(assistant: Assistant) -> dict[str, Answerer]:
    """One for each format, kept from the first line to the last, as in one long run."""
    return {form: Answerer(assistant, form, Looks(explain=form == "csv")) for form in FORMATS}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz") / "in"


def answered(answerer: Answerer, place: Path, given: bytes, **options: Any) -> list[Written]:
    place.write_bytes(given)
    asked = Namespace(**{"message": [], "file": [str(place)], "input": "lines", "conversation": False} | options)
    return [answerer.answer(request) for batch in Sources(asked).requests() for request in batch]


def count(given: bytes) -> int:
    """Lines as `wc -l` counts them, and a last one without its newline. A byte order mark is no line."""
    return given.count(b"\n") + (given.removeprefix(b"\xef\xbb\xbf").rpartition(b"\n")[2] != b"")


def messages(pieces: list[str], seed: int) -> list[str]:
    chance = random.Random(seed)
    return ["".join(chance.choices(pieces, k=chance.randrange(9))) for _ in range(LINES)]


forms = cycle(FORMATS)


@settings(max_examples=RUNS)
@given(pieces, raw, seeds, st.booleans())
def test_every_line_has_one_answer(
    assistant, answerers, place, pieces: list[str], raw: list[bytes], seed: int, talk: bool
):
    lines = [message.encode("utf-8", "surrogatepass") for message in messages(pieces, seed)]
    given = b"\n".join(lines + raw)
    form = next(forms)
    # A conversation of ten thousand turns would be another test: each begins anew.
    answerer = Answerer(assistant, form, Looks()) if talk else answerers[form]
    written = answered(answerer, place, given, conversation=talk)
    assert len(written) == count(given)
    text = "".join(each.text for each in written)
    if form == "csv":
        assert len(list(csv.reader(io.StringIO(text, newline="")))) == len(written)
    elif form == "json":
        asked = [line.removesuffix(b"\r") for line in given.removeprefix(b"\xef\xbb\xbf").split(b"\n")]
        told = [json.loads(line)["message"] for line in text.splitlines()]
        assert told == [line.decode("utf-8", "replace") for line in asked][: len(told)]
    elif form == "text":
        assert not any("\n\n" in each.text for each in written)


@settings(max_examples=RUNS // 2)
@given(pieces, st.lists(JSON, max_size=5), seeds)
def test_every_json_line_has_one_answer_with_its_id(answerers, place, pieces: list[str], odd: list[Any], seed: int):
    objects: list[Any] = [
        {"id": number, "conversation": f"{seed} {number % 5}" if number % 5 else None, "text": message}
        for number, message in enumerate(messages(pieces, seed)[: LINES // 2])
    ]
    given = "\n".join(map(json.dumps, objects + odd)).encode()
    told = [json.loads(each.text) for each in answered(answerers["json"], place, given, input="jsonl")]
    assert len(told) == len(objects) + len(odd)
    assert [(each["id"], each["message"]) for each in told[: len(objects)]] == [
        (each["id"], each["text"]) for each in objects
    ]


@pytest.mark.parametrize("options", [(), ("--jobs", "2"), ("--conversation",), ("--format", "json", "--jobs", "2")])
def test_noise_through_a_real_pipe(career_chat, options: tuple[str, ...]):
    chance = random.Random(" ".join(options))
    given = b"\n".join(chance.randbytes(chance.randrange(60)).replace(b"\n", b"") for _ in range(200)) + b"\nbye"
    ran = career_chat("ask", *options, stdin=given)
    assert ran.code == 0
    assert ran.err.startswith(f"career-chat ask: {count(given)} messages: ")
    answers = ran.out.split("\n\n") if "json" not in options else ran.objects
    assert len(answers) == count(given)
