"""What the content holds of a role: descriptions, table cells, best-for bullets, links, and who uses a tool."""

from __future__ import annotations

from career_chat.dialogue.context import Answer, Context, handles
from career_chat.pack import Item, Role, listed
from career_chat.reply import Block, Bullets, Line, Paragraph, Run, Table


@handles("describe")
def describe(context: Context) -> Answer:
    roles = context.asked(most=2)
    if not roles:
        return overview(context)
    blocks: list[Block] = []
    for role_id in roles:
        blocks += _sheet(context, context.role(role_id))
    return Answer((*blocks, *context.suggest(role=context.title(roles[0]))), roles, focus=roles)


def _sheet(context: Context, role: Role) -> list[Block]:
    """Who they are, what they do, the contrast: four or five lines."""
    fact = context.pack.facts.run
    blocks = [*context.say("lead", role=context.title(role.id), summary=(fact(f"{role.at}.summary"),))]
    blocks.append(Bullets(tuple((duty,) for duty in context.pack.facts.runs(f"{role.at}.duties"))))
    blocks += [Paragraph((fact(at),)) for key in ("toolkit", "contrast") if context.has(at := f"{role.at}.{key}")]
    return blocks


def overview(context: Context) -> Answer:
    """All roles in a line each, when no role is named."""
    facts = context.pack.facts
    lines = tuple((*context.title(role.id), Run(": "), facts.run(f"{role.at}.tagline")) for role in facts.roles)
    roles = context.order
    return Answer((*context.say("all"), Bullets(lines)), roles, listed=roles)


@handles("cell")
def cell(context: Context) -> Answer:
    """One column of the side-by-side table for a role; for all roles when none is in question."""
    column = context.act.options["column"]
    facts = context.pack.facts
    roles = context.asked(most=7)
    if context.act.options.get("against") == "baseline":
        others = tuple(role for role in (*roles, *context.state.focus) if role != facts.baseline)
        roles = others[: max(1, len(context.request.roles) - 1)] or roles
    elif not context.request.roles:
        roles = roles[:1]
    if not roles:
        return _column(context, column)
    blocks: list[Block] = []
    for role_id in roles:
        role = context.role(role_id)
        blocks += context.say("answer", role=context.title(role_id), items=facts.cell(role, column))
        if more := role.prose.get(column):
            blocks += context.say("more", items=_items(more))
        if "note" in context.act.replies and context.has(f"{role.at}.note"):
            blocks += context.say("note", note=(facts.run(f"{role.at}.note"),))
    return Answer((*blocks, *context.suggest(role=context.title(roles[0]))), roles, focus=roles)


def _items(items: tuple[Item, ...]) -> Line:
    return listed(tuple(Run(item.text, item.address) for item in items))


def _column(context: Context, column: str) -> Answer:
    facts = context.pack.facts
    head = (context.say("heading")[0], facts.run(f"columns.{column}.title"))
    first = head[0].line if isinstance(head[0], Paragraph) else ()
    rows = tuple((context.title(role.id), facts.cell(role, column)) for role in facts.roles)
    return Answer((Table((first, (head[1],)), rows),), context.order, listed=context.order)


@handles("best_for")
def best_for(context: Context) -> Answer:
    roles = context.asked(most=2)
    if not roles:
        return overview(context)
    blocks: list[Block] = []
    for role_id in roles:
        role = context.role(role_id)
        blocks += context.say("lead", role=context.title(role_id))
        blocks.append(bullets(context, role))
    return Answer((*blocks, *context.suggest(role=context.title(roles[0]))), roles, focus=roles)


def bullets(context: Context, role: Role) -> Bullets:
    """A role's best-for bullets; for one without them (the baseline), what it does."""
    key = "best_for" if role.best_for else "duties"
    return Bullets(tuple((run,) for run in context.pack.facts.runs(f"{role.at}.{key}")))


@handles("links")
def links(context: Context) -> Answer:
    facts = context.pack.facts
    roles = context.asked(most=7) or tuple(role.id for role in facts.roles if role.links)
    items: list[Line] = []
    for role_id in roles:
        role = context.role(role_id)
        for link in role.links:
            name = facts.run(f"{link.address}.name")._replace(url=link.url)
            url = facts.run(f"{link.address}.url")
            items.append((*context.title(role_id), Run(": "), name, Run(" "), url))
        if context.has(f"{role.at}.toolkit_pointer"):
            items.append((facts.run(f"{role.at}.toolkit_pointer"),))
    if not items:
        return Answer(context.say("none", role=context.titles(roles)), roles, focus=roles)
    return Answer((*context.say("lead"), Bullets(tuple(items))), roles, focus=roles[:1])


@handles("reverse_tool")
def reverse_tool(context: Context) -> Answer:
    """Which roles a tool stands with: in the table, or in the running text alone."""
    tools = context.request.tools
    spellings = context.pack.named("tool").spellings
    blocks: list[Block] = []
    users: list[str] = []
    for tool in tools:
        wanted = {tool.casefold(), *(said.casefold() for said in spellings.get(tool, ()))}
        holders = [
            (role, item)
            for role in context.pack.facts.roles
            for item in (*role.row.get("tools", ()), *role.prose.get("tools", ()))
            if wanted & {name.casefold() for name in item.names}
        ]
        if holders:
            lines = {
                role.id: (*context.title(role.id), Run(": "), Run(item.text, item.address)) for role, item in holders
            }
            blocks += (*context.say("answer", tool=spellings[tool][0]), Bullets(tuple(lines.values())))
            users += lines
        else:
            blocks += context.say("none", tool=spellings.get(tool, (tool,))[0])
    if not tools:
        return Answer(context.say("which"), status="clarify", act="clarify")
    roles = tuple(role for role in context.order if role in users)
    return Answer(tuple(blocks), roles, "answered" if roles else "missing", None if roles else "missing", focus=roles)


@handles("switch_reason")
def switch_reason(context: Context) -> Answer:
    facts = context.pack.facts
    lines: list[Line] = []
    for reason in facts.reasons:
        line: Line = (facts.run(f"reasons.{reason.id}.text"),)
        if reason.leads_to:
            line += (Run(" → "), *context.titles(reason.leads_to))
        elif context.has(f"reasons.{reason.id}.caveat"):
            line += (Run(" "), facts.run(f"reasons.{reason.id}.caveat"))
        lines.append(line)
    roles = tuple(dict.fromkeys(role for reason in facts.reasons for role in reason.leads_to))
    return Answer((*context.say("lead"), Bullets(tuple(lines)), *context.suggest()), roles, listed=roles)
