"""Paths and addresses under a data directory."""

from __future__ import annotations

from pathlib import Path

import pytest
from psycopg.conninfo import conninfo_to_dict

from dragoman.database.layout import Layout, address


@pytest.mark.parametrize(
    "folder", ["/srv/news/postgres/socket", "/srv/a b/%41", "/srv/редакция", "/srv/a?b#c&d@e"]
)
def test_address_survives_the_parser(folder: str) -> None:
    assert conninfo_to_dict(address(Path(folder))) == {
        "user": "dragoman",
        "dbname": "dragoman",
        "host": folder,
        "port": "5432",
    }


def test_two_spellings_are_one_layout(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    assert Layout.of(tmp_path / "link") == Layout.of(tmp_path / "real" / ".." / "real")


def test_make_leaves_existing_modes(tmp_path: Path) -> None:
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres").chmod(0o755)
    Layout.of(tmp_path).make()
    assert (tmp_path / "postgres").stat().st_mode & 0o777 == 0o755
    assert Layout.of(tmp_path).log.parent.stat().st_mode & 0o777 == 0o700
