"""The conversations that were kept: searched while one types, opened, renamed, exported, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual import on
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from career_chat.history import HistoryError, local
from career_chat.tui.exporting import export_to_file
from career_chat.tui.keys import HISTORY_KEYS, bindings
from career_chat.tui.literal import literal
from career_chat.tui.screens.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.widget import Widget

    from career_chat.history import Found, History, Summary, Talk

SEARCH = "search all that was said"
NEW_TITLE = "a new title; Enter keeps it, Escape leaves it as it was"
NONE_YET, NONE_FOUND = "No conversation was kept yet.", "Nothing was found."
LISTED = 200
MARK, OTHER = Text("\u203a ", "bold"), Text("  ")


class HistoryPage(Page):
    """`resume`: what to do with the talk that is opened."""

    NAME = "History"
    HELP = "Type to search; Enter goes on with the conversation that is marked."
    DEFAULT_CSS = """
    HistoryPage Input, HistoryPage Input:focus {
        border: none; border-left: outer $accent; height: 1; padding: 0 1; background: $surface;
    }
    HistoryPage OptionList {
        height: 1fr; border: none; background: $background; padding: 0 1; scrollbar-size-vertical: 1;
        &:focus, & { border: none; background-tint: $background 0%; }
        & > .option-list--option-highlighted { background: $surface; color: $foreground; text-style: none; }
    }
    HistoryPage Static { height: auto; padding: 0 1; color: $foreground; }
    """
    BINDINGS = bindings(HISTORY_KEYS)
    AUTO_FOCUS = "Input"

    def __init__(
        self, history: History, resume: Callable[[Talk], None], words: str = "", *, confirm: bool = True
    ) -> None:
        super().__init__()
        self._confirm = confirm
        self._history = history
        self._resume = resume
        self._entry = Input(words, placeholder=SEARCH, select_on_focus=False)
        self._list = OptionList(markup=False)
        self._word = Static("", markup=False)
        self._listed: list[int] = []  # the conversation behind each line
        self._lines: list[Text] = []
        self._signed = 0  # the line that has the sign
        self._renaming: int | None = None
        self._deleting: int | None = None

    def body(self) -> list[Widget]:
        return [self._entry, self._list, self._word]

    def on_mount(self) -> None:
        self._list.can_focus = False
        self._look()

    def _look(self) -> None:
        """List what was found, or everything while nothing is sought."""
        words = self._entry.value.strip()
        at = self._list.highlighted
        self._list.clear_options()
        try:
            if words:
                found = self._history.search(words, LISTED)
                self._listed = [each.conversation for each in found]
                self._lines = [_found(each) for each in found]
            else:
                kept = self._history.conversations(LISTED)
                self._listed = [each.id for each in kept]
                self._lines = [_listed(each) for each in kept]
        except HistoryError as error:
            self._tell(str(error))
            return
        self._list.add_options(Option(OTHER + line) for line in self._lines)
        self._tell("" if self._listed else NONE_FOUND if words else NONE_YET)
        if self._listed:
            self._list.highlighted = min(at or 0, len(self._listed) - 1)

    @property
    def marked(self) -> int | None:
        """The conversation that is marked."""
        at = self._list.highlighted
        return self._listed[at] if at is not None and at < len(self._listed) else None

    def _tell(self, text: str) -> None:
        self._word.update(literal(text))

    @on(OptionList.OptionHighlighted)
    def _mark(self, highlighted: OptionList.OptionHighlighted) -> None:
        """The marked line has a sign, for those who see no colours."""
        for at, line in enumerate(self._lines[: self._list.option_count]):
            sign = MARK if at == highlighted.option_index else OTHER
            if at in (highlighted.option_index, self._signed):
                self._list.replace_option_prompt_at_index(at, sign + line)
        self._signed = highlighted.option_index

    @on(Input.Changed)
    def _typed(self) -> None:
        self._deleting = None
        if self._renaming is None:
            self._look()

    @on(Input.Submitted)
    def _entered(self) -> None:
        if self._renaming is None:
            self._open()
        else:
            self._history.rename(self._renaming, self._entry.value)
            self._end_renaming()

    @on(OptionList.OptionSelected)
    def _open(self) -> None:
        if (talk := self._marked_talk()) is not None:
            self.dismiss()
            self._resume(talk)

    def _marked_talk(self) -> Talk | None:
        if self.marked is None:
            return None
        try:
            return self._history.conversation(self.marked)
        except HistoryError as error:
            self._tell(str(error))
            return None

    def _end_renaming(self) -> None:
        self._renaming = None
        self._entry.placeholder = SEARCH
        self._entry.value = ""
        self._look()

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("mark", "rename", "delete", "export"):
            return self._renaming is None
        return True

    def action_back(self) -> None:
        if self._renaming is not None:
            self._end_renaming()
        else:
            self.dismiss()

    def action_mark(self, step: int) -> None:
        self._deleting = None
        if self._listed:
            at = (self._list.highlighted or 0) + step
            self._list.highlighted = max(0, min(len(self._listed) - 1, at))

    def action_rename(self) -> None:
        if (talk := self._marked_talk()) is not None:
            self._renaming = talk.summary.id
            self._entry.value = talk.summary.title
            self._entry.placeholder = NEW_TITLE
            self._entry.cursor_position = len(self._entry.value)
            self._tell(NEW_TITLE)

    def action_delete(self) -> None:
        """Asks once, then deletes."""
        if (talk := self._marked_talk()) is None:
            return
        if self._deleting == talk.summary.id or not self._confirm:
            self._deleting = None
            self._history.delete([talk.summary.id])
            self._look()
        else:
            self._deleting = talk.summary.id
            self._tell(f"Delete “{talk.summary.title}” for good? The same key again deletes it.")

    def action_export(self) -> None:
        if (talk := self._marked_talk()) is not None:
            self._tell(export_to_file(talk))


def _listed(summary: Summary) -> Text:
    said = f"{summary.turns} said" if summary.turns != 1 else "1 said"
    return Text.assemble(literal(summary.title), "\n", (f"    {local(summary.touched)}, {said}", "dim"))


def _found(found: Found) -> Text:
    excerpt = [(literal(text), "underline" if sought else "dim") for text, sought in found.excerpt]
    return Text.assemble(literal(found.title), (f"  {local(found.at)}", "dim"), "\n    ", *excerpt)
