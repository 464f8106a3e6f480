"""Tables in bytes: what was written is what is read, and nothing else is found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from career_chat.storage import Parts, Row, Writer

NUMBERS = st.lists(st.integers(0, 2**32 - 1), max_size=5)
ROWS = st.dictionaries(
    st.text(),
    st.builds(lambda own, numbers: Row(own, numbers, [n / 7 for n in range(len(numbers))]), st.floats(0, 9), NUMBERS),
    max_size=40,
)


def table_of(rows):
    writer = Writer()
    writer.table("rows", rows)
    return Parts.opened(writer.finished()).table("rows")


@given(rows=ROWS, other=st.text())
def test_every_row_is_found_by_its_key_and_by_no_other(rows: dict[str, Row], other: str) -> None:
    table = table_of(rows)
    assert len(table) == len(rows)
    assert set(table) == set(rows)
    for key, row in rows.items():
        found = table.get(key)
        assert found is not None
        assert (found.own, list(found.numbers)) == (row.own, row.numbers)
        assert all(abs(a - b) < 1e-6 for a, b in zip(found.shares, row.shares, strict=True))
    assert (other in table) == (other in rows)
    assert (table.get(other) is None) == (other not in rows)


def test_half_a_surrogate_pair_is_a_key_like_any_other() -> None:
    table = table_of({"\ud800": Row(1.0, (), ())})
    assert "\ud800" in table
    assert "\udfff" not in table


def test_thousands_of_rows() -> None:
    table = table_of({f"word {n}": Row(float(n), (n,), ()) for n in range(5_000)})
    assert all(table.get(f"word {n}").numbers[0] == n for n in range(5_000))
    assert not any(f"word {n}" in table for n in range(5_000, 10_000))
