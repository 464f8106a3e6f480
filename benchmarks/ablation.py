"""What each stage of understanding earns: every one off in turn, on the same messages.

    python benchmarks/ablation.py [--data DIR]

Each row is a process of its own that takes one stage out, compiles the content without it and answers all messages.
The table stands in docs/understanding.md; a stage that earns nothing goes.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from understanding import HERE, MEASURES, read

if TYPE_CHECKING:
    from collections.abc import Callable

    Patch = tuple[str, Any]

SHOWN = {
    "preferences": "likes",
    "polarity, liked first": "polarity",
    "mixed, all found": "mixed",
    "questions": "questions",
    "compare": "compare",
    "meta": "meta",
    "missing": "missing",
    "outside, no false answer": "outside",
}


def one_clause(text: str, tokens: list[Any], cues: Any, filling: Any = ()) -> list[Any]:
    from career_chat.language.clauses import Clause

    return [Clause(0, len(tokens), "like", 1.0)] if tokens else []


def alone(message: str, tokens: Any, clauses: list[Any]) -> list[list[Any]]:
    return [[clause] for clause in clauses]


def constant(value: Any) -> Callable[..., Any]:
    return lambda *_, **__: value


# Stage → what is put in its place, by dotted name.
STAGES: dict[str, tuple[Patch, ...]] = {
    "nothing": (),
    "spelling repair": (("language.spelling.Speller.repair", constant(None)),),
    "clauses and polarity": (("understanding.reader.read_clauses", one_clause),),
    "a sentence's likes as one thought": (("understanding.preferences._thoughts", alone),),
    "parts of lists": (("understanding.preferences._parts", constant([])),),
    "names of roles and tools": (("understanding.entities.Vocabulary.find", constant([])),),
    "likings beside requests": (("understanding.requests.EVERY", 10**9),),
    "pasted code seen as such": (("understanding.reader.looks_pasted", constant(False)),),
    "everyday words tell little": (("matching.index.told", constant(1.0)), ("matching.matcher.told", constant(1.0))),
    "strange words count against": (("matching.matcher.STRANGE", 0.0),),
    "likeness to phrases": (("matching.matcher.Matcher._likeness", constant({})),),
    "what words say": (("matching.matcher.SPEECH", 0.0),),
    "runs of letters": (("matching.speech.GRAM", 0.0),),
    "neighbouring words": (("matching.speech.PAIR", 0.0), ("matching.index.PAIR_WEIGHT", 0.0)),
    "correction on the phrases": (("matching.correction.corrected", lambda counted, *_: counted),),
}


def take_out(stage: str) -> None:
    for name, put in STAGES[stage]:
        path = name.split(".")
        holder: Any = import_module(f"career_chat.{path[0]}.{path[1]}")
        for part in path[2:-1]:
            holder = getattr(holder, part)
        if not hasattr(holder, path[-1]):
            sys.exit(f"there is no {name} to take out")
        setattr(holder, path[-1], put)


def figures(stage: str, folder: Path) -> dict[str, float]:
    """Share of right answers by measure with a stage taken out."""
    take_out(stage)
    from career_chat import Assistant

    assistant = Assistant.load()
    found = {}
    for title in SHOWN:
        name, right = MEASURES[title]
        messages = read(folder, name)
        good = 0
        for message in messages:
            state = assistant.start()
            for said in message.get("context", ()):
                state = assistant.respond(state, said).state
            good += right(message, assistant.respond(state, message["text"]).reply)
        found[title] = 100 * good / len(messages)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=HERE / "messages", help="messages of the same form")
    parser.add_argument("--stage", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.stage:
        print(json.dumps(figures(options.stage, options.data)))
        return
    print("| without | " + " | ".join(SHOWN.values()) + " |")
    print("|---|" + "---:|" * len(SHOWN))
    base: dict[str, float] = {}
    for stage in STAGES:
        command = [sys.executable, __file__, "--stage", stage, "--data", str(options.data)]
        done = subprocess.run(command, env=os.environ | {"CAREER_CHAT_CACHE": "off"}, check=True, capture_output=True)
        found = json.loads(done.stdout)
        base = base or found
        cells = (
            f"{found[title]:.1f}" if stage == "nothing" else f"{found[title] - base[title]:+.1f}" for title in SHOWN
        )
        print(f"| {stage} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
