"""Two at once, killed processes, damaged and newer files: nothing shown is lost, nothing is overwritten."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from career_chat.history import History, HistoryError

from .conftest import SOME_PACK, turn

if TYPE_CHECKING:
    from pathlib import Path

WRITER = """
import sys
from pathlib import Path
from career_chat.history import History
sys.path.insert(0, sys.argv[2])
from tests.history.conftest import SOME_PACK, turn
log = History.open(Path(sys.argv[1])).begin(SOME_PACK)
for number in range(int(sys.argv[3])):
    log.add(turn(f"message {number}"))
    print(number, flush=True)
"""


def writer(folder: Path, root: Path, turns: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", WRITER, str(folder), str(root), str(turns)], stdout=subprocess.PIPE)


def test_a_killed_process_loses_nothing_that_was_shown(folder: Path, root: Path) -> None:
    process = writer(folder, root, 100_000)
    assert process.stdout is not None
    shown = -1
    for line in process.stdout:
        shown = int(line)
        if shown == 20:
            os.kill(process.pid, signal.SIGKILL)
            break
    rest = process.communicate()[0].split()
    shown = int(rest[-1]) if rest else shown
    history = History.open(folder)
    assert history.notice is None
    talk = history.conversation(history.last() or 0)
    assert talk is not None
    assert len(talk.turns) in (shown + 1, shown + 2)  # one may have been kept and not yet told of
    assert talk.messages == tuple(f"message {number}" for number in range(len(talk.turns)))


def test_two_at_once_do_not_lock_each_other_out(folder: Path, root: Path) -> None:
    processes = [writer(folder, root, 40) for _ in range(3)]
    assert [process.wait(60) for process in processes] == [0, 0, 0]
    assert [each.turns for each in History.open(folder).conversations()] == [40, 40, 40]


def test_one_talk_with_two_ends_becomes_two_talks(history: History, folder: Path) -> None:
    log = history.begin(SOME_PACK)
    first = turn("one")
    log.add(first)
    talk = history.conversation(log.id or 0)
    assert talk is not None
    other = History.open(folder).go_on(talk, SOME_PACK)
    other.add(turn("two", first.state))
    log.add(turn("three", first.state))
    told = [history.conversation(each.id) for each in history.conversations()]
    assert sorted(talk.messages for talk in told if talk) == [("one", "three"), ("one", "two")]


@pytest.mark.parametrize(
    "content", [b"this is no database, but it is somebody's file" * 100, b"SQLite format 3\x00" + b"\xff" * 9000]
)
def test_a_damaged_file_is_set_aside_as_it_is(folder: Path, content: bytes) -> None:
    folder.mkdir(parents=True)
    (folder / "history.db").write_bytes(content)
    history = History.open(folder)
    assert history.notice is not None
    assert "damaged" in history.notice
    assert str(folder / "history.damaged-1.db") in history.notice
    assert (folder / "history.damaged-1.db").read_bytes() == content
    history.begin(SOME_PACK).add(turn("one"))
    assert History.open(folder).notice is None


def test_damage_in_the_middle_is_noticed(folder: Path) -> None:
    history = History.open(folder)
    log = history.begin(SOME_PACK)
    for number in range(50):
        log.add(turn(f"message {number} " + "words " * 200))
    history.close()
    content = bytearray((folder / "history.db").read_bytes())
    content[4096 * 3 : 4096 * 8] = b"\x99" * 4096 * 5
    (folder / "history.db").write_bytes(content)
    assert "damaged" in (History.open(folder).notice or "")
    (folder / "history.db").unlink()
    assert (folder / "history.damaged-1.db").read_bytes() == bytes(content)


def test_a_newer_file_is_set_aside(folder: Path) -> None:
    History.open(folder).close()
    with sqlite3.connect(folder / "history.db") as newer:
        newer.execute("PRAGMA user_version=99")
    newer.close()
    for number in (1, 2):
        history = History.open(folder)
        assert "newer" in (history.notice or "")
        assert f"history.newer-{number}.db" in (history.notice or "")
        history.close()
        (folder / f"history.newer-{number}.db").replace(folder / "kept")
        (folder / f"history.newer-{number}.db").write_bytes((folder / "kept").read_bytes())
        (folder / "kept").replace(folder / "history.db")


def test_a_file_of_another_program_is_left_alone(folder: Path) -> None:
    folder.mkdir(parents=True)
    with sqlite3.connect(folder / "history.db") as other:
        other.execute("CREATE TABLE recipes (name)")
    other.close()
    before = (folder / "history.db").read_bytes()
    assert "another program" in (History.open(folder).notice or "")
    assert (folder / "history.foreign-1.db").read_bytes() == before


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(HistoryError, match="file"):
        History.open(tmp_path / "file" / "data")


def test_a_turn_that_cannot_be_written_is_told_and_the_next_can(history: History, folder: Path) -> None:
    log = history.begin(SOME_PACK)
    log.add(turn("one"))
    blocker = sqlite3.connect(folder / "history.db", isolation_level=None)
    history._database._connection.execute("PRAGMA busy_timeout=10")
    blocker.execute("BEGIN IMMEDIATE")
    with pytest.raises(HistoryError, match="locked"):
        log.add(turn("two"))
    blocker.execute("COMMIT")
    blocker.close()
    log.add(turn("three"))
    talk = history.conversation(log.id or 0)
    assert talk is not None
    assert talk.messages == ("one", "three")
