"""Two or more roles side by side."""

from __future__ import annotations

from career_chat.dialogue.context import Answer, Context, handles
from career_chat.pack import listed
from career_chat.reply import Block, Run, Table


@handles("compare")
def compare(context: Context) -> Answer:
    roles = compared(context)
    if len(roles) < 2:
        return Answer((*context.say("which"), *context.suggest()), roles[:3], "clarify", "clarify")
    facts = context.pack.facts
    head = ((), *((facts.run(f"columns.{column}.title"),) for column in facts.columns))
    rows = tuple(
        (context.title(role.id), *(facts.cell(role, column) for column in facts.columns))
        for role in map(context.role, roles)
    )
    blocks: list[Block] = [*context.say("lead", roles=context.titles(roles)), Table(head, rows)]
    shared = _shared_tools(context, roles)
    if len(roles) == 2:
        blocks += context.say("shared", items=shared) if shared else context.say("nothing_shared")
    return Answer((*blocks, *context.suggest(role=context.title(roles[0]))), roles, focus=roles, listed=roles)


def compared(context: Context) -> tuple[str, ...]:
    """The roles named, filled up to two from those spoken of last, then the baseline."""
    named = context.request.roles
    if len(named) >= 2:
        return named
    known = (*context.state.focus, *context.state.listed[:2]) if len(context.state.focus) < 2 else context.state.focus
    if not named and len(context.state.focus) == 1 and context.before.last_act == "overlap":
        known = (*context.state.focus, context.pack.facts.baseline)
    filled = tuple(dict.fromkeys((*named, *known)))[:2]
    if len(filled) == 1 and filled[0] != context.pack.facts.baseline:
        filled = (*filled, context.pack.facts.baseline)
    return filled


def _shared_tools(context: Context, roles: tuple[str, ...]) -> tuple[Run, ...]:
    first, second = (context.role(role).row.get("tools", ()) for role in roles[:2])
    names = {name for item in second for name in item.names}
    return listed(tuple(Run(item.text, item.address) for item in first if set(item.names) & names))


@handles("transition")
def transition(context: Context) -> Answer:
    """From one role to another: what carries over, and what is new there."""
    named = context.request.roles
    facts = context.pack.facts
    target = named[-1] if named else next(iter(context.state.focus), None)
    if target is None or (len(named) < 2 and target == facts.baseline):
        return Answer((*context.say("which"), *context.suggest()), (), "clarify", "clarify")
    role = context.role(target)
    start = named[0] if len(named) > 1 else facts.baseline
    blocks: list[Block] = [*context.say("lead", start=context.title(start), role=context.title(target))]
    if start == facts.baseline:
        blocks += context.say("carries", items=facts.cell(role, "overlap"))
    elif shared := _shared_tools(context, (start, target)):
        blocks += context.say("shares", items=shared)
    blocks += context.say("learn", items=facts.cell(role, "skills"), tools=facts.cell(role, "tools"))
    return Answer((*blocks, *context.suggest(role=context.title(target))), (target,), focus=(target,))
