"""Everything the content holds of one role, as blocks. Only headings are worded here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.reply import Block, Bullets, Heading, Line, Paragraph, Run

if TYPE_CHECKING:
    from career_chat.pack import Facts, Role

BEST_FOR, LINKS, FITS_IF = "Best for", "To read on", "Fits if"
ABOUT = ("tagline", "summary")
BESIDE = ("toolkit", "contrast", "relation", "note")


def role_sheet(facts: Facts, role: Role) -> tuple[Block, ...]:
    """Name, description, duties, who it is for, its row of the table, and links."""

    def lines(key: str) -> tuple[Line, ...]:
        found = (at for at in facts.texts if at.startswith(f"{role.at}.{key}."))
        return tuple((facts.run(at),) for at in sorted(found, key=lambda at: int(at.rpartition(".")[2])))

    def paragraphs(keys: tuple[str, ...]) -> list[Block]:
        return [Paragraph((facts.run(at),)) for key in keys if (at := f"{role.at}.{key}") in facts.texts]

    blocks: list[Block] = [Heading((facts.run(f"{role.at}.title"),)), *paragraphs(ABOUT)]
    if duties := lines("duties"):
        blocks.append(Bullets(duties))
    blocks += paragraphs(BESIDE)
    for point in facts.points:
        if point.role == role.id:
            blocks += [Heading((Run(FITS_IF),)), Paragraph((facts.run(f"decision_points.{point.id}.if_you"),))]
    if best_for := lines("best_for"):
        blocks += [Heading((Run(BEST_FOR),)), Bullets(best_for)]
    for column in facts.columns:
        if column in role.row:
            more = role.prose.get(column, ())
            items = [(Run(item.text, item.address),) for item in (*role.row[column], *more)]
            blocks += [Heading((facts.run(f"columns.{column}.title"),)), Bullets(tuple(items))]
    if role.links:
        named = [
            (facts.run(f"{link.address}.name")._replace(url=link.url), Run(f"  {link.url}")) for link in role.links
        ]
        blocks += [Heading((Run(LINKS),)), Bullets(tuple(named))]
    return tuple(blocks)
