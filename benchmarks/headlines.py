"""Headlines In Title Case and IN CAPITALS: what recasing wins back of a sentence's translation.

    .venv/bin/python -m benchmarks.headlines [--from en --to pt] [--every 1]

News sentences of 5 to 14 words (the evaluation set NTREX) are written In Title Case, in two styles,
and in capitals; each is translated bare, recased with the rest of its article as the body, and
recased without a body. chrF against the human translation; `words` is the share of words that
have the capital or small letter of the original again.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sacrebleu import CHRF

from dragoman.mt.engine import Batch
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.headlines import Casing, as_sentence
from dragoman.mt.journey import Manuscript
from dragoman.mt.letters import WORD
from dragoman.mt.models import ModelStore
from dragoman.mt.reading import Reading
from dragoman.mt.translator import SegmentTranslator
from dragoman.text.document import Part, Run, Segment

NEWS = Path(__file__).parents[2] / "shared" / "data" / "ntrex" / "news.tsv"
COLUMNS = {"de": "deu", "en": "eng", "es": "spa", "fr": "fra", "pt": "por", "ru": "rus"}
SHORTEST, LONGEST = 5, 14
# What the Associated Press and the Chicago Manual leave small inside a title, sorted.
_SMALL = (
    "a an and as at but by de do e em for from if in into la nor o of off on or para por the to up"
    " via with yet"
)
SMALL = frozenset(_SMALL.split())


def agency(text: str) -> str:
    """`text` in Title Case with its small words small: the style of most agencies."""
    words = text.split(" ")
    return " ".join(
        word if index and word.lower() in SMALL else capitalised(word)
        for index, word in enumerate(words)
    )


def every_word(text: str) -> str:
    """`text` With A Capital For Every Word."""
    return " ".join(map(capitalised, text.split(" ")))


def capitalised(word: str) -> str:
    """`word` with its first letter as a capital, the rest as it was."""
    first = next((index for index, sign in enumerate(word) if sign.isalpha()), 0)
    return word[:first] + word[first : first + 1].upper() + word[first + 1 :]


STYLES: dict[str, Callable[[str], str]] = {
    "Title Case, agency": agency,
    "Title Case, every word": every_word,
    "capitals": str.upper,
}


def stories(source: str, target: str) -> list[tuple[str, str, list[str]]]:
    """Short sentences: source, reference, the other sentences of the article."""
    with NEWS.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    text, reference = COLUMNS[source], COLUMNS[target]
    return [
        (row[text], row[reference], [r[text] for r in rows if r["doc"] == row["doc"] and r != row])
        for row in rows
        if SHORTEST <= len(row[text].split()) <= LONGEST
    ]


def same_words(ours: Sequence[str], originals: Sequence[str]) -> float:
    """The share of words written as in the originals."""
    pairs = [
        (one, other)
        for text, original in zip(ours, originals, strict=True)
        for one, other in zip(WORD.findall(text), WORD.findall(original), strict=True)
    ]
    same = [one == other for one, other in pairs]
    return same.count(True) / len(same)


@dataclass(frozen=True, slots=True)
class Score:
    """chrF of one way to translate titles, and the share of words with their own letters."""

    chrf: float
    words: float = 1.0


class Bench:
    """Short sentences of one direction, and what becomes of them in each style."""

    def __init__(self, source: str, target: str, every: int = 1) -> None:
        self._chosen = stories(source, target)[::every]
        self.originals = [text for text, _, _ in self._chosen]
        self._references = [reference for _, reference, _ in self._chosen]
        self._bodies = [body for _, _, body in self._chosen]
        self._engine = FirefoxEngine(ModelStore().models())
        engines = EngineSet([self._engine])
        (self._route, *_) = engines.routes(source, target)
        self._reading = Reading(source, target, self._route.models[0].vocabulary)
        self._translator = SegmentTranslator(engines)

    def bare(self, texts: Sequence[str]) -> Score:
        """By the engine alone."""
        batch = Batch(tuple(texts), self._reading.source, self._reading.target)
        return Score(self._chrf(self._engine.translate(batch)), self._words(texts))

    def ours(self, texts: Sequence[str], *, body: bool) -> Score:
        """By the translator, as headlines; with the rest of their articles or without."""
        casings = [Casing.of(text if body else []) for text in self._bodies]
        done = [
            self._translator.translate(
                [Segment(1, Part.HEADLINE, -1, 0, len(text), (Run(text),))],
                self._route,
                manuscript=Manuscript(casing),
            )[0].text
            for text, casing in zip(texts, casings, strict=True)
        ]
        recased = [
            as_sentence(text, self._reading, casing, headline=True)
            for text, casing in zip(texts, casings, strict=True)
        ]
        return Score(self._chrf(done), self._words(recased))

    def _chrf(self, texts: Sequence[str]) -> float:
        return float(CHRF().corpus_score(list(texts), [self._references]).score)

    def _words(self, texts: Sequence[str]) -> float:
        return same_words(texts, self.originals)


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description="Measure headlines.")
    parser.add_argument("--from", dest="source", default="en")
    parser.add_argument("--to", dest="target", default="pt")
    parser.add_argument("--every", type=int, default=1, help="every n-th sentence only")
    options = parser.parse_args()
    bench = Bench(options.source, options.target, options.every)
    as_written = bench.ours(bench.originals, body=True).chrf
    print(f"{len(bench.originals)} sentences {options.source}→{options.target}")
    print(f"{'as written':24} bare {bench.bare(bench.originals).chrf:.2f}  ours {as_written:.2f}")
    for name, style in STYLES.items():
        texts = list(map(style, bench.originals))
        row = f"{name:24}"
        for way, score in {
            "bare": bench.bare(texts),
            "with body": bench.ours(texts, body=True),
            "without": bench.ours(texts, body=False),
        }.items():
            share = score.chrf / as_written
            row += f"  {way} {score.chrf:.2f} ({share:.3f}; words {score.words:.3f})"
        print(row)


if __name__ == "__main__":
    main()
