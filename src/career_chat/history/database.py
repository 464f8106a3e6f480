"""The SQLite file: opening it so that nothing is ever lost, and reading and writing in whole transactions."""

from __future__ import annotations

import sqlite3
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from career_chat.history.errors import HistoryError
from career_chat.history.places import make_private
from career_chat.history.schema import APPLICATION, MIGRATIONS, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 5.0  # seconds to wait for another process that is writing; it never takes so long
_BESIDE = ("-wal", "-shm")  # what SQLite keeps next to its file
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Unusable(Exception):
    """The file holds no history that this version can read; `kind` is the word it is set aside under."""

    def __init__(self, kind: str, why: str) -> None:
        super().__init__(why)
        self.kind = kind


class Database:
    """One connection. Every error comes out as HistoryError."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    def read(self, statement: str, *values: Any) -> list[Any]:
        with self._told():
            return self._connection.execute(statement, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """All of it or nothing, and on the disk when it is over."""
        with self._told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
                raise

    def forget_deleted(self) -> None:
        """Leave no trace of what was deleted: not in the index, not in the log beside the file."""
        with self._told():
            self._connection.execute("INSERT INTO word (word) VALUES ('optimize')")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        with self._told():
            self._connection.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise HistoryError(f"{self.path}: {error}") from error


def open_database(path: Path) -> tuple[Database, str | None]:
    """The file at `path`, made when it is missing, and a sentence when another one had to be set aside for it:
    one that is damaged, of a newer version, or no history at all is renamed and never written to."""
    try:
        make_private(path)
        found = path.stat().st_ino
        try:
            return Database(path, _connected(path)), None
        except Unusable as unusable:
            aside = _set_aside(path, unusable.kind, found)
            make_private(path)
            return Database(path, _connected(path)), f"The history {unusable}. It was set aside as {aside}."
    except (OSError, sqlite3.Error, Unusable) as error:
        raise HistoryError(f"{path}: {error}") from error


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        _check(connection)
        _write_ahead(connection)
        # FULL, since a turn that was shown must outlive a power cut too; deleted words are overwritten.
        connection.executescript("PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;")
        _migrate(connection)
    except sqlite3.Error as error:
        connection.close()
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE:
            raise Unusable("damaged", f"is damaged ({error})") from error
        raise
    except Unusable:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection) -> None:
    version = _pragma(connection, "user_version")
    if version > VERSION:
        raise Unusable("newer", f"was written by a newer version (format {version}, this one knows {VERSION})")
    if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        if _pragma(connection, "application_id") != APPLICATION:
            raise Unusable("foreign", "is the file of another program")
        verdict = _pragma(connection, "quick_check(1)")
        if verdict != "ok":
            raise Unusable("damaged", f"is damaged ({verdict})")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Write-ahead logging, so that readers and a writer do not lock each other out. SQLite does not wait for
    another process that is doing the same; we do."""
    limit = time.monotonic() + PATIENCE
    while _pragma(connection, "journal_mode") != "wal":
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > limit:
                raise
            time.sleep(0.02)
        else:
            return  # where the file system cannot, SQLite keeps its older way


def _migrate(connection: sqlite3.Connection) -> None:
    if _pragma(connection, "user_version") == VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")  # whoever comes second finds it done
    for script in MIGRATIONS[_pragma(connection, "user_version") :]:
        for statement in _statements(script):
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id={APPLICATION}")
    connection.execute(f"PRAGMA user_version={VERSION}")
    connection.execute("COMMIT")


def _statements(script: str) -> Iterator[str]:
    """Statement by statement: `executescript` would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _pragma(connection: sqlite3.Connection, name: str) -> Any:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def _set_aside(path: Path, kind: str, found: int) -> Path:
    """Rename the file and what belongs to it, unless another process has just done so."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.{kind}-{number}{path.suffix}")).exists():
        number += 1
    if path.stat().st_ino == found:
        path.rename(aside)
        for ending in _BESIDE:
            with suppress(FileNotFoundError):
                path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
    return aside
