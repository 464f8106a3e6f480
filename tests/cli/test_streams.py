"""Lines as they arrive, and text made safe for a terminal."""

import os

import pytest

from career_chat.cli import streams
from career_chat.cli.streams import batches
from career_chat.cli.visible import visible


@pytest.fixture
def pipe():
    """Both ends of a pipe: a function that writes to it, and what it reads as."""
    out, into = os.pipe()
    yield lambda data: os.write(into, data), lambda: os.close(into), out
    os.close(out)


@pytest.mark.parametrize(
    ("given", "lines"),
    [
        (b"", []),
        (b"a", [b"a"]),
        (b"a\n", [b"a"]),
        (b"a\r\nb\r\n", [b"a", b"b"]),
        (b"\n", [b""]),
        (b"\n\n", [b"", b""]),
        (b"\xef\xbb\xbfa\n\xef\xbb\xbfb", [b"a", b"\xef\xbb\xbfb"]),
        (b"\xef\xbb\xbf", []),
        (b"a\rb\x0bc\x00\n", [b"a\rb\x0bc\x00"]),
    ],
)
@pytest.mark.parametrize("chunk", [1, 2, 5, 1 << 16])
def test_lines_are_the_same_however_they_arrive(pipe, monkeypatch, given, lines, chunk):
    monkeypatch.setattr(streams, "CHUNK", chunk)
    write, close, out = pipe
    write(given)
    close()
    assert [line for batch in batches(out) for line in batch] == lines


def test_a_line_is_there_before_the_next_is_written(pipe):
    write, close, out = pipe
    arriving = batches(out)
    for line in (b"one", b"two"):
        write(line + b"\n")
        assert next(arriving) == [line]
    close()
    assert next(arriving, None) is None


def test_what_would_steer_a_terminal_is_shown():
    assert visible("a\x1b[31mb\x07\r\x7f\x9b\u202e") == "a␛[31mb␇␍␡\\x9b\\u202e"


def test_newlines_tabs_and_letters_of_all_scripts_stay():
    text = "one\n\ttwo é 日本 🎉 עברית"
    assert visible(text) == text
