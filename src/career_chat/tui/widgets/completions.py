"""What Tab offers, below the talk: one a line, the one taken marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from career_chat.tui.drawing.styles import KEY, QUIET
from career_chat.tui.literal import literal

if TYPE_CHECKING:
    from textual.geometry import Size

    from career_chat.tui.completion import Candidate

GAP = 2
MARKED = "reverse"


class Completions(Widget, can_focus=False):
    DEFAULT_CSS = """
    Completions {
        height: auto;
        padding: 0 1;
        background: $background;
        color: $foreground;
        pointer: pointer;
        &.-none { display: none; }
    }
    """
    ALLOW_SELECT = False

    candidates: reactive[tuple[Candidate, ...]] = reactive((), layout=True)
    marked: reactive[int | None] = reactive(None)

    def on_mount(self) -> None:
        self.auto_links = False  # all of it can be clicked: underlining says nothing
        self.add_class("-none")

    def offer(self, candidates: tuple[Candidate, ...]) -> None:
        self.marked = None
        self.candidates = candidates

    def step(self, step: int) -> Candidate | None:
        """Mark the next one round, or the one before; None when nothing is offered."""
        if not self.candidates:
            return None
        start = -1 if self.marked is None and step > 0 else (self.marked or 0)
        self.marked = (start + step) % len(self.candidates)
        return self.candidates[self.marked]

    def watch_candidates(self, candidates: tuple[Candidate, ...]) -> None:
        self.set_class(not candidates, "-none")

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return min(len(self.candidates), self._most)

    @property
    def _most(self) -> int:
        """As many as leave the talk its half of the screen."""
        return max(3, self.app.size.height // 2 - 2)

    def render(self) -> Content:
        width = self.content_size.width
        longest = max((len(each.text) for each in self.candidates), default=0)
        first = max(0, (self.marked or 0) - self._most + 1)
        shown = list(enumerate(self.candidates))[first : first + self._most]
        return Content("\n").join(self._line(at, each, min(longest, width), width) for at, each in shown)

    def _line(self, at: int, candidate: Candidate, names: int, width: int) -> Content:
        text = Content(literal(candidate.text)).truncate(width, ellipsis=True)
        text = text.stylize(MARKED if at == self.marked else KEY if candidate.about else "")
        if candidate.about:
            about = Content.styled(candidate.about, QUIET)
            line = text.pad_right(names - text.cell_length + GAP) + about
            text = line.truncate(width, ellipsis=True)
        return text.stylize(Style.from_meta({"@click": ("screen.take_completion", (at,))}))
