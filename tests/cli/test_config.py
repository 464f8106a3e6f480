"""`career-chat config`, and settings that the chat obeys."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def test_path_and_show(career_chat, tmp_path: Path):
    data = {"CAREER_CHAT_CONFIG": str(tmp_path)}
    assert career_chat("config", "path", **data).out == f"{tmp_path / 'settings.toml'}\n"
    shown = career_chat("config", "show", **data)
    assert (shown.code, shown.err) == (0, "")
    assert 'theme = "calm-dark"' in shown.out
    (tmp_path / "settings.toml").write_text(shown.out)
    assert career_chat("config", "show", **data).out == shown.out


def test_what_is_wrong_names_the_nearest_that_is_right(career_chat, tmp_path: Path):
    (tmp_path / "settings.toml").write_text('theme = "calm-drk"\npanl = 1\n[keys]\n"composer.sned" = "ctrl+s"\n')
    shown = career_chat("config", "show", CAREER_CHAT_CONFIG=str(tmp_path))
    assert shown.code == 1
    assert "did you mean panel?" in shown.err
    assert "did you mean calm-dark?" in shown.err
    assert "did you mean composer.send?" in shown.err
    assert 'theme = "calm-dark"' in shown.out


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals of Unix")
def test_the_chat_obeys_and_tells_what_is_wrong(program: str, tmp_path: Path):
    from terminal import Terminal

    (tmp_path / "settings.toml").write_text('history = false\nthme = 1\n[keys]\n"app.quit" = "ctrl+g"\n')
    app = Terminal(program, CAREER_CHAT_CONFIG=str(tmp_path), CAREER_CHAT_DATA=str(tmp_path), TERM="xterm-256color")
    app.until("did you mean theme")
    app.type("I like data pipelines\r")
    app.until("Data Engineer")
    app.type("\x07")
    assert app.ended()[1] == 0
    assert [path.name for path in tmp_path.iterdir()] == ["settings.toml"]
