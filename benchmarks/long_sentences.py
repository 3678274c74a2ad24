"""What cutting long sentences costs: several sentences as one, against the same one by one.

    .venv/bin/python -m benchmarks.long_sentences [--sentences 240]

Each 2, 4 and 12 neighbouring news sentences (the evaluation set NTREX) become one text, which is
cut into pieces that the model reads whole. chrF against the human translation: of the pieces'
translations joined (`cut`), of the same sentences translated one by one (`singly`), of the text
given to the engine as it is (`whole`). `short` counts the pieces, of all, that came back with less
than 0.6 times their letters: what the decoder would have dropped.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence

from sacrebleu import CHRF

from benchmarks.headlines import COLUMNS, NEWS
from dragoman.mt.clauses import join, split_for
from dragoman.mt.engine import Batch
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.models import FirefoxModel, ModelStore

JOINED = (2, 4, 12)
SHORT = 0.6


def measure(model: FirefoxModel, rows: Sequence[dict[str, str]]) -> None:
    """Print one line for each number of sentences made one."""
    engine = FirefoxEngine([model])

    def translate(text: str) -> str:
        return engine.translate(Batch((text,), model.source, model.target))[0]

    sources, references = ([row[COLUMNS[code]] for row in rows] for code in model.pair.split("-"))
    singly = [translate(source) for source in sources]
    for size in JOINED:
        texts, wanted, one_by_one = (
            [" ".join(each[at : at + size]) for at in range(0, len(each), size)]
            for each in (sources, references, singly)
        )
        pieces = [split_for(model, text) for text in texts]
        answers = [[translate(piece) for piece in each] for each in pieces]
        cut = [join(*both) for both in zip(pieces, answers, strict=True)]
        scores = {"cut": cut, "singly": one_by_one, "whole": [translate(text) for text in texts]}
        told = "  ".join(
            f"{name} {CHRF().corpus_score(made, [wanted]).score:.1f}"
            for name, made in scores.items()
        )
        pairs = [
            pair for both in zip(pieces, answers, strict=True) for pair in zip(*both, strict=True)
        ]
        short = sum(len(answer) < SHORT * len(piece) for piece, answer in pairs)
        print(f"{model.pair} {size:2} as one: {told}  short {short}/{len(pairs)}", flush=True)


def main() -> None:
    """Measure both directions between English and Portuguese."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=240)
    with NEWS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for model in ModelStore().models():
        measure(model, rows[: parser.parse_args().sentences])


if __name__ == "__main__":
    main()
