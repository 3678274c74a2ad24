"""Settings: the file, the environment above it, and errors that name the setting."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.common import configuration
from dragoman.common.configuration import ConfigurationError


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "DRAGOMAN_DIR", "DRAGOMAN_FETCH_ALLOW_PRIVATE"):
        monkeypatch.delenv(name, raising=False)


def _write(folder: Path, text: str) -> Path:
    (folder / configuration.FILE_NAME).write_text(text, encoding="utf-8")
    return folder


def test_defaults_without_a_newsroom(tmp_path: Path) -> None:
    room = configuration.load(tmp_path)
    assert not room.exists
    assert not room.fetch_allow_private
    assert room.data_path == tmp_path / "data"


def test_the_environment_wins_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path, "poll_minutes = 5\nport = 9000\n")
    monkeypatch.setenv("DRAGOMAN_POLL_MINUTES", "7")
    monkeypatch.setenv("DRAGOMAN_FETCH_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("DATABASE_URL", "postgresql://db/news")
    room = configuration.load(tmp_path)
    assert (room.poll_minutes, room.port) == (7, 9000)
    assert room.fetch_allow_private
    assert room.database_url == "postgresql://db/news"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("port = 'many'", "port"),
        ("colour = 'red'", "colour"),
        ("[[editions]]\nname = 'X'", "language"),
        ("[[editions]]\nlanguage = 'pt'\n[[editions]]\nlanguage = 'pt'", "same language"),
        ("port = ", "TOML"),
        ("models_mirror = 'mirror.example/models'", "models_mirror.*https"),
        ("poll_min_minutes = 9\npoll_max_minutes = 3", "poll_min_minutes"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(ConfigurationError, match=named):
        configuration.load(_write(tmp_path, text))


def test_the_newsroom_is_found_from_a_folder_below(tmp_path: Path) -> None:
    below = _write(tmp_path, "") / "a" / "b"
    below.mkdir(parents=True)
    assert configuration.find_folder(below) == tmp_path
