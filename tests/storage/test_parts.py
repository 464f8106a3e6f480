"""Parts in one run of bytes: whole or refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career_chat.storage import Damaged, Parts, Row, Writer


@pytest.fixture(scope="module")
def written() -> bytes:
    writer = Writer()
    writer.plain("said", {"a": ["b", "\ud800"], "n": 1})
    writer.within("inner").numbers("numbers", "d", [0.5, 2.25])
    writer.within("inner").table("table", {"key": Row(1.0, (3, 4), (0.5, 0.25))})
    return writer.finished()


def test_what_was_written_is_read(written: bytes) -> None:
    parts = Parts.opened(written)
    assert parts.plain("said") == {"a": ["b", "\ud800"], "n": 1}
    assert list(parts.within("inner").numbers("numbers", "d")) == [0.5, 2.25]
    row = parts.within("inner").table("table").get("key")
    assert row is not None
    assert (row.own, list(row.numbers), list(row.shares)) == (1.0, [3, 4], [0.5, 0.25])


def test_a_part_that_is_not_there_is_named(written: bytes) -> None:
    with pytest.raises(Damaged, match=r"inner\.nothing"):
        Parts.opened(written).within("inner").plain("nothing")


@given(at=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_one_turned_bit_is_noticed(written: bytes, at: int, bit: int) -> None:
    place = at % len(written)
    turned = bytes([*written[:place], written[place] ^ (1 << bit), *written[place + 1 :]])
    try:
        parts = Parts.opened(turned)
    except Damaged:
        return
    # The only bits that do not matter are those that fill up to the next place in memory.
    assert parts.plain("said") == {"a": ["b", "\ud800"], "n": 1}


@given(length=st.integers(0, 10_000))
def test_what_breaks_off_is_refused(written: bytes, length: int) -> None:
    with pytest.raises(Damaged):
        Parts.opened(written[: length % len(written)])


@given(st.binary(max_size=200))
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(Damaged):
        Parts.opened(data)
