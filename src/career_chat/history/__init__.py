"""Conversations that last: kept turn by turn in one SQLite file in the person's own data folder.

history = History.open()                 # or History.open(folder)
log = history.begin(assistant.pack)      # nothing is written before the first turn
log.add(turn)                            # committed when it returns
history.conversations(), history.search("pipelines"), history.conversation(1)
"""

from career_chat.history.errors import HistoryError
from career_chat.history.export import FORMATS, exported
from career_chat.history.log import Log
from career_chat.history.places import data_folder
from career_chat.history.resume import Resumed, resumed
from career_chat.history.store import History
from career_chat.history.times import local, universal
from career_chat.history.values import Found, Kept, Summary, Talk

__all__ = [
    "FORMATS", "Found", "History", "HistoryError", "Kept", "Log", "Resumed", "Summary", "Talk", "data_folder",
    "exported", "local", "resumed", "universal",
]  # fmt: skip
