"""Which role fits: the recommendation, the next best, the whole ranking, and taking no for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.dialogue.acts.about import bullets
from career_chat.dialogue.context import Answer, Context, handles
from career_chat.dialogue.profile import CLOSE, Standing
from career_chat.reply import Bar, Bars, Block, Paragraph, Run

if TYPE_CHECKING:
    from career_chat.pack import Role

# How near the first a role must come to be put forward beside it.
BESIDE = 0.4
MOST_PUT_FORWARD = 4


def candidates(context: Context) -> tuple[Standing, ...]:
    """Roles with more for them than against, not turned down, best first: those that something said points
    straight at before those that only stand near it."""
    straight = {entry.role for entry in context.state.active if entry.sign > 0 and entry.share == 1.0}
    found = (s for s in context.standings if s.score > 0 and s.role not in context.state.rejected)
    return tuple(sorted(found, key=lambda standing: standing.role not in straight))


@handles("recommend")
def recommend(context: Context) -> Answer:
    found = candidates(context)
    if not found:
        return _nothing_for(context)
    return put_forward(context, found)


def _nothing_for(context: Context) -> Answer:
    """Only dislikes so far, or nothing at all."""
    disliked = tuple(entry for entry in context.state.active if entry.polarity == "dislike")
    if not disliked:
        return Answer((*context.say("unknown"), *context.suggest()), (), "clarify", "clarify")
    blocks = context.say("noted", words=context.quoted(disliked[-3:]))
    return Answer((*blocks, *context.suggest()), (), act="profile")


def put_forward(context: Context, found: tuple[Standing, ...]) -> Answer:
    """The first role with its best-for bullets and the reason; others only where they come near."""
    first, *rest = found
    beside = tuple(s.role for s in rest if s.score >= BESIDE * first.score)[: MOST_PUT_FORWARD - 1]
    role = context.role(first.role)
    told = tuple(e for e in context.state.active if e.role == role.id and e.sign > 0 and e.share > 0.5)
    told = told or tuple(e for e in context.state.active if e.role == role.id and e.sign > 0)
    blocks: list[Block] = [
        *context.say("fits", role=context.title(role.id), words=context.quoted(tuple(reversed(told)))),
        *context.say("best_for"),
        bullets(context, role),
        *reason(context, role),
    ]
    if beside:
        close = rest[0].score >= first.score - CLOSE
        blocks += context.say("close" if close else "beside", others=context.titles(beside))
    blocks += _overridden(context)
    other = beside[0] if beside else context.pack.facts.baseline
    if other == role.id:
        other = next(each for each in context.order if each != role.id)
    blocks += context.suggest(role=(Run(role.short),), other=(Run(context.role(other).short),))
    return Answer(tuple(blocks), (role.id, *beside), focus=(role.id,), listed=(role.id, *beside), recommended=role.id)


def _overridden(context: Context) -> tuple[Block, ...]:
    """Half a line when this message took back an earlier word."""
    turned = tuple(
        new
        for old, new in zip(context.before.ledger, context.state.ledger, strict=False)
        if old.status == "active" and new.status == "overridden"
    )
    return context.say("overrides", words=context.quoted(turned)) if turned else ()


def reason(context: Context, role: Role) -> tuple[Block, ...]:
    """Why it fits, and how it differs from the baseline role."""
    facts = context.pack.facts
    point = next((point for point in facts.points if point.role == role.id), None)
    places = (f"decision_points.{point.id}.rationale", f"{role.at}.contrast") if point else (f"{role.at}.summary",)
    runs = [facts.run(at) for at in places if context.has(at)]
    line = tuple(part for index, run in enumerate(runs) for part in ((Run(" "), run) if index else (run,)))
    return (Paragraph(line),)


@handles("next_best")
def next_best(context: Context) -> Answer:
    """The best role not yet put forward."""
    shown = context.before.recommended
    found = tuple(s for s in candidates(context) if s.role != shown)
    if not found and shown is None:
        return _nothing_for(context)
    if not found:
        others = tuple(role for role in context.order if role != shown)[:3]
        return Answer(context.say("no_more", others=context.titles(others)), others, listed=others)
    answer = put_forward(context, found)
    return answer._replace(act=None)


@handles("reject")
def reject(context: Context) -> Answer:
    """Not that one: set it aside and go on with the next."""
    turned_down = context.request.roles or (
        (context.state.recommended,) if context.state.recommended else context.state.focus[:1]
    )
    rejected = tuple(dict.fromkeys((*context.state.rejected, *turned_down)))
    if not turned_down:
        return Answer((*context.say("unknown"), *context.suggest()), (), "clarify", "clarify")
    left = context._replace(state=context.state._replace(rejected=rejected))
    blocks = context.say("aside", role=context.titles(turned_down))
    found = candidates(left)
    if found:
        answer = put_forward(left, found)
        return answer._replace(blocks=(*blocks, *answer.blocks), rejected=rejected)
    return Answer((*blocks, *context.suggest()), (), rejected=rejected)


@handles("rank_all")
def rank_all(context: Context) -> Answer:
    """All roles by match; by the source's own ranking while nothing is known."""
    facts = context.pack.facts
    scores = {standing.role: standing.score for standing in context.standings}
    if not scores:
        ranked = tuple(sorted((r for r in facts.roles if r.rank), key=lambda r: r.rank or 0))
        lines = tuple(
            (Run(f"{r.rank}. "), *context.title(r.id), Run(": "), facts.run(f"{r.at}.tagline")) for r in ranked
        )
        roles = tuple(role.id for role in ranked)
        blocks: tuple[Block, ...] = (*context.say("source"), *(Paragraph(line) for line in lines))
        return Answer(blocks, roles, listed=roles)
    roles = tuple(sorted(context.order, key=lambda role: (-scores.get(role, 0.0), context.order.index(role))))
    bars = Bars(tuple(Bar(context.title(role), scores.get(role, 0.0)) for role in roles))
    return Answer((*context.say("lead"), bars, *context.suggest()), roles, listed=roles)
