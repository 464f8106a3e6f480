"""Why, why not, how sure, and what would change it: always the person's words, the fact, the role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.dialogue.acts.advice import candidates
from career_chat.dialogue.context import Answer, Context, handles, shortened
from career_chat.dialogue.profile import CLOSE
from career_chat.reply import Block, Bullets, Line, Run

if TYPE_CHECKING:
    from career_chat.dialogue.state import Entry
    from career_chat.pack import Role

MOST_REASONS = 3


@handles("why")
def why(context: Context) -> Answer:
    """The evidence for the role in question, at most three pieces, and what speaks against it."""
    chosen = next(iter(context.request.roles), None) or context.state.recommended or _leader(context)
    if chosen is None:
        return Answer((*context.say("nothing"), *context.suggest()), (), "clarify", "clarify")
    told = sorted((e for e in context.state.active if e.role == chosen), key=lambda e: -e.mass * e.share)
    pro = tuple(e for e in told if e.sign > 0)[:MOST_REASONS]
    con = tuple(e for e in told if e.sign < 0)[:MOST_REASONS]
    role = context.role(chosen)
    if not pro:
        blocks = context.say("no_evidence", role=context.title(chosen))
        return Answer((*blocks, *_contrary(context, con)), (chosen,), focus=(chosen,))
    lines = tuple(_because(context, entry, role) for entry in pro)
    blocks = (*context.say("lead", role=context.title(chosen)), Bullets(lines), *_contrary(context, con))
    return Answer((*blocks, *context.suggest()), (chosen,), focus=(chosen,))


def _leader(context: Context) -> str | None:
    found = candidates(context)
    return found[0].role if found else None


def _because(context: Context, entry: Entry, role: Role) -> Line:
    facts = context.pack.facts
    at = f"decision_points.{entry.intent}.rationale"
    fact = facts.run(at if context.has(at) else f"{role.at}.summary")
    return (Run(f"“{shortened(entry.words)}” → "), fact)


def _contrary(context: Context, entries: tuple[Entry, ...]) -> tuple[Block, ...]:
    return context.say("against", words=context.quoted(entries)) if entries else ()


@handles("why_not")
def why_not(context: Context) -> Answer:
    """What was said for and against a role, and what would have spoken for it."""
    chosen = next(iter(context.request.roles), None)
    if chosen is None:
        second = next((s.role for s in candidates(context)[1:]), None)
        chosen = second or next(iter(context.state.focus), None)
    if chosen is None:
        return Answer((*context.say("which"), *context.suggest()), (), "clarify", "clarify")
    role = context.title(chosen)
    told = tuple(e for e in context.state.active if e.role == chosen)
    con = tuple(e for e in told if e.sign < 0)
    leader = _leader(context)
    if con:
        blocks = context.say("against", role=role, words=context.quoted(con))
    elif leader == chosen:
        blocks = context.say("leads", role=role)
    elif any(e.sign > 0 for e in told) and leader:
        first = tuple(e for e in context.state.active if e.role == leader and e.sign > 0)
        blocks = context.say("behind", role=role, leader=context.title(leader), words=context.quoted(first))
    else:
        blocks = context.say("nothing", role=role)
    if leader != chosen and (clause := _if_you(context, chosen)):
        blocks = (*blocks, *context.say("would", role=role, clause=clause))
    return Answer((*blocks, *context.suggest()), (chosen,), focus=(chosen,))


def _if_you(context: Context, role_id: str) -> Line:
    """What a person would have to like for the role to lead, in the decision point's words."""
    facts = context.pack.facts
    point = next((point for point in facts.points if point.role == role_id), None)
    return (facts.run(f"decision_points.{point.id}.if_you"),) if point else ()


@handles("what_if")
def what_if(context: Context) -> Answer:
    """One thing that, were it said, would put another role first: tried before it is claimed."""
    leader = _leader(context)
    if leader is None:
        return Answer((*context.say("nothing"), *context.suggest()), (), "clarify", "clarify")
    asked = tuple(role for role in context.request.roles if role != leader)
    rivals = asked or tuple(dict.fromkeys((*(s.role for s in context.standings), *context.order)))
    rival = next((role for role in rivals if role != leader and _would_lead(context, role)), None)
    if rival is None:
        roles = asked[:1] or (leader,)
        return Answer((*context.say("unmoved", role=context.title(leader)), *context.suggest()), roles, focus=roles)
    blocks = context.say("would", role=context.title(rival), clause=_if_you(context, rival))
    return Answer((*blocks, *context.suggest()), (rival,), focus=(rival,))


def _would_lead(context: Context, role_id: str) -> bool:
    """Whether the role would be put first, had the person said next what its decision point asks for."""
    clause = "".join(run.text for run in _if_you(context, role_id))
    if not clause:
        return False
    left = context._replace(state=context.replay((*context.state.said, clause)))
    return _leader(left) == role_id


@handles("confidence")
def confidence(context: Context) -> Answer:
    """How clear the lead is; never a probability."""
    found = candidates(context)
    if not found:
        return Answer((*context.say("nothing"), *context.suggest()), ())
    first, rest = found[0], found[1:]
    role = context.title(first.role)
    pieces = str(len({(e.turn, e.clause) for e in context.state.active}))
    if not rest:
        blocks = context.say("alone", role=role, pieces=pieces)
    else:
        name = "close" if first.score - rest[0].score <= CLOSE else "clear"
        blocks = context.say(name, role=role, other=context.title(rest[0].role), pieces=pieces)
    roles = tuple(s.role for s in found[:2])
    return Answer((*blocks, *context.suggest()), roles, focus=roles[:1], listed=roles)
