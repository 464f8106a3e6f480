"""A picture with bars, for a terminal or a mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_chat.reply.text import bar

if TYPE_CHECKING:
    from career_chat.authoring.survey.likeness import Group
    from career_chat.authoring.survey.picture import Picture, Share

HEADINGS = {"fallback": "Not understood", "missing": "Understood, but not in the content"}
_CELLS = 24
_LONGEST = 70


def draw(picture: Picture) -> str:
    parts = [f"{picture.messages:,} messages" if picture.messages != 1 else "1 message"]
    parts += [_counted(name, shares) for name, shares in picture.shares.items() if shares]
    parts += [
        _grouped(heading(picture, status), groups) for status, groups in picture.groups.items() if groups
    ]  # fmt: skip
    return "\n\n".join(parts) + "\n"


def heading(picture: Picture, status: str) -> str:
    shown, all_ = len(picture.groups[status]), picture.grouped[status]
    many = f"{all_:,} groups" if all_ != 1 else "1 group"
    return f"{HEADINGS[status]}: {many}" + (f", the largest {shown}" if shown < all_ else "")


def one_line(message: str) -> str:
    """A message as it can be shown in a list."""
    flat = " ".join(message.split())
    return (flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1].rstrip() + "…") or "(blank)"


def _counted(name: str, shares: list[Share]) -> str:
    labels = max(len(each.name) for each in shares)
    digits = max(len(f"{each.messages:,}") for each in shares)
    most = max(each.share for each in shares)
    lines = [f"By {name}"]
    for each in shares:
        drawn = bar(each.share / most, _CELLS)
        lines.append(f"  {each.name:<{labels}}  {each.messages:>{digits},}  {each.share:>6.1%}  {drawn}".rstrip())
    return "\n".join(lines)


def _grouped(title: str, groups: list[Group]) -> str:
    digits = max(len(f"{group.size:,}") for group in groups)
    lines = [title]
    for group in groups:
        first, *more = map(one_line, group.examples)
        lines.append(f"  {group.size:>{digits},}  {first}")
        lines += [f"  {' ' * digits}  {example}" for example in more]
    return "\n".join(lines)
