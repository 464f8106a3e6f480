"""One thing to mend, with its place."""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]


class Finding(NamedTuple):
    """`file` from the folder of the content, `line` and `column` from 1 (0: not known), `what` is wrong and how to
    `mend` it, each a short sentence."""

    severity: Severity
    check: str
    file: str
    line: int
    column: int
    what: str
    mend: str
