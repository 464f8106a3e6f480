"""All conversations: listed, found, shown, renamed, deleted."""

from __future__ import annotations

import json
import re
import time
from typing import TYPE_CHECKING, Any

from career_chat.history.database import open_database
from career_chat.history.errors import HistoryError
from career_chat.history.log import Log, titled, whole
from career_chat.history.places import FILE, data_folder
from career_chat.history.values import Found, Kept, Summary, Talk
from career_chat.reply import Reply, blocks_from_data

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from career_chat.history.database import Database
    from career_chat.pack import Pack

DAY = 24 * 60 * 60
_SUMMARY = (
    "SELECT id, title, began, touched, (SELECT count(*) FROM turn WHERE conversation = conversation.id) "
    "FROM conversation"
)
# Marks around what was sought: private characters, which nobody types.
_MARKED = re.compile("\ue000([^\ue001]*)\ue001")
_AROUND = 12  # words of an excerpt


class History:
    """`notice`: a sentence for the person when a file had to be set aside. Methods raise HistoryError."""

    def __init__(self, database: Database, notice: str | None, now: Callable[[], float]) -> None:
        self._database = database
        self._now = now
        self.notice = notice

    @classmethod
    def open(
        cls, folder: Path | None = None, *, keep_days: int | None = None, now: Callable[[], float] = time.time
    ) -> History:
        """The history in `folder`, else where it usually is; with `keep_days`, conversations untouched for longer
        are deleted first."""
        database, notice = open_database((folder or data_folder()) / FILE)
        history = cls(database, notice, now)
        if keep_days is not None:
            history.forget_before(now() - keep_days * DAY)
        return history

    def begin(self, pack: Pack) -> Log:
        """A new conversation, which is written from its first turn on."""
        return Log(self._database, pack, self._now)

    def go_on(self, talk: Talk, pack: Pack) -> Log:
        """More of a conversation that is there."""
        return Log(self._database, pack, self._now, talk.summary.id, len(talk.turns))

    def conversations(self, limit: int | None = None) -> tuple[Summary, ...]:
        """All or so many, the one touched last first."""
        most = -1 if limit is None else limit
        return tuple(
            Summary(*row) for row in self._database.read(f"{_SUMMARY} ORDER BY touched DESC, id DESC LIMIT ?", most)
        )

    def last(self) -> int | None:
        """The conversation touched last."""
        return next((summary.id for summary in self.conversations(1)), None)

    def conversation(self, id: int) -> Talk | None:
        rows = self._database.read(f"{_SUMMARY} WHERE id = ?", id)
        if not rows:
            return None
        ((pack, version, state),) = self._database.read(
            "SELECT pack, pack_version, state FROM conversation WHERE id = ?", id
        )
        turns = self._database.read("SELECT at, message, details FROM turn WHERE conversation = ? ORDER BY number", id)
        try:
            kept = tuple(_kept(*turn) for turn in turns)
            return Talk(Summary(*rows[0]), pack, version, json.loads(state), kept)
        except (ValueError, KeyError, TypeError) as error:
            raise HistoryError(f"conversation {id} cannot be read ({error!r})") from error

    def messages(self, limit: int) -> tuple[str, ...]:
        """What was said last in any conversation, oldest first, each once."""
        rows = self._database.read(
            "SELECT message FROM turn GROUP BY message ORDER BY max(at) DESC, max(id) DESC LIMIT ?", limit
        )
        return tuple(message for (message,) in reversed(rows))

    def search(self, words: str, limit: int = 50) -> tuple[Found, ...]:
        """Turns that hold all the words, in message or reply, best first; the last word may be unfinished. With
        nothing to look for, nothing is found."""
        sought = re.findall(r"\w+", whole(words))
        if not sought:
            return ()
        query = " ".join(f'"{word}"' for word in sought) + "*"
        rows = self._database.read(
            "SELECT conversation.id, title, number, at, snippet(word, -1, char(57344), char(57345), '…', ?) "
            "FROM word JOIN turn ON turn.id = word.rowid JOIN conversation ON conversation.id = turn.conversation "
            "WHERE word MATCH ? ORDER BY rank, at DESC LIMIT ?",
            _AROUND,
            query,
            limit,
        )
        return tuple(Found(id, title, turn, at, _excerpt(text)) for id, title, turn, at, text in rows)

    def rename(self, id: int, title: str) -> bool:
        """False when there is no such conversation, or nothing in the title."""
        if not (shown := titled(title)):
            return False
        with self._database.writing() as connection:
            return connection.execute("UPDATE conversation SET title = ? WHERE id = ?", (shown, id)).rowcount > 0

    def delete(self, ids: Sequence[int]) -> int:
        """How many there were; nothing of them stays in the file."""
        with self._database.writing() as connection:
            gone = sum(connection.execute("DELETE FROM conversation WHERE id = ?", (id,)).rowcount for id in ids)
        if gone:
            self._database.forget_deleted()
        return gone

    def forget_before(self, moment: float) -> int:
        """Delete conversations untouched since `moment`."""
        return self.delete(
            [id for (id,) in self._database.read("SELECT id FROM conversation WHERE touched < ?", moment)]
        )

    def close(self) -> None:
        self._database.close()


def _kept(at: float, message: str, details: str) -> Kept:
    known: dict[str, Any] = json.loads(details)
    blocks = blocks_from_data(known["blocks"])
    reply = Reply(known["act"], known["status"], blocks, tuple(known["roles"]), tuple(known["acts"]))
    return Kept(at, message, tuple((start, end) for start, end in known["matched"]), reply)


def _excerpt(snippet: str) -> tuple[tuple[str, bool], ...]:
    """The marked text as pieces on one line."""
    pieces: list[tuple[str, bool]] = []
    for place, text in enumerate(_MARKED.split(re.sub(r"\s+", " ", snippet))):
        if text:
            pieces.append((text, place % 2 == 1))
    return tuple(pieces)
