"""The picture of the app in the README: `python -m career_chat.tui.picture docs/career-chat.svg`.

The conversation in it stands beside the picture as a script (`docs/career-chat.chat`), so that it is content
and not code, and can be checked. The same script, content and size give the same picture, byte for byte.
"""

from __future__ import annotations

import argparse
import asyncio
import re
from pathlib import Path

from career_chat import Assistant
from career_chat.script import read
from career_chat.tui.app import ChatApp
from career_chat.tui.opening import Opening
from career_chat.tui.themes import DARK, THEMES

COLUMNS, LINES = 100, 38


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m career_chat.tui.picture",
        description="Draw the app in the middle of a conversation, as SVG.",
    )
    parser.add_argument("picture", type=Path, help="the SVG to write")
    parser.add_argument("--script", type=Path, help="the conversation (default: PICTURE with the ending .chat)")
    parser.add_argument("--columns", type=int, default=COLUMNS)
    parser.add_argument("--lines", type=int, default=LINES)
    parser.add_argument("--theme", choices=[theme.name for theme in THEMES], default=DARK.name)
    given = parser.parse_args()
    messages = spoken(given.script or given.picture.with_suffix(".chat"))
    svg = asyncio.run(draw(messages, (given.columns, given.lines), given.theme))
    given.picture.write_text(svg, encoding="utf-8")
    return 0


def spoken(script: Path) -> list[str]:
    """What the person says in the first conversation of a script. Raises ScriptError."""
    return [turn.wordings[0].text for turn in read(script).conversations[0].turns]


async def draw(messages: list[str], size: tuple[int, int], theme: str = DARK.name) -> str:
    """The app at `size` (columns, lines) after `messages`, as SVG."""
    app = ChatApp(Opening(Assistant.load()))
    app.theme = theme
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        app.chat.composer.cursor_blink = False
        for message in messages:
            app.chat.send(message)
        await pilot.pause()
        return settled(app.export_screenshot(title=app.title))


def settled(svg: str) -> str:
    """The picture without what is left to its viewer: no font from the network, and no space dropped."""
    svg = re.sub(r"@font-face\s*{[^}]*}\s*", "", svg)
    svg = svg.replace("Fira Code, monospace", "ui-monospace, Menlo, Consolas, monospace")
    return svg.replace("<svg ", '<svg xml:space="preserve" ', 1)


if __name__ == "__main__":
    raise SystemExit(main())
