"""An explanation as lines a person can follow, top to bottom: words, likes and dislikes, candidates, decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from career_chat.reply.text import bar

if TYPE_CHECKING:
    from collections.abc import Iterator

_LABEL = 10
_CELLS = 20
_WIDEST = 72  # of the message beneath which evidence is underlined; a longer one is quoted piece by piece
_SIGNS = {"like": "+", "dislike": "−", "none": " "}


def drawn(given: dict[str, Any]) -> str:
    """An explanation as lines: a label, then what it is about; a label that goes on is not said again."""
    written, before = "", ""
    for label, said in lines(given):
        shown = "" if label == before else label
        written += f"{shown:<{_LABEL}} {said}".rstrip() + "\n"
        before = label
    return written


def lines(given: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What there is to say, as (label, text); a label that goes on comes again."""
    message = " ".join(given["message"].splitlines())
    yield "message", message
    marks = _underlined(given)
    if marks.strip() and len(message) <= _WIDEST and len(message) == len(given["message"]):
        yield "message", marks
    yield "words", " · ".join(word["word"] for word in given["words"]) or "none"
    for repair in given["repairs"]:
        edits = "1 letter" if repair["distance"] == 1 else f"{repair['distance']} letters"
        yield "corrected", f"{repair['from']} → {repair['to']} ({edits})"
    for name in given["names"]:
        yield "named", f"{name['text']} = {name['kind']} {name['id']}"
    for clause in given["clauses"]:
        if not clause["stated"]:
            yield "clauses", f"  {' '.join(clause['text'].split())}  (no liking stated)"
            continue
        because = f", for “{'”, “'.join(clause['because'])}”" if clause["because"] else ""
        said = " ".join(clause["text"].split())
        yield "clauses", f"{_SIGNS[clause['polarity']]} {said}  ({clause['polarity']} {clause['strength']:g}{because})"
    for found in given["evidence"]:
        phrase = f", as in “{found['phrase']}”" if found["phrase"] else ""
        words = " ".join(found["text"].split())
        yield "evidence", f"{_SIGNS[found['polarity']]} “{words}” → {found['intent']} {found['weight']:.0%}{phrase}"
    for request in given["requests"]:
        about = [*request["roles"], *request["tools"], *request["careers"]]
        of = f" about {', '.join(about)}" if about else ""
        topic = f" ({request['topic']})" if request["topic"] else ""
        yield "asked", f"{request['act']}{topic} {request['score']:.2f}{of}"
    width = max((len(each["id"]) for each in given["candidates"]), default=0)
    for each in given["candidates"]:
        taken = "  taken" if each["taken"] else ""
        yield "weighed", f"{each['id']:<{width}} {each['score']:.2f} {bar(each['score'], _CELLS)}{taken}"
    if not given["candidates"]:
        yield "weighed", "nothing came near"
    if given["runner_up"]:
        yield "runner-up", given["runner_up"]
    answer = given["answer"]
    yield "answer", f"{answer['act']} ({answer['status']}): {', '.join(answer['roles']) or 'no role'}"
    for other in given.get("otherwise", ()):
        roles = ", ".join(other["roles"]) or "no role"
        yield "otherwise", f"without “{other['without']}”: {other['act']} ({other['status']}): {roles}"


def _underlined(given: dict[str, Any]) -> str:
    """A line of marks beneath the words that count: liked ones double, disliked ones struck."""
    marks = [" "] * len(given["message"])
    for found in given["evidence"]:
        mark = "~" if found["polarity"] == "dislike" else "‾"
        marks[found["start"] : found["end"]] = mark * (found["end"] - found["start"])
    return "".join(marks)
