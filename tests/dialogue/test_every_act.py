"""Every act, asked of every role, in a fresh conversation and in one under way: what the reply must keep to.

The acts are asked directly, so that this holds whatever words lead to them.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from career_chat.dialogue import State
from career_chat.dialogue.context import HANDLERS, Context
from career_chat.pack import load_pack
from career_chat.reply import Reply
from career_chat.understanding import Request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from career_chat import Assistant
    from career_chat.pack import Act, Pack

ACTS = sorted(load_pack().acts)
TALKS = {
    "fresh": (),
    "liked": ("I like data pipelines",),
    "disliked": ("I hate writing CSS",),
    "both": ("I love REST APIs but hate writing CSS", "tell me about data engineers"),
    "ranked": ("I like computer vision and training neural networks", "rank all roles"),
}


@pytest.fixture(scope="module")
def states(assistant: Assistant) -> dict[str, State]:
    states = {}
    for name, messages in TALKS.items():
        state = assistant.start()
        for message in messages:
            state = assistant.respond(state, message).state
        states[name] = state
    return states


def requests(act: Act, pack: Pack) -> Iterator[Request]:
    """The act asked of nothing, of each role, of two and all roles, of tools and careers known and unknown."""
    topics = sorted(pack.topics) if act.handler == "missing" else [None]
    order = tuple(role.id for role in pack.facts.roles)
    tools = pack.named("tool").spellings
    careers = pack.named("career")
    near, far = (
        next(iter(careers.nearest)),
        next(career for career in careers.spellings if career not in careers.nearest),
    )
    for topic in topics:
        asked = Request(act.id, 1.0, topic=topic, text="that")
        yield asked
        yield from (asked._replace(roles=(role,)) for role in order)
        yield asked._replace(roles=order[2:4])
        yield asked._replace(roles=order)
        yield asked._replace(ordinals=(2,))
        yield from (asked._replace(tools=(tool,)) for tool in (next(iter(tools)), "terraform"))
        yield from (asked._replace(careers=(career,)) for career in (near, far))


@pytest.mark.parametrize("name", ACTS)
def test_every_reply_is_sound(
    assistant: Assistant,
    states: dict[str, State],
    name: str,
    sound: Callable[[Reply], None],
    filled: Callable[[str], bool],
) -> None:
    pack = assistant.pack
    act = pack.acts[name]
    reading = assistant.respond(assistant.start(), "that").reading
    for state, request in product(states.values(), requests(act, pack)):
        context = Context(pack, act, reading, request, state, state, lambda messages: State())
        answer = HANDLERS[act.handler](context)
        said = answer.act or name
        reply = Reply(said, answer.status, answer.blocks, answer.roles, (said,))
        sound(reply)
        assert filled(reply.text)
        assert all(map(filled, reply.suggestions))


@pytest.mark.parametrize("name", ACTS)
def test_every_wording_of_an_act_is_said_in_turn(assistant: Assistant, name: str) -> None:
    """The same question turn after turn is not answered in the same words while there are others."""
    from career_chat.dialogue.wording import slots_of

    act = assistant.pack.acts[name]
    reading = assistant.respond(assistant.start(), "that").reading
    for wording, variants in act.replies.items():
        said = set()
        for turn in range(len(variants)):
            state = State(turn=turn)
            context = Context(assistant.pack, act, reading, Request(name, 1.0), state, state, lambda _: State())
            slots = {slot: slot for variant in variants for slot in slots_of(variant) if "." not in slot}
            said.add(Reply("", "answered", context.say(wording, **slots)).text)
        assert len(said) == len(set(variants)), wording


def test_every_act_of_the_content_is_answered_by_someone(pack: Pack) -> None:
    assert {act.handler for act in pack.acts.values()} <= HANDLERS.keys()


def test_every_act_that_the_assistant_falls_back_on_is_in_the_content(pack: Pack) -> None:
    assert {"greeting", "recommend", "clarify", "missing", "fallback"} <= pack.acts.keys()
