"""How many messages a second `career-chat ask` answers, from JSON lines in to JSON out, and in how much memory.

    python benchmarks/throughput.py
    python benchmarks/throughput.py --lines 10000 100000 --jobs 1

Beside it, in the same run and on the same messages: scikit-learn's TF-IDF with LinearSVC, called a message at a time,
trained on the phrases of the content, JSON lines in and only the name of the intent out (if scikit-learn is installed:
`pip install -e ".[benchmarks]"`). One core should answer at least 3 times as many, with the whole reply; memory should
not grow from ten thousand to a million lines. Peak memory is that of the largest process.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
PROGRAM = str(Path(sys.executable).with_name("career-chat"))
PEER_LINES = 10_000
PEERS = {"words": "TF-IDF of words", "letters": "TF-IDF of words and runs of letters"}
_MEGABYTE = 1024 if sys.platform == "linux" else 1024 * 1024  # of what the system counts memory in
_OPENERS = ("", "", "honestly, ", "well ", "for me: ", "i think ", "these days ", "hm, ")


class Run(NamedTuple):
    seconds: float
    peak: float


def write_messages(path: Path, count: int) -> None:
    """Our labelled messages again and again, varied by how they begin, and every tenth misspelt."""
    known = [
        json.loads(line)["text"]
        for file in sorted((HERE / "messages").glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    chance = random.Random(7)
    with path.open("w", encoding="utf-8") as lines:
        for number in range(count):
            text = chance.choice(_OPENERS) + chance.choice(known)
            if chance.random() < 0.1 and len(text) > 4:
                at = chance.randrange(len(text) - 2)
                text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
            lines.write(json.dumps({"id": number, "text": text}) + "\n")


def timed(command: list[str], given: Path) -> Run:
    """Wall time and peak memory of a command that reads a file; what it writes is counted and thrown away."""
    began = time.perf_counter()
    with given.open("rb") as lines:
        process = subprocess.Popen(command, stdin=lines, stdout=subprocess.PIPE)
    assert process.stdout
    answers = sum(chunk.count(b"\n") for chunk in iter(lambda: process.stdout.read1(1 << 20), b""))
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    with given.open("rb") as lines:
        asked = sum(1 for _ in lines)
    if status or answers != asked:
        sys.exit(f"{' '.join(command)}: exit status {status}, {answers} answers to {asked} messages")
    return Run(seconds, used.ru_maxrss / _MEGABYTE)


def peer(features: str) -> None:
    """What the child process of a peer does: JSON lines in, the name of an intent out, a message at a time."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline, make_union
    from sklearn.svm import LinearSVC

    from career_chat.pack import load_pack

    pack = load_pack()
    intents = (*pack.points, *pack.acts.values(), *pack.topics.values())
    pairs = [(phrase, intent.id) for intent in intents for phrase in intent.phrases]
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
    model = make_pipeline(words if features == "words" else make_union(words, letters), LinearSVC())
    model.fit([phrase for phrase, _ in pairs], [intent for _, intent in pairs])
    began = time.perf_counter()
    for line in sys.stdin:
        given = json.loads(line)
        print(json.dumps({"id": given["id"], "intent": str(model.predict([given["text"]])[0])}))
    print(time.perf_counter() - began, file=sys.stderr)


def peer_seconds(features: str, given: Path) -> float:
    """Seconds of a peer for all lines, without importing and training."""
    command = [sys.executable, __file__, "--peer", features]
    with given.open("rb") as lines:
        done = subprocess.run(command, stdin=lines, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
    return float(done.stderr.split()[-1])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, nargs="+", default=[10_000, 100_000, 1_000_000], metavar="N")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2], metavar="N")
    parser.add_argument("--peer", choices=PEERS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        peer(options.peer)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        print(f"{'':<38}{'lines':>10}{'jobs':>6}{'messages/s':>12}{'peak memory':>13}", flush=True)
        given = Path(folder) / "messages.jsonl"
        write_messages(given, PEER_LINES)
        ask = [PROGRAM, "ask", "--quiet", "--input", "jsonl", "--format", "json"]
        timed(ask, given)  # bytecode and compiled content in place
        before = timed(ask, given).seconds
        peers = {}
        if importlib.util.find_spec("sklearn"):
            for features, name in PEERS.items():
                peers[name] = PEER_LINES / peer_seconds(features, given)
                print(f"{name + ' + LinearSVC':<38}{PEER_LINES:>10,}{1:>6}{peers[name]:>12,.0f}", flush=True)
        ours = 2 * PEER_LINES / (before + timed(ask, given).seconds)  # around the peers
        for lines in options.lines:
            write_messages(given, lines)
            for jobs in options.jobs:
                run = timed([*ask, "--jobs", str(jobs)], given)
                print(
                    f"{'career-chat ask':<38}{lines:>10,}{jobs:>6}{lines / run.seconds:>12,.0f}{run.peak:>10.0f} MB",
                    flush=True,
                )
    for name, speed in peers.items():
        print(f"career-chat, one job, answers {ours / speed:.2f} times as many as {name} + LinearSVC (at least 3)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
