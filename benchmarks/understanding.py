"""How well messages are understood, by us and by peers from the package index, on the same messages in one run.

    python benchmarks/understanding.py
    python benchmarks/understanding.py --only preferences --show 20
    python benchmarks/understanding.py --data DIR     messages of the same form elsewhere

The peers get the same content: nearest phrase (rapidfuzz, token_sort_ratio over all phrases), TF-IDF with a linear
classifier (scikit-learn) and a fuzzy intent parser (nebulento), each where it is installed, on the phrases of the
decision points. They only name a role,
so they stand beside us where a role is asked for.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "src"))

from rapidfuzz import fuzz, process  # noqa: E402

from career_chat import Assistant  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from career_chat.pack import Pack
    from career_chat.reply import Reply

Message = dict[str, Any]
UNANSWERED = frozenset({"fallback", "missing"})


def told(reply: Reply) -> list[str]:
    """The roles a reply puts forward, best first."""
    return [] if reply.status in UNANSWERED else list(reply.roles)


def right_first(message: Message, reply: Reply) -> bool:
    return told(reply)[:1] != [] and told(reply)[0] in message["accept"]


def liked_first(message: Message, reply: Reply) -> bool:
    return right_first(message, reply) if message["accept"] else not told(reply)


def never_first(message: Message, reply: Reply) -> bool:
    return told(reply)[:1] == [] or told(reply)[0] not in message["never"]


def all_found(message: Message, reply: Reply) -> bool:
    return set(message["all"]) <= set(told(reply)[: len(message["all"]) + 1])


def asked_right(message: Message, reply: Reply) -> bool:
    return message["act"] in reply.acts and set(message["roles"]) <= set(reply.roles)


def compared(message: Message, reply: Reply) -> bool:
    return "compare" in reply.acts and set(message["roles"]) <= set(reply.roles)


def act_right(message: Message, reply: Reply) -> bool:
    return message["act"] in reply.acts


def said_missing(_message: Message, reply: Reply) -> bool:
    return reply.status == "missing"


def no_false_answer(_message: Message, reply: Reply) -> bool:
    return not told(reply) or reply.act == "other_role"


MEASURES: dict[str, tuple[str, Callable[[Message, Reply], bool]]] = {
    "preferences": ("preferences", right_first),
    "polarity, liked first": ("polarity", liked_first),
    "polarity, disliked never first": ("polarity", never_first),
    "mixed, all found": ("mixed", all_found),
    "questions": ("questions", asked_right),
    "compare": ("compare", compared),
    "meta": ("meta", act_right),
    "missing": ("missing", said_missing),
    "outside, no false answer": ("outside", no_false_answer),
}
NAMED_ROLE = ("preferences", "polarity, liked first", "polarity, disliked never first")


def read(folder: Path, name: str) -> list[Message]:
    """The messages of one file, one JSON object a line."""
    path = folder / f"{name}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def nearest_phrase(pack: Pack) -> Callable[[str], str]:
    roles = {phrase: point.role for point in pack.points for phrase in point.phrases}
    phrases = list(roles)

    def role(text: str) -> str:
        found = process.extractOne(text, phrases, scorer=fuzz.token_sort_ratio)
        return roles[found[0]] if found else ""

    return role


def classifier(pack: Pack) -> Callable[[str], str] | None:
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.pipeline import make_pipeline
        from sklearn.svm import LinearSVC
    except ImportError:
        return None
    pairs = [(phrase, point.role) for point in pack.points for phrase in point.phrases]
    model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), LinearSVC())
    model.fit([text for text, _ in pairs], [role for _, role in pairs])
    return lambda text: str(model.predict([text])[0])


def fuzzy_parser(pack: Pack) -> Callable[[str], str] | None:
    try:
        from nebulento import IntentContainer
    except ImportError:
        return None
    container = IntentContainer()
    for point in pack.points:
        container.add_intent(point.role, list(point.phrases))
    return lambda text: str(container.calc_intent(text)["name"])


def peer_right(measure: str, message: Message, role: str) -> bool:
    if measure.endswith("never first"):
        return role not in message["never"]
    return role in message["accept"]


def share(right: list[bool]) -> str:
    return f"{100 * sum(right) / len(right):5.1f}%"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=HERE / "messages", help="a folder of messages (default: ours)")
    parser.add_argument("--only", help="only the measures whose name holds this")
    parser.add_argument("--show", type=int, default=0, help="how many misread messages to print")
    given = parser.parse_args()

    assistant = Assistant.load()
    pack = assistant.pack
    peers = {"nearest phrase": nearest_phrase(pack), "classifier": classifier(pack), "fuzzy parser": fuzzy_parser(pack)}
    print(f"{'':34}{'n':>5}{'career-chat':>14}" + "".join(f"{name:>16}" for name in peers))
    for measure, (name, right) in MEASURES.items():
        if given.only and given.only not in measure:
            continue
        messages = read(given.data, name)
        replies = [assistant.respond(assistant.start(), message["text"]).reply for message in messages]
        ours = [right(message, reply) for message, reply in zip(messages, replies, strict=True)]
        row = f"{measure:34}{len(messages):>5}{share(ours):>14}"
        for role in peers.values():
            theirs = (
                [peer_right(measure, message, role(message["text"])) for message in messages]
                if role is not None and measure in NAMED_ROLE
                else []
            )
            row += f"{share(theirs) if theirs else '–':>16}"
        print(row)
        wrong = [(m, r) for m, r, good in zip(messages, replies, ours, strict=True) if not good]
        for message, reply in wrong[: given.show]:
            expected = {key: value for key, value in message.items() if key != "text"}
            print(f"    {message['text']!r} {expected} → {reply.act} {list(reply.roles)}")


if __name__ == "__main__":
    main()
