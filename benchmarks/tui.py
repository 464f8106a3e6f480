"""How quick the screen is: python benchmarks/tui.py [--turns N] [--json]

Everything is a ratio, or stands beside its counterpart from the same run, since machines differ:

- first paint: from starting the process to the first full screen on a pseudo-terminal, ours against a bare Textual
  app with one Input (wanted: at most 1.6 times);
- Enter to painted reply, median over a talk (wanted: at most 50 ms), and how much of it is the core;
- turn 1,000 against turn 10, medians of the turns around them (wanted: at most 1.5 times);
- opening a kept talk of 1,000 turns.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import pty
import select
import statistics
import sys
import tempfile
import termios
import time
from pathlib import Path
from typing import Any

BARE = """
from textual.app import App
from textual.widgets import Input
class Bare(App):
    def compose(self):
        yield Input(placeholder="READY")
Bare().run()
"""
OURS = "from career_chat.cli.main import main; main([])"
PAINTED = {"bare": "EADY", "ours": "/ for commands"}
MESSAGES = (
    "I like data pipelines", "what would I work with?", "why?", "no dashboards, please", "Data vs Backend",
    "I enjoy writing APIs", "rank them all", "undo", "asdf qwer", "tell me about the AI engineer",
)  # fmt: skip
AROUND = 10  # turns on either side of a place that is measured


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--turns", type=int, default=1000, help="length of the talk (1000)")
    parser.add_argument("--starts", type=int, default=7, help="starts of each program (7)")
    parser.add_argument("--json", action="store_true", help="write the figures as one object")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"CAREER_CHAT_DATA": folder, "CAREER_CHAT_CONFIG": folder}
        figures = first_paint(given.starts) | asyncio.run(talk(given.turns, Path(folder)))
    if given.json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f"{name:<38}{value:>10}")
    return 0


def first_paint(starts: int) -> dict[str, Any]:
    """Both programs in turn, so that a busy moment meets both; medians."""
    programs = {"bare": BARE, "ours": OURS}
    for name, program in programs.items():
        seconds_to_paint(program, PAINTED[name])  # the first start of each warms the caches
    took: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(starts):
        for name, program in programs.items():
            took[name].append(seconds_to_paint(program, PAINTED[name]))
    bare, ours = (statistics.median(took[name]) for name in ("bare", "ours"))
    return {
        "first paint, bare app (ms)": round(bare * 1000),
        "first paint, career-chat (ms)": round(ours * 1000),
        "first paint, times bare": round(ours / bare, 2),
    }


def seconds_to_paint(program: str, text: str) -> float:
    """From the start of a process until `text` stands on its terminal."""
    began = time.perf_counter()
    pid, end = pty.fork()
    if pid == 0:
        termios.tcsetwinsize(0, (24, 80))
        os.environ |= {"TERM": "xterm-256color"}
        os.execv(sys.executable, [sys.executable, "-c", program])
    seen = ""
    while text not in seen:
        ready, _, _ = select.select([end], [], [], 60)
        if not ready:
            raise TimeoutError(f"{text!r} was never painted")
        seen += os.read(end, 65536).decode("utf-8", errors="replace")
    took = time.perf_counter() - began
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    os.close(end)
    return took


async def talk(turns: int, folder: Path) -> dict[str, Any]:
    """A whole talk in one app, every turn kept, timed from Enter to the painted reply."""
    from career_chat import Assistant
    from career_chat.history import History
    from career_chat.tui.app import ChatApp
    from career_chat.tui.opening import Opening

    assistant = Assistant.load()
    history = History.open(folder / "talk")
    took, core, busy = [], [], []
    app = ChatApp(Opening(assistant, history))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        respond = assistant.respond

        def timed(*given: Any) -> Any:
            began = time.perf_counter()
            try:
                return respond(*given)
            finally:
                core.append(time.perf_counter() - began)

        assistant.respond = timed  # type: ignore[method-assign]
        painted: list[float] = []
        display = app._display

        def watched(*given: Any) -> None:
            display(*given)
            painted.append(time.perf_counter())

        app._display = watched  # type: ignore[method-assign]
        for number in range(turns):
            app.chat.composer.write(MESSAGES[number % len(MESSAGES)])
            await pilot.pause()
            painted.clear()
            began, worked = time.perf_counter(), time.process_time()
            app.chat.composer.action_send()
            await pilot.pause()
            took.append(painted[-1] - began)
            busy.append(time.process_time() - worked)
        assistant.respond = respond  # type: ignore[method-assign]
    kept = history.conversation(history.last() or 0)
    began = time.perf_counter()
    again = ChatApp(Opening(assistant, history, kept))
    async with again.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        opened = time.perf_counter() - began
    early, late = (statistics.median(took[max(0, at - AROUND) : at + AROUND]) for at in (AROUND, turns - AROUND))
    return {
        "Enter to painted reply, median (ms)": round(statistics.median(took) * 1000, 1),
        "  of it on the processor (ms)": round(statistics.median(busy) * 1000, 1),
        "  of which the core (ms)": round(statistics.median(core) * 1000, 1),
        "Enter to painted reply, 95 of 100 (ms)": round(statistics.quantiles(took, n=20)[-1] * 1000, 1),
        "turn 10 (ms)": round(early * 1000, 1),
        f"turn {turns} (ms)": round(late * 1000, 1),
        f"turn {turns}, times turn 10": round(late / early, 2),
        "  on the processor, times turn 10": round(
            statistics.median(busy[-2 * AROUND :]) / statistics.median(busy[: 2 * AROUND]), 2
        ),
        "  of which the core, times turn 10": round(
            statistics.median(core[-2 * AROUND :]) / statistics.median(core[: 2 * AROUND]), 2
        ),
        f"opening a kept talk of {turns} (ms)": round(opened * 1000),
    }


if __name__ == "__main__":
    raise SystemExit(main())
