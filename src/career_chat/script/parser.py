"""The strict parser: a file either says exactly what it checks, or every doubtful line is named.

Grammar, line by line (white space at line ends does not count; blank lines may stand anywhere):

    # title        starts a conversation (one `#`)
    ## remark      a comment (two or more `#`), skipped; a comment has a line of its own
    use: TITLE     before the first turn: play the turns of that conversation of the file first
    fails: REASON  before the first turn: a departure is expected, and its absence is a failure
    pack: DIR      before the first turn: the content, relative to the file; above all titles: for them all
    you: MESSAGE   a turn; with nothing after it, the message stands indented below (or is an empty message)
    or: MESSAGE    another wording of the turn
    KEY: VALUE     a check, see `checks.CHECKS`; the verbatim reply of `bot:` stands indented below it
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from career_chat.script.checks import CHECKS
from career_chat.script.lines import TITLE, Entry, entries
from career_chat.script.model import (
    Check,
    Conversation,
    Script,
    ScriptError,
    ScriptProblem,
    ScriptTurn,
    Wording,
)

if TYPE_CHECKING:
    from pathlib import Path

HEADER = ("use", "fails", "pack")
MESSAGE, ALTERNATIVE = "you", "or"
KEYS = (*HEADER, MESSAGE, ALTERNATIVE, *CHECKS)


def read(path: Path) -> Script:
    """The script in a file; ScriptError when it cannot be read, OSError when there is no such file."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ScriptError((ScriptProblem(path, line, "is not UTF-8 text"),)) from None
    return parse(text, path)


def parse(text: str, path: Path) -> Script:
    """`path` is where the text came from: it stands in messages, and `pack:` is relative to its folder."""
    parser = _Parser(path)
    for entry in entries(text, path, parser.problems):
        parser.take(entry)
    return parser.finish()


class _Draft:
    """A conversation while it is read."""

    def __init__(self, title: str, line: int) -> None:
        self.title, self.line = title, line
        self.header: dict[str, Entry] = {}
        self.turns: list[ScriptTurn] = []


class _Parser:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[ScriptProblem] = []
        self.drafts = [_Draft(path.stem, 1)]  # what stands before the first title
        self.wordings: list[Wording] = []
        self.checks: list[Check] = []

    def problem(self, line: int, message: str) -> None:
        self.problems.append(ScriptProblem(self.path, line, message))

    def take(self, entry: Entry) -> None:
        if entry.block is not None and entry.key not in (MESSAGE, ALTERNATIVE, "bot"):
            self.problem(entry.line + 1, f"indented, but {entry.key!r} takes its value on its own line")
        if entry.key == TITLE:
            self._title(entry)
        elif entry.key in HEADER:
            self._header(entry)
        elif entry.key in (MESSAGE, ALTERNATIVE):
            self._message(entry)
        elif entry.key in CHECKS:
            self._check(entry)
        else:
            near = get_close_matches(entry.key.casefold(), KEYS, 1)
            hint = f"; did you mean '{near[0]}:'?" if near else f"; known are {', '.join(KEYS)}"
            self.problem(entry.line, f"unknown key {entry.key!r}{hint}")

    def finish(self) -> Script:
        self._close_turn()
        drafts = [draft for index, draft in enumerate(self.drafts) if index or self._is_conversation(draft)]
        if not drafts and not self.problems:
            self.problem(1, "holds no conversation")
        self._check_titles(drafts)
        conversations = tuple(self._conversation(draft, drafts) for draft in drafts)
        if self.problems:
            raise ScriptError(tuple(sorted(self.problems, key=lambda problem: problem.line)))
        return Script(self.path, conversations)

    def _title(self, entry: Entry) -> None:
        self._close_turn()
        if not entry.value:
            self.problem(entry.line, "an empty title")
        self.drafts.append(_Draft(entry.value, entry.line))

    def _header(self, entry: Entry) -> None:
        draft = self.drafts[-1]
        if draft.turns or self.wordings:
            self.problem(entry.line, f"'{entry.key}:' belongs before the first turn of a conversation")
        elif entry.key in draft.header:
            self.problem(entry.line, f"a second '{entry.key}:' in one conversation")
        elif not entry.value:
            self.problem(entry.line, f"'{entry.key}:' says nothing")
        else:
            draft.header[entry.key] = entry

    def _message(self, entry: Entry) -> None:
        if entry.value and entry.block is not None:
            self.problem(entry.line + 1, "a message stands after its key or indented below it, not both")
        wording = Wording(entry.value if entry.block is None else entry.block, entry.line)
        if entry.key == MESSAGE:
            self._close_turn()
            self.wordings = [wording]
        elif self.wordings:
            self.wordings.append(wording)
        else:
            self.problem(entry.line, "another wording, but no 'you:' stands above it")

    def _check(self, entry: Entry) -> None:
        kind, key = CHECKS[entry.key], entry.key
        if not self.wordings:
            self.problem(entry.line, f"'{key}:' checks a turn, but no 'you:' stands above it")
            return
        if not kind.many and any(check.key == key for check in self.checks):
            self.problem(entry.line, f"a second '{key}:' in one turn")
        if kind.block and entry.value:
            self.problem(entry.line, f"the reply of '{key}:' stands indented on the lines below it")
            return
        value = entry.block if kind.block else entry.value
        if not value:
            self.problem(entry.line, f"'{key}:' checks nothing: it is empty")
            return
        try:
            self.checks.append(Check(key, kind.read(value), entry.line))
        except ValueError as error:
            self.problem(entry.line, f"'{key}:' {error}")

    def _close_turn(self) -> None:
        if not self.wordings:
            return
        line = self.wordings[0].line
        if not self.checks and not any(problem.line > line for problem in self.problems):
            self.problem(line, "a turn that checks nothing; state at least one check below it")
        self.drafts[-1].turns.append(ScriptTurn(tuple(self.wordings), tuple(self.checks)))
        self.wordings, self.checks = [], []

    def _is_conversation(self, draft: _Draft) -> bool:
        """Before the first title there may be a whole conversation, or a `pack:` for all, or nothing."""
        return bool(draft.turns or set(draft.header) - {"pack"})

    def _check_titles(self, drafts: list[_Draft]) -> None:
        lines: dict[str, int] = {}
        for draft in drafts:
            if draft.title in lines:
                self.problem(draft.line, f"the title {draft.title!r} stands on line {lines[draft.title]} too")
            lines.setdefault(draft.title, draft.line)

    def _conversation(self, draft: _Draft, drafts: list[_Draft]) -> Conversation:
        if not draft.turns:
            self.problem(draft.line, f"{draft.title!r} has no turn")
        fails = draft.header.get("fails")
        pack = draft.header.get("pack") or self.drafts[0].header.get("pack")
        return Conversation(
            title=draft.title,
            line=draft.line,
            turns=tuple(draft.turns),
            opening=self._opening(draft, drafts),
            fails=fails.value if fails else None,
            pack=self.path.parent / pack.value if pack else None,
        )

    def _opening(self, draft: _Draft, drafts: list[_Draft]) -> tuple[ScriptTurn, ...]:
        """Turns of the conversation that `use:` names, of the one that it uses in turn, and so on."""
        by_title = {each.title: each for each in drafts}
        turns: tuple[ScriptTurn, ...] = ()
        met = {draft.title}
        while use := draft.header.get("use"):
            if use.value not in by_title:
                near = get_close_matches(use.value, by_title, 1)
                hint = f"; did you mean {near[0]!r}?" if near else ""
                self._problem_once(use.line, f"no conversation of this file is titled {use.value!r}{hint}")
                break
            if use.value in met:
                self._problem_once(use.line, f"{use.value!r} uses itself in the end")
                break
            draft = by_title[use.value]
            met.add(draft.title)
            turns = (*draft.turns, *turns)
        return turns

    def _problem_once(self, line: int, message: str) -> None:
        problem = ScriptProblem(self.path, line, message)
        if problem not in self.problems:
            self.problems.append(problem)
