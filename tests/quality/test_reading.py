"""What benchmarks/fidelity lays out to be read by eye, and how it counts what a reader wrote."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.fidelity.reading import Sighting, spread, write_choices
from benchmarks.fidelity.scores import Judge
from benchmarks.fidelity.verdicts import verdict_lines
from dragoman.fidelity import Finding, Pair, Severity


def sighting(
    number: int,
    *,
    system: str = "tiny",
    direction: str = "en-pt",
    severity: Severity | None = Severity.MAJOR,
    reference: bool = True,
) -> Sighting:
    source, target = f"Ferry {number} sank.", f"O ferry {number} afundou."
    if direction == "pt-en":
        source, target = target, source
    found = Finding("numbers", severity, f"the figure {number}") if severity else None
    languages = direction.split("-")
    pair = Pair(source, target, languages[0], languages[1])
    return Sighting(direction, system, pair, found, target if reference else "")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t"))


def test_a_system_with_few_findings_is_read_as_well() -> None:
    many = [sighting(number) for number in range(50)]
    few = [sighting(number, system="base") for number in range(100, 103)]
    chosen = spread([*many, *few], 10, "s")
    assert Counter(one.system for one in chosen) == {"base": 3, "tiny": 7}


def test_a_choice_is_the_same_each_time_and_another_with_another_seed() -> None:
    all_of_them = [sighting(number) for number in range(50)]
    assert spread(all_of_them, 10, "s") == spread(all_of_them, 10, "s")
    assert spread(all_of_them, 10, "s") != spread(all_of_them, 10, "t")


def test_a_sentence_of_several_directions_is_read_once() -> None:
    both = [sighting(1), sighting(1, direction="pt-en"), sighting(1, system="base")]
    assert len(spread(both, 10, "s")) == 1


def test_sentences_that_no_person_translated_are_told_by_their_source() -> None:
    alone = [sighting(number, direction="pt-en", reference=False) for number in range(3)]
    assert len(spread(alone, 10, "s")) == 3


def test_each_severity_of_each_check_is_laid_out_and_what_was_not_found(tmp_path: Path) -> None:
    found = [
        sighting(number, severity=severity)
        for number, severity in enumerate([*[Severity.MAJOR] * 5, *[Severity.MINOR] * 2, None])
    ]
    write_choices(tmp_path / "new", found, 3, "s")
    laid_out = rows(tmp_path / "new" / "numbers.tsv")
    assert Counter(row["severity"] for row in laid_out) == {"major": 3, "minor": 2}
    assert {row["verdict"] for row in laid_out} == {""}
    assert [row["source"] for row in rows(tmp_path / "new" / "unseen.tsv")] == ["Ferry 7 sank."]


def write_read(path: Path, *rows: str) -> None:
    head = "direction\tseverity\tverdict\tsource\ttranslation"
    path.write_text("\n".join([head, *rows, ""]), "utf-8")


PAIR = "He saw 3 ships.\tEle viu 4 navios."


def test_verdicts_are_counted_and_what_is_not_read_is_not(tmp_path: Path) -> None:
    severities = ("major\ttrue", "major\tFalse", "major\tharmless", "major\t", "minor\tfalse")
    write_read(tmp_path / "names.tsv", *(f"en-pt\t{each}\t{PAIR}" for each in severities))
    assert list(verdict_lines(tmp_path))[2:] == [
        "| names | major | 3 | 1 | 1 | 1 | 0.33 |",
        "| names | minor | 1 | 0 | 0 | 1 | 0.00 |",
    ]


def test_verdicts_are_counted_again_of_what_is_still_found(tmp_path: Path) -> None:
    mended = "He saw 3 ships.\tEle viu 3 navios."
    write_read(
        tmp_path / "base-numbers.tsv",
        f"en-pt\tmajor\ttrue\t{PAIR}",
        f"en-pt\tmajor\tfalse\t{mended}",
    )
    assert list(verdict_lines(tmp_path, Judge()))[2:] == [
        "| base-numbers | major | 1 | 1 | 0 | 0 | 1.00 |"
    ]


def test_a_verdict_that_is_none_is_refused_with_its_file(tmp_path: Path) -> None:
    write_read(tmp_path / "names.tsv", f"en-pt\tmajor\tmaybe\t{PAIR}")
    with pytest.raises(ValueError, match=r"names\.tsv: 'maybe'"):
        list(verdict_lines(tmp_path))
