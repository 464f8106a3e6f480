"""Content is compiled once: into the cache, safely, and with the answers that it gives uncompiled."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from career_chat import Assistant
from career_chat.content import Content
from career_chat.pack import load_pack
from career_chat.storage import cache

CHECKOUT = Path(__file__).parents[1]
MESSAGES = ("I like data pipelines", "not css but k8s", "compare DevOps and MLOps", "what does a dta enginer do?", "?")

unix = pytest.mark.skipif(os.name == "nt", reason="permissions of another kind")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv(cache.VARIABLE, str(folder))
    return folder


def entries(place: Path) -> list[Path]:
    return sorted(place.iterdir()) if place.is_dir() else []


def answers(assistant: Assistant) -> list[str]:
    state, said = assistant.start(), []
    for message in MESSAGES:
        turn = assistant.respond(state, message)
        state = turn.state
        said.append(f"{turn.reading.intents} {turn.reply.text}")
    return said


def forbid_building(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on nothing can be compiled: what is answered was."""

    def never(*_: object) -> None:
        raise AssertionError("compiled again")

    monkeypatch.setattr("career_chat.content.compiled", never)
    monkeypatch.setattr("career_chat.pack.load.load_pack", never)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("content")
    for name in ("data", "intents"):
        shutil.copytree(CHECKOUT / name, folder / name)
    return folder


def test_the_second_load_opens_what_the_first_compiled(
    place: Path, content: Path, assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Assistant.load(content)
    assert entries(place)
    forbid_building(monkeypatch)
    second = Assistant.load(content)
    assert answers(second) == answers(first) == answers(assistant)
    assert second.pack == load_pack(content)


def test_a_change_of_the_content_is_noticed(place: Path, content: Path) -> None:
    before = Assistant.load(content).pack.version
    with (content / "intents" / "pack.toml").open("a", encoding="utf-8") as file:
        file.write("# a remark\n")
    assert Assistant.load(content).pack.version != before


def test_a_damaged_entry_is_made_anew(place: Path, content: Path, assistant: Assistant) -> None:
    Content.load(content)
    (entry,) = (path for path in entries(place) if path.suffix == ".compiled")
    whole = entry.read_bytes()
    for damaged in (b"", whole[: len(whole) // 2], whole[:-1] + b"?", b"\x80\x04" + whole):
        entry.write_bytes(damaged)
        assert answers(Assistant.load(content)) == answers(assistant)
        assert entry.read_bytes() == whole


@unix
def test_a_folder_where_others_can_write_is_not_used(place: Path, content: Path) -> None:
    place.mkdir()
    place.chmod(0o777)
    Content.load(content)
    assert entries(place) == []
    assert cache.write("entry", b"data") is False


@unix
def test_a_link_is_not_followed(place: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    place.symlink_to(elsewhere)
    assert cache.write("entry", b"data") is False
    assert entries(elsewhere) == []


@unix
def test_an_entry_that_others_can_write_is_not_read(place: Path) -> None:
    assert cache.write("entry", b"data")
    assert cache.read("entry") == b"data"
    (place / "entry").chmod(0o666)
    assert cache.read("entry") is None


@unix
@pytest.mark.skipif(sys.platform != "win32" and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_does_no_harm(place: Path, content: Path, assistant: Assistant) -> None:
    place.mkdir(mode=0o500)
    assert answers(Assistant.load(content)) == answers(assistant)


def test_a_file_in_the_place_of_the_folder_does_no_harm(place: Path) -> None:
    place.write_text("not a folder", encoding="utf-8")
    assert cache.write("entry", b"data") is False
    assert cache.read("entry") is None


def test_old_entries_go(place: Path) -> None:
    for number in range(cache.MOST_ENTRIES + 5):
        assert cache.write(f"{number}.compiled", b"data")
        os.utime(place / f"{number}.compiled", (number, number))
    assert len(entries(place)) <= cache.MOST_ENTRIES
    assert cache.write("newest.compiled", b"data")
    assert cache.read("newest.compiled") == b"data"
    assert cache.read("0.compiled") is None


def test_it_can_be_switched_off(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(cache.VARIABLE, "off")
    assert cache.folder() is None
    assert cache.write("entry", b"data") is False
    assert cache.read("entry") is None
