"""Writing one conversation, turn by turn."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from career_chat.reply import blocks_to_data

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from career_chat.assistant import Turn
    from career_chat.dialogue import State
    from career_chat.history.database import Database
    from career_chat.pack import Pack

TITLE = 60  # characters of a title
UNSAID = "…"
_HALF = re.compile("[\ud800-\udfff]")  # of a character; UTF-8 cannot carry it


class Log:
    """Of a new conversation nothing is written before its first turn. Two processes may go on with the same
    conversation: whoever comes second goes on in a copy, since one talk cannot have two ends."""

    def __init__(
        self, database: Database, pack: Pack, now: Callable[[], float], id: int | None = None, turns: int = 0
    ) -> None:
        self._database = database
        self._pack = pack
        self._now = now
        self._turns = turns
        self.id = id
        """The conversation's id; None until its first turn."""

    def add(self, turn: Turn) -> None:
        """Keep a turn and the state after it. It is on the disk when this returns; HistoryError when it cannot."""
        with self._database.writing() as connection:
            conversation = self._place(connection, turn.message)
            connection.execute(
                "INSERT INTO turn (conversation, number, at, message, reply, details) VALUES (?, ?, ?, ?, ?, ?)",
                (conversation, self._turns, self._now(), whole(turn.message), whole(turn.reply.text), _details(turn)),
            )
            self._keep(connection, conversation, turn.state)
        self.id, self._turns = conversation, self._turns + 1

    def keep(self, state: State) -> None:
        """Keep a state that came about without a message."""
        if self.id is None:
            return
        with self._database.writing() as connection:
            conversation = self._place(connection, "")
            self._keep(connection, conversation, state)
        self.id = conversation

    def _place(self, connection: sqlite3.Connection, message: str) -> int:
        """The conversation to write to: a new one, the same, or a copy when someone else went on with it."""
        if self.id is None:
            return self._begun(connection, titled(message) or UNSAID)
        row = connection.execute("SELECT title FROM conversation WHERE id = ?", (self.id,)).fetchone()
        if row is None:  # deleted meanwhile: what is said from now on is a conversation too
            self._turns = 0
            return self._begun(connection, titled(message) or UNSAID)
        held = connection.execute("SELECT count(*) FROM turn WHERE conversation = ?", (self.id,)).fetchone()[0]
        if held == self._turns:
            return self.id
        copy = self._begun(connection, row[0])
        connection.execute(
            "INSERT INTO turn (conversation, number, at, message, reply, details) "
            "SELECT ?, number, at, message, reply, details FROM turn WHERE conversation = ? AND number < ?",
            (copy, self.id, self._turns),
        )
        return copy

    def _begun(self, connection: sqlite3.Connection, title: str) -> int:
        at = self._now()
        done = connection.execute(
            "INSERT INTO conversation (title, pack, pack_version, began, touched, state) VALUES (?, ?, ?, ?, ?, '{}')",
            (title, self._pack.name, self._pack.version, at, at),
        )
        assert done.lastrowid is not None
        return done.lastrowid

    def _keep(self, connection: sqlite3.Connection, conversation: int, state: State) -> None:
        connection.execute(
            "UPDATE conversation SET touched = ?, pack = ?, pack_version = ?, state = ? WHERE id = ?",
            (self._now(), self._pack.name, self._pack.version, json.dumps(state.to_data()), conversation),
        )


def titled(message: str) -> str:
    """A title made of a message: its words on one line, cut where they go on for long."""
    words = " ".join(whole(message[: TITLE * 20]).split())
    return words if len(words) <= TITLE else words[: TITLE - 1].rstrip() + UNSAID


def whole(text: str) -> str:
    """`text` as UTF-8 can carry it, of the same length."""
    return _HALF.sub("\ufffd", text)


def _details(turn: Turn) -> str:
    return json.dumps(
        {
            "act": turn.reply.act,
            "status": turn.reply.status,
            "roles": turn.reply.roles,
            "acts": turn.reply.acts,
            "blocks": blocks_to_data(turn.reply.blocks),
            "matched": [(each.start, each.end) for each in turn.reading.evidence],
        }
    )
