"""How long one answer takes from nothing: `career-chat ask MESSAGE` beside `python -c "import rapidfuzz.process"`.

    python benchmarks/cold_start.py
    python benchmarks/cold_start.py --pairs 100

The two take turns, so that whatever else the machine does falls on both; each pair gives one ratio. A message spelt
right should take no more than 2.0 times as long, a misspelt one no more than 2.5 times. Runs in the environment of the
Python it is started with, with bytecode and compiled content in place, as after the first run.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

PROGRAM = str(Path(sys.executable).with_name("career-chat"))
YARDSTICK = [sys.executable, "-c", "import rapidfuzz.process"]
CASES = {
    "spelt right": ("I like data pipelines", 2.0),
    "two wishes": ("I'd rather write APIs than train models", 2.0),
    "misspelt": ("I like data pipelnes", 2.5),
    "misspelt twice": ("kubernets and terrafrom", 2.5),
}


def environment() -> dict[str, str]:
    """This environment less what would keep bytecode from being used or slow output down."""
    astray = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONDEVMODE", "CAREER_CHAT_PACK")
    return {name: value for name, value in os.environ.items() if name not in astray}


def milliseconds(command: list[str], environment: dict[str, str]) -> float:
    began = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    code = process.wait()  # without a limit: one would make it look only every now and then
    taken = time.perf_counter() - began
    if code:
        sys.exit(f"{' '.join(command)}: exit code {code}")
    return 1000 * taken


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=40, help="pairs of runs for each message (40)")
    pairs = parser.parse_args().pairs
    here = environment()
    print(f"{'message':<16}{'yardstick':>11}{'answer':>11}{'ratio':>8}{'quartiles':>15}{'at most':>9}")
    kept = True
    for name, (message, most) in CASES.items():
        command = [PROGRAM, "ask", message]
        for warm in (YARDSTICK, command, command):
            milliseconds(warm, here)
        times = [(milliseconds(YARDSTICK, here), milliseconds(command, here)) for _ in range(pairs)]
        low, ratio, high = statistics.quantiles((ours / theirs for theirs, ours in times), n=4)
        theirs, ours = (statistics.median(column) for column in zip(*times, strict=True))
        kept = kept and ratio <= most
        print(f"{name:<16}{theirs:>8.1f} ms{ours:>8.1f} ms{ratio:>8.2f}{f'{low:.2f} to {high:.2f}':>15}{most:>9.1f}")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
