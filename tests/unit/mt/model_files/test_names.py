"""What a model's files are, by their names; how good and how new they say they are."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dragoman.mt.engine import Quality
from dragoman.mt.model_files import grading, names


@pytest.mark.parametrize(
    ("name", "kind", "pair"),
    [
        ("model.enpt.intgemm.alphas.bin", "model", ("en", "pt")),
        ("model.enpt.intgemm8.bin", "model", ("en", "pt")),
        ("lex.50.50.enpt.s2t.bin", "lex", ("en", "pt")),
        ("vocab.enpt.spm", "vocab", ("en", "pt")),
        ("srcvocab.enzh.spm", "srcvocab", ("en", "zh")),
        ("trgvocab.en-ja.spm", "trgvocab", ("en", "ja")),
        ("model.enpt.intgemm.alphas.bin.zst", "", None),
        ("../model.enpt.x.bin", "", None),
        ("model.enpt/x.bin", "", None),
        ("model.json", "", None),
        ("tokenizer.json", "", None),
        ("config.intgemm8bitalpha.yml", "", None),
    ],
)
def test_kind_and_pair(name: str, kind: str, pair: tuple[str, str] | None) -> None:
    assert names.kind_of(name) == kind
    if kind:
        assert names.pair_of(name) == pair


@pytest.mark.parametrize(
    ("tag", "code"), [("en", "en"), ("zh-Hans", "zh"), ("zh-Hant", "zh-Hant"), ("PT", "pt")]
)
def test_a_records_language_as_the_table_has_it(tag: str, code: str) -> None:
    assert names.language_code(tag) == code


def test_versions_in_their_order() -> None:
    order = ["", "soon", "2.0", "3.0a1", "3.0a2", "3.0b1", "3.0", "3.0.1", "3.1a1", "3.1", "3.10"]
    keys = [grading.version_order(version) for version in order]
    assert keys[0] == keys[1]
    assert all(older < newer for older, newer in pairwise(keys[1:]))
    assert [version for version in order if grading.is_released(version)] == [
        "2.0", "3.0", "3.0.1", "3.1", "3.10",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("architecture", "quality"),
    [("tiny", Quality.FAIR), ("base", Quality.GOOD), ("base-memory", Quality.GOOD),
     ("", Quality.FAIR)],
)  # fmt: skip
def test_quality_is_the_architectures(architecture: str, quality: Quality) -> None:
    assert grading.quality_of(architecture) is quality
