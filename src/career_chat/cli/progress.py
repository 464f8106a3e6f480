"""A progress bar on stderr. Imported only once work has become long and a person is watching."""

from __future__ import annotations

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn


class Bar:
    """`size`: bytes to read; None where nobody knows, and then only answers are counted."""

    def __init__(self, size: int | None) -> None:
        known = (BarColumn(), TaskProgressColumn(), TimeRemainingColumn()) if size else ()
        # It draws when told to and leaves the streams alone: stdout belongs to the answers.
        self._progress = Progress(
            *known,
            TextColumn("{task.fields[answered]:,} answered"),
            console=Console(stderr=True),
            auto_refresh=False,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._task = self._progress.add_task("", total=size, answered=0)
        self._progress.start()

    def show(self, taken: int, answered: int) -> None:
        self._progress.update(self._task, completed=taken, answered=answered, refresh=True)

    def close(self) -> None:
        self._progress.stop()
