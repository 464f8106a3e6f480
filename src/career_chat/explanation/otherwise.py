"""What would have changed an answer: the message read again without one of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from career_chat.language.tokens import tokenize

if TYPE_CHECKING:
    from career_chat.assistant import Assistant, Turn

MOST_WORDS, MOST_TOLD = 40, 3


def otherwise(assistant: Assistant, turn: Turn) -> list[dict[str, Any]]:
    """For the words of a message, at most three of them, whose absence alone changes the act or the first role:
    what the answer would have been. Each was tried, so each is true."""
    spans = [(found.start, found.end) for found in turn.reading.evidence]
    spans += [(word.start, word.end) for word in tokenize(turn.message)[:MOST_WORDS]]
    found: list[dict[str, Any]] = []
    for start, end in dict.fromkeys(spans):
        if any(start < other["end"] and other["start"] < end for other in found):
            continue
        left = f"{turn.message[:start]}{turn.message[end:]}"
        reply = assistant.respond(assistant.start(), left).reply
        if (reply.act, reply.roles[:1]) != (turn.reply.act, turn.reply.roles[:1]):
            found.append(
                {
                    "without": turn.message[start:end],
                    "start": start,
                    "end": end,
                    "status": reply.status,
                    "act": reply.act,
                    "roles": list(reply.roles),
                }
            )
        if len(found) == MOST_TOLD:
            break
    return found
