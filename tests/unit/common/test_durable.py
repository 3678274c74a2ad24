"""Files and folders that get their name in one step."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.common import durable


def test_a_file_replaces_the_one_that_was_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    (tmp_path / "made").write_text("new")
    durable.put_in_place(tmp_path / "made", tmp_path / "a")
    assert (tmp_path / "a").read_text() == "new"
    assert not (tmp_path / "made").exists()


def test_a_folder_does_not_replace_a_full_one(tmp_path: Path) -> None:
    for name in ("made", "place"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text(name)
    with pytest.raises(OSError, match="not empty"):
        durable.put_in_place(tmp_path / "made", tmp_path / "place")
    assert (tmp_path / "place" / "file").read_text() == "place"
