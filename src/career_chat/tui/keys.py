"""Every key of the chat, by the id under which a key map can move it. Key bar and help read this too."""

from __future__ import annotations

from typing import NamedTuple

from textual.binding import Binding, BindingType

CHOICES_BY_DIGIT = 9


class Key(NamedTuple):
    """`keys` and `action` in Textual's notation. `label`: for the key bar, where it stands when `need` is not
    0; the key with the least need goes first when there is no room. `help`: what it does, empty when another
    line says so already. `name`: how the key is written for people."""

    id: str
    keys: str
    action: str
    label: str
    help: str = ""
    need: int = 0
    name: str = ""


COMPOSER_KEYS = (
    Key("composer.send", "enter", "send", "send", "send", 2, "Enter"),
    Key("composer.newline", "ctrl+j,shift+enter,alt+enter", "newline", "new line", "start a new line", 1, "^J"),
    Key("composer.older", "up", "older", "recall", "bring back what you sent before", name="↑"),
    Key("composer.newer", "down", "newer", "recall"),
)

CHAT_KEYS = (
    Key(
        "choice.next",
        "right,down",
        "mark_choice(1)",
        "quick reply",
        "walk through the quick replies",
        name="→",
    ),
    Key("choice.previous", "left,up", "mark_choice(-1)", "quick reply"),
    Key("choice.none", "escape", "unmark_choice", "no quick reply"),
    *(
        Key(f"choice.{number}", f"{number}", f"choose({number})", "quick reply")
        for number in range(1, CHOICES_BY_DIGIT + 1)
    ),
    Key("history.open", "ctrl+r", "app.run_command('history')", "history", "all that was said before", 2, "^R"),
    Key("panel.toggle", "f2", "toggle_panel", "profile", "show your profile, or hide it", 3, "F2"),
    Key("transcript.up", "pageup", "scroll_transcript('page_up')", "back", "read back", name="PgUp"),
    Key("transcript.down", "pagedown", "scroll_transcript('page_down')", "more", "read on", 3, "PgDn"),
    Key("transcript.first", "ctrl+home", "scroll_transcript('home')", "start", "go to the start", name="^Home"),
    Key("transcript.last", "ctrl+end", "scroll_transcript('end')", "end", "go to the end", name="^End"),
)

PANEL_KEYS = (
    Key("panel.previous", "up", "mark(-1)", "piece"),
    Key("panel.next", "down", "mark(1)", "piece", "walk through what you told, in the profile", name="↓"),
    Key("panel.remove", "delete,backspace", "remove_marked", "take out", "take the marked piece out", 4, "Del"),
    Key("panel.restore", "ctrl+z", "restore", "put back", "put back what you took out last", 2, "^Z"),
    Key("panel.leave", "escape", "leave", "to the talk", "go back to the talk", 4, "Esc"),
)

COMPLETION_KEYS = (
    Key("complete.next", "tab", "complete(1)", "complete", "complete a command, a role or a likely phrase", 1, "Tab"),
    Key("complete.previous", "shift+tab", "complete(-1)", "complete"),
    Key("complete.none", "escape", "uncomplete", "as I wrote it"),
)

PAGE_KEYS = (Key("page.back", "escape", "back", "back", "go back", 5, "Esc"),)

ROLE_DIGITS = 9
COMPARE_KEYS = (
    *(
        Key(f"compare.role{number}", f"{number}", f"toggle_role({number - 1})", "role")
        for number in range(1, ROLE_DIGITS + 1)
    ),
    *(
        Key(f"compare.column{at + 1}", letter, f"toggle_column({at})", "column")
        for at, letter in enumerate("abcdefghi")
    ),
    Key("compare.order", "s", "next_order", "sort", "sort the roles another way", 4, "s"),
    Key("compare.apart", "x", "only_apart", "differences", "show only what sets the roles apart, or all", 3, "x"),
)

ROLE_KEYS = (
    *(
        Key(f"role.number{number}", f"{number}", f"show_role({number - 1})", "role")
        for number in range(1, ROLE_DIGITS + 1)
    ),
    Key("role.next", "right", "turn(1)", "next", "show the next role", 3, "→"),
    Key("role.previous", "left", "turn(-1)", "before", "show the role before", 3, "←"),
    Key("role.compare", "c", "compare", "compare", "set the role beside others", 4, "c"),
)

EXPLAIN_KEYS = (
    Key("explain.previous", "left", "turn(-1)", "before", "show the message before", 3, "←"),
    Key("explain.next", "right", "turn(1)", "next", "show the next message", 3, "→"),
)

HISTORY_KEYS = (
    Key("history.previous", "up", "mark(-1)", "mark"),
    Key("history.next", "down", "mark(1)", "mark", "walk through the conversations", name="↓"),
    Key("history.rename", "ctrl+n", "rename", "rename", "give the conversation another title", 2, "^N"),
    Key("history.export", "ctrl+e", "export", "export", "write the conversation into a file", 2, "^E"),
    Key("history.delete", "ctrl+d", "delete", "delete", "delete the conversation for good", 3, "^D"),
)

APP_KEYS = (
    Key("app.help", "f1", "help", "help", "help for where you are", 3, "F1"),
    Key("app.palette", "ctrl+p", "command_palette", "commands", "all commands", 4, "^P"),
    Key("app.quit", "ctrl+q", "quit", "quit", "leave", 5, "^Q"),
)

KEY_GROUPS: tuple[tuple[str, tuple[Key, ...]], ...] = (
    ("In the talk", (*COMPOSER_KEYS, *COMPLETION_KEYS, *CHAT_KEYS)),
    ("In the profile", PANEL_KEYS),
    ("Side by side", COMPARE_KEYS),
    ("On a role's page", ROLE_KEYS),
    ("On how it was read", EXPLAIN_KEYS),
    ("In the history", HISTORY_KEYS),
    ("Everywhere", (*PAGE_KEYS, *APP_KEYS)),
)
ALL_KEYS = tuple(key for _, keys in KEY_GROUPS for key in keys)


def bindings(keys: tuple[Key, ...]) -> list[BindingType]:
    """Bindings that go before those of the widget with the focus; their owner may still turn one down
    (`check_action`), and the next in line gets the key."""
    return [
        Binding(
            key.keys,
            key.action,
            key.label,
            show=key.need > 0,
            key_display=key.name or None,
            priority=True,
            id=key.id,
        )
        for key in keys
    ]
