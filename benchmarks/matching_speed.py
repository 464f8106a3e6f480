"""The matcher's messages a second beside scikit-learn's, a message at a time, in one run on one core.

    python benchmarks/matching_speed.py [--seconds S]

Three tables: our own content, 150 intents of 10 phrases, and how the cost of a message grows with the number of phrases.
The phrases of the last two are made up of words drawn with Zipf's law, as words of a language are, with a stated seed.
Needs scikit-learn: pip install -e ".[benchmarks]".
"""

from __future__ import annotations

import argparse
import json
import random
import time
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

from career_chat.matching import Matcher
from career_chat.pack import load_pack

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

MESSAGES = Path(__file__).with_name("messages")
SEED, WORDS = 7, 6_000
Phrases = dict[str, list[str]]


def ours(phrases: Mapping[str, Sequence[str]]) -> Callable[[str], object]:
    matcher = Matcher.from_phrases(phrases)
    return lambda message: matcher.rank(message, limit=3)


def classifier(phrases: Mapping[str, Sequence[str]]) -> Callable[[str], object]:
    """TF-IDF of words and pairs under a linear support vector machine: scikit-learn's usual answer."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline
    from sklearn.svm import LinearSVC

    trained = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), LinearSVC())
    said = [(phrase, intent) for intent, listed in phrases.items() for phrase in listed]
    trained.fit([phrase for phrase, _ in said], [intent for _, intent in said])
    return lambda message: trained.predict([message])


def rate(answer: Callable[[str], object], messages: Sequence[str], seconds: float) -> float:
    """Messages a second, after each was answered once; the best of five parts of the time."""
    for message in messages:
        answer(message)
    best = 0.0
    for _ in range(5):
        begin, done = time.perf_counter(), 0
        for message in cycle(messages):
            answer(message)
            done += 1
            if done % 16 == 0 and time.perf_counter() - begin > seconds / 5:
                break
        best = max(best, done / (time.perf_counter() - begin))
    return best


def made_up(intents: int, each: int, rng: random.Random) -> Phrases:
    """Phrases of 4 to 12 words, most of them common to all intents, one or two dear to the intent."""
    vocabulary = ["".join(rng.choices("aeioubcdfglmnprst", k=rng.randint(3, 9))) for _ in range(WORDS)]
    weights = [1 / (rank + 2) for rank in range(WORDS)]
    phrases: Phrases = {}
    for number in range(intents):
        dear = rng.sample(vocabulary, 12)
        phrases[f"intent {number}"] = [
            " ".join([*rng.choices(vocabulary, weights, k=rng.randint(3, 9)), *rng.choices(dear, k=rng.randint(1, 3))])
            for _ in range(each)
        ]
    return phrases


def asked_of(phrases: Phrases, rng: random.Random, count: int = 300) -> list[str]:
    """Messages as new as people's are: two halves of phrases of one intent."""
    messages = []
    for _ in range(count):
        one, other = rng.choices(phrases[rng.choice(list(phrases))], k=2)
        messages.append(" ".join([*one.split()[: len(one.split()) // 2], *other.split()[len(other.split()) // 2 :]]))
    return messages


def own_content() -> tuple[Phrases, list[str]]:
    pack = load_pack()
    phrases = {point.id: list(point.phrases) for point in pack.points}
    files = ("preferences", "polarity", "mixed", "outside")
    lines = [line for name in files for line in (MESSAGES / f"{name}.jsonl").read_text("utf-8").splitlines()]
    return phrases, [json.loads(line)["text"] for line in lines]


def beside(title: str, phrases: Phrases, messages: Sequence[str], seconds: float) -> None:
    fast, peer = (rate(make(phrases), messages, seconds) for make in (ours, classifier))
    count = sum(map(len, phrases.values()))
    print(f"| {title} | {count:,} | {fast:,.0f} | {peer:,.0f} | {fast / peer:.1f} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=5.0, help="time for each figure")
    seconds = parser.parse_args().seconds
    rng = random.Random(SEED)
    print("| phrases of | how many | career-chat, messages/s | TF-IDF + LinearSVC | ratio |")
    print("|---|---:|---:|---:|---:|")
    beside("our content", *own_content(), seconds)
    phrases = made_up(150, 10, rng)
    beside("150 intents of 10", phrases, asked_of(phrases, rng), seconds)
    print("\n| phrases | messages/s | cost of a message, 1 is that with 1,000 |\n|---:|---:|---:|")
    first = 0.0
    for intents in (100, 1_000, 10_000):
        phrases = made_up(intents, 10, rng)
        found = rate(ours(phrases), asked_of(phrases, rng), seconds)
        first = first or found
        print(f"| {intents * 10:,} | {found:,.0f} | {first / found:.1f} |", flush=True)


if __name__ == "__main__":
    main()
