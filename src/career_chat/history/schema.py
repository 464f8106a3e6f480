"""The tables, and how a file of an earlier version becomes one of this version.

A conversation holds its latest state, a turn what was said and shown. Replies are kept as blocks (JSON), so that
they can be shown again as they were; the plain text beside them is what search reads.
"""

from __future__ import annotations

APPLICATION = 0x63617265  # "care": tells our file from any other SQLite file

_FIRST = """
CREATE TABLE conversation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    pack TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    began REAL NOT NULL,
    touched REAL NOT NULL,
    state TEXT NOT NULL
);
CREATE INDEX by_time ON conversation (touched);
CREATE TABLE turn (
    id INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    at REAL NOT NULL,
    message TEXT NOT NULL,
    reply TEXT NOT NULL,
    details TEXT NOT NULL,
    UNIQUE (conversation, number)
);
CREATE VIRTUAL TABLE word USING fts5 (
    message, reply, content = 'turn', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER turn_kept AFTER INSERT ON turn BEGIN
    INSERT INTO word (rowid, message, reply) VALUES (new.id, new.message, new.reply);
END;
CREATE TRIGGER turn_gone AFTER DELETE ON turn BEGIN
    INSERT INTO word (word, rowid, message, reply) VALUES ('delete', old.id, old.message, old.reply);
END;
"""

# The script at place n makes version n + 1 out of version n.
MIGRATIONS = (_FIRST,)
VERSION = len(MIGRATIONS)
