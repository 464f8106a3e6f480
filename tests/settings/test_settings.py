"""The settings file: what counts, what is wrong and where, and what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from career_chat.settings import KINDS, Settings, read_settings, settings_file, written

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_every_setting_has_a_kind() -> None:
    assert tuple(KINDS) == Settings._fields


def test_without_a_file_all_is_as_it_comes(file: Path) -> None:
    assert read_settings(file) == (Settings(), ())


def test_what_is_written_can_be_read(file: Path) -> None:
    settings = Settings("high-contrast", False, False, 30, False, False, {"composer.send": "ctrl+s"})
    file.write_text(written(settings))
    assert read_settings(file) == (settings, ())
    file.write_text(written(Settings()))
    assert read_settings(file) == (Settings(), ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('panel = true\nthem = "x"\n', ":2: there is no setting 'them'; did you mean theme?"),
        ("history = 30\n", ":1: history takes true or false, not 30"),
        ("keep_days = true\n", ":1: keep_days takes a number of days"),
        ("keep_days = -1\n", "not -1"),
        ('\n[keys]\n"app.quit" = 3\n', ":2: keys takes a table of key ids"),
        ("[key]\n", "did you mean keys?"),
        ("qqq = 1\n", "there are theme, panel"),
        ("theme = \n", "line 1, column 9"),
    ],
)
def test_what_is_wrong_is_told_with_its_place_and_the_rest_counts(file: Path, text: str, told: str) -> None:
    file.write_text(text)
    settings, problems = read_settings(file)
    assert len(problems) == 1
    assert told in problems[0]
    assert str(file) in problems[0]
    assert settings == Settings()


def test_bytes_that_are_no_text_are_told(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00")
    assert len(read_settings(file).problems) == 1


def test_the_environment_names_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREER_CHAT_CONFIG", str(tmp_path))
    assert settings_file() == tmp_path / "settings.toml"
    monkeypatch.delenv("CAREER_CHAT_CONFIG")
    assert "career-chat" in str(settings_file())
