"""Recordings: what was said is said again, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.mt.engine import Batch, Quality
from dragoman.mt.engines.replay import Recording, ReplayEngine, read_recordings
from dragoman.mt.errors import EngineFailed, ModelBroken

LINES = {
    "said.tsv": "en\tpt\tRain.\tChuva.\n\nen\tfr\tRain.\tPluie.\n",
    "said.jsonl": (
        '{"source": "en", "target": "pt", "text": "Rain.", "translation": "Chuva."}\n'
        '{"source": "en", "target": "fr", "text": "Rain.", "translation": "Pluie."}\n'
    ),
}


@pytest.mark.parametrize("name", LINES)
def test_a_file_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(LINES[name], encoding="utf-8")
    engine = ReplayEngine(read_recordings(tmp_path / name), quality=Quality.BEST)
    assert [model.pair for model in engine.pairs().values()] == ["en-pt", "en-fr"]
    assert {model.quality for model in engine.pairs().values()} == {Quality.BEST}
    assert engine.translate(Batch(("Rain.", "", "Rain."), "en", "fr")) == ["Pluie.", "", "Pluie."]


def test_a_text_that_was_not_recorded_is_named() -> None:
    engine = ReplayEngine([Recording("en", "pt", "Rain.", "Chuva.")])
    with pytest.raises(EngineFailed, match=r"no recording of 'Snow\.'"):
        engine.translate(Batch(("Snow.",), "en", "pt"))


def test_the_hash_is_of_what_was_said() -> None:
    said = [Recording("en", "pt", text, text.upper()) for text in ("a", "b")]
    hashes = {
        ReplayEngine(recordings).pairs()["en", "pt"].hash
        for recordings in (said, said[::-1], said[:1])
    }
    assert len(hashes) == 2


@pytest.mark.parametrize(
    ("name", "line"), [("said.tsv", "en\tpt\tRain."), ("said.jsonl", '{"source": "en"}')]
)
def test_a_line_that_is_no_recording_is_named(tmp_path: Path, name: str, line: str) -> None:
    (tmp_path / name).write_text(f"{LINES[name]}{line}\n", encoding="utf-8")
    with pytest.raises(ModelBroken, match=rf"{name}, line \d"):
        read_recordings(tmp_path / name)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelBroken, match=r"none\.tsv cannot be read"):
        read_recordings(tmp_path / "none.tsv")
