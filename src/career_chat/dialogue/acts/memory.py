"""What the assistant remembers, and taking it back."""

from __future__ import annotations

from career_chat.dialogue.context import Answer, Context, handles, shortened
from career_chat.dialogue.retraction import still_without
from career_chat.dialogue.state import State, leading
from career_chat.reply import Bar, Bars, Block, Bullets, Line, Run

SIGNS = {"like": "+ ", "dislike": "− "}


@handles("profile")
def profile(context: Context) -> Answer:
    """What was said, piece by piece, and the match it makes."""
    told = leading(context.state.active)
    if not told:
        return Answer((*context.say("empty"), *context.suggest()), ())
    lines: tuple[Line, ...] = tuple(
        (
            Run(SIGNS[clause[0].polarity]),
            Run(f"“{shortened(clause[0].words)}” → "),
            *context.titles(tuple(dict.fromkeys(entry.role for entry in clause))),
        )
        for clause in told
    )
    bars = Bars(tuple(Bar(context.title(s.role), s.score) for s in context.standings))
    blocks: tuple[Block, ...] = (*context.say("lead"), Bullets(lines), bars, *context.suggest())
    return Answer(blocks, tuple(s.role for s in context.standings if s.score > 0))


@handles("undo")
def undo(context: Context) -> Answer:
    """The state as it was before the last message that counts."""
    said = context.before.said
    if not said:
        return Answer((*context.say("nothing"), *context.suggest()), ())
    blocks = context.say("undone", message=f"“{shortened(said[-1])}”")
    state = still_without(context.replay(said[:-1]), context.before)
    return Answer((*blocks, *context.suggest()), (), state=state)


@handles("reset")
def reset(context: Context) -> Answer:
    return Answer((*context.say("done"), *context.suggest()), (), state=State())


@handles("retract")
def retract(context: Context) -> Answer:
    """Forget what was said about the roles or things named; the last piece when none is."""
    intents = {said.intent for said in context.reading.preferences}
    roles = set(context.request.roles)
    active = context.before.active
    led = [entry for clause in leading(active) for entry in clause]
    aimed = {e.clause for e in led if e.role in roles or e.intent in intents}
    if not aimed and not roles and not intents:
        aimed = {e.clause for e in active[-1:]}
    if not aimed:
        return Answer((*context.say("nothing"), *context.suggest()), ())
    taken = tuple(e for e in led if e.clause in aimed)
    ledger = tuple(
        e._replace(status="retracted") if e.status == "active" and e.clause in aimed else e
        for e in context.before.ledger
    )
    blocks = context.say("retracted", words=context.quoted(taken))
    return Answer((*blocks, *context.suggest()), (), state=context.before._replace(ledger=ledger))
