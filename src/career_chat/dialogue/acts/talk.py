"""The manners of talk: fixed wordings, what is not covered, asking back, and owning up to not understanding."""

from __future__ import annotations

from career_chat.dialogue.context import Answer, Context, handles, shortened
from career_chat.reply import Block, Choices, Status


@handles("fixed")
def fixed(context: Context) -> Answer:
    """Wording and facts from content alone; `options.status` where the answer is none ("fallback")."""
    status: Status = "fallback" if context.act.options.get("status") == "fallback" else "answered"
    slots = {"name": context.pack.name, "words": f"“{shortened(context.request.text)}”"}
    return Answer((*context.say("answer", **slots), *context.suggest()), (), status, context.act.options.get("act"))


@handles("missing")
def missing(context: Context) -> Answer:
    """Understood, but the content does not hold it: say so, and offer the nearest thing it does."""
    topic = context.pack.topics[context.request.topic or ""]
    roles = context.asked(most=1)
    nearest = context.pack.acts[topic.nearest]
    blocks: list[Block] = [*context.say("absent", topic=topic.name)]
    if topic.nearest in context.act.replies:
        blocks += context.say(topic.nearest)
    options = (f"{nearest.id.replace('_', ' ')}: {context.role(roles[0]).short}",) if roles else ()
    return Answer((*blocks, *(context.suggest() or ((Choices(options),) if options else ()))), roles, "missing")


@handles("other_role")
def other_role(context: Context) -> Answer:
    """A career outside the content: named as such, with the nearest role where one is plainly near."""
    careers = context.pack.named("career")
    career = next(iter(context.request.careers), None)
    if career is None:
        return Answer(
            (*context.say("unnamed", roles=context.titles(context.order)), *context.suggest()), (), "fallback"
        )
    name = careers.spellings[career][0]
    if roles := context.request.roles:
        blocks = context.say("beside", career=name, roles=context.titles(roles))
        return Answer((*blocks, *context.suggest()), roles, "fallback", focus=roles)
    nearest = careers.nearest.get(career)
    if nearest is None:
        return Answer((*context.say("absent", career=name), *context.suggest()), (), "fallback")
    blocks = context.say("near", career=name, role=context.title(nearest))
    return Answer((*blocks, *context.suggest()), (nearest,), "fallback", focus=(nearest,))


@handles("clarify")
def clarify(context: Context) -> Answer:
    """Too little to answer with confidence: the best two or three readings, to pick from."""
    intents = {point.id: point.role for point in context.pack.points}
    roles: dict[str, None] = {}
    for candidate in context.reading.candidates:
        if candidate.id in intents:
            roles.setdefault(intents[candidate.id])
    offered = tuple(roles)[:3]
    facts = context.pack.facts
    options = []
    for role in offered:
        point = next((point for point in facts.points if point.role == role), None)
        options.append(facts.texts[f"decision_points.{point.id}.if_you" if point else f"roles.{role}.summary"])
    blocks = context.say("which", words=f"“{shortened(context.reading.message)}”", roles=context.titles(offered))
    return Answer((*blocks, Choices(tuple(options))), offered, "clarify", listed=offered)


@handles("fallback")
def fallback(context: Context) -> Answer:
    """Step by step: own up and give examples; then a menu; never the same words twice running."""
    name = "first" if context.state.unread == 0 else "again"
    return Answer((*context.say(name, words=shortened(context.reading.message)), *context.suggest()), (), "fallback")


@handles("more")
def more(context: Context) -> Answer:
    """The rest of what was last spoken of."""
    from career_chat.dialogue.acts.about import describe

    if not context.state.focus:
        return Answer((*context.say("nothing"), *context.suggest()), (), "clarify", "clarify")
    return describe(context._replace(act=context.pack.acts["describe"]))
