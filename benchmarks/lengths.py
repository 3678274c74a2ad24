"""How long languages are over English: what `dragoman/fidelity/length_ratios.py` knows.

`python -m benchmarks.lengths` prints, for each language, how many texts were compared, and the mean
and deviation of the logarithm of their length over English: first of human news translations beside
the project (`../shared/data`, left out where it is missing), then of Django's own catalogues.
"""

from __future__ import annotations

import csv
import math
import re
import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import django
import polib

DATA = Path(__file__).parents[2] / "shared" / "data"
COLUMNS = {
    "arb": "ar", "deu": "de", "fra": "fr", "por": "pt", "por-BR": "pt", "rus": "ru", "spa": "es",
    "zho-CN": "zh",
}  # fmt: skip
# Shorter messages are labels, which say nothing of sentences.
MIN_CHARACTERS = 40
_PLACES = re.compile(r"%\(\w+\)[sd]|%[sd]|<[^>]+>|\{\w*\}")


class Sample(NamedTuple):
    """A language, and the same text's characters in English and in it."""

    language: str
    english: int
    other: int


def main() -> None:
    for name, samples in (("news", _news()), ("catalogues", _catalogues())):
        print(name)
        _report(samples)


def _report(samples: Iterable[Sample]) -> None:
    ratios: dict[str, list[float]] = defaultdict(list)
    for sample in samples:
        if sample.english and sample.other:
            ratios[sample.language].append(math.log(sample.other / sample.english))
    for language, found in sorted(ratios.items()):
        mean, deviation = statistics.mean(found), statistics.pstdev(found)
        print(f"{language:8} {len(found):6} {mean:7.3f} {deviation:6.3f}")


def _news() -> Iterator[Sample]:
    for row in _rows(DATA / "ntrex" / "news.tsv"):
        for column, language in COLUMNS.items():
            yield Sample(language, len(row["eng"].strip()), len(row[column].strip()))
    for path in sorted((DATA / "mt-outputs").glob("*/*.tsv")):
        source, target = path.parent.name.split("-")
        for row in _rows(path):
            texts = len(row["source"].strip()), len((row.get("reference") or "").strip())
            if source == "en":
                yield Sample(target, *texts)
            else:
                yield Sample(source, *reversed(texts))


def _rows(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def _catalogues() -> Iterator[Sample]:
    for path in sorted(Path(django.__file__).parent.glob("**/locale/*/LC_MESSAGES/*.mo")):
        for entry in polib.mofile(str(path)):
            english, other = (_PLACES.sub("", text) for text in (entry.msgid, entry.msgstr))
            if len(english) >= MIN_CHARACTERS and not entry.msgid_plural:
                yield Sample(path.parts[-3], len(english), len(other))


if __name__ == "__main__":
    main()
