"""The last question, asked once more about another role."""

from __future__ import annotations

from career_chat.dialogue.context import HANDLERS, Answer, Context, handles

AGAIN = "again"
# Handlers whose answer is about a role, so that "and the other one?" can mean the same of another.
ABOUT_A_ROLE = frozenset({"describe", "cell", "best_for", "links", "why", "why_not", "transition"})


@handles(AGAIN)
def again(context: Context) -> Answer:
    """What was asked last, of the role named or pointed at now; else the act that content names as `otherwise`."""
    last = context.pack.acts.get(context.before.last_act or "")
    if last is None or last.handler not in ABOUT_A_ROLE:
        last = context.pack.acts[context.act.options["otherwise"]]
    asked = context._replace(act=last, request=context.request._replace(act=last.id))
    answer = HANDLERS[last.handler](asked)
    return answer._replace(act=answer.act or last.id)
