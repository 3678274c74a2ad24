"""A mirror is a folder whose records are read as they were written."""

from __future__ import annotations

from pathlib import Path

from dragoman.common import hashing
from dragoman.mt.model_files.catalogue import read_catalogue
from dragoman.mt.model_files.mirror import ATTACHMENTS, RECORDS, write_mirror
from dragoman.mt.models import ModelStore


def test_what_is_written_is_offered_and_is_there(tmp_path: Path) -> None:
    models = ModelStore().models()
    assert write_mirror(models, tmp_path / "a" / "mirror") == 6
    written = tmp_path / "a" / "mirror"
    offers = read_catalogue((written / RECORDS).read_text()).offers
    assert [offer.pair for offer in offers] == ["en-pt", "pt-en"]
    for offer in offers:
        for file in offer.files:
            place = written / ATTACHMENTS / file.location
            assert hashing.of_files([place]) == file.packed_sha256 == file.sha256
            assert place.stat().st_size == file.packed_bytes == file.bytes
    assert not list(written.rglob(".*"))


def test_writing_again_leaves_files_and_renews_the_records(tmp_path: Path) -> None:
    models = ModelStore().models()
    write_mirror(models, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / ATTACHMENTS).rglob("*.bin")}
    write_mirror(models[:1], tmp_path)
    assert all(path.stat().st_mtime_ns == moment for path, moment in before.items())
    assert len(read_catalogue((tmp_path / RECORDS).read_text()).offers) == 1
