"""What learning finds of planted boilerplate, and what of the stories' own sentences it takes.

    .venv/bin/python -m benchmarks.boilerplate

News stories of the evaluation set NTREX stand for one publisher's articles, of which calls are
planted in some: as blocks at the end, as blocks in the middle, glued to the last paragraph. Each
story also has follow-ups that quote half of its sentences, as an agency's background does. Printed:
the share of planted texts that were removed, and the number of the stories' own that were.
"""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from pathlib import Path

from dragoman.extraction.boilerplate import Learner, without
from dragoman.text.document import Block, BlockKind, Document, Run

NTREX = Path(__file__).parents[2] / "shared" / "data" / "ntrex" / "news.tsv"
LANGUAGES = {"eng": "en", "deu": "de", "rus": "ru", "zho-CN": "zh", "arb": "ar"}
SIZES = (4, 8, 20, 60)
FOLLOW_UPS = 4
ENDING = "Did you enjoy this? Our letter brings you one like it each morning, free of charge."
MIDDLE = "Read more about it here"
GLUED = "Write to the desk at news@courier.example."
PLANTED = {ENDING, MIDDLE, GLUED}


@dataclass(frozen=True, slots=True)
class Outcome:
    """Counts over all documents of one run."""

    planted: int
    found: int
    own: int
    taken: int


def _stories(column: str) -> list[list[str]]:
    stories: dict[str, list[str]] = {}
    with NTREX.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            stories.setdefault(row["doc"], []).append(row[column])
    return [story for story in stories.values() if len(story) >= 10]


def _document(sentences: list[str], *, planted: bool) -> Document:
    headline, *rest = sentences
    texts = [" ".join(rest[n : n + 2]) for n in range(0, len(rest), 2)]
    if planted:
        texts.insert(len(texts) // 2, MIDDLE)
        texts[-1] = f"{texts[-1]} {GLUED}"
        texts.append(ENDING)
    return Document(headline, "", tuple(Block(BlockKind.PARAGRAPH, (Run(text),)) for text in texts))


def _follow_ups(story: list[str]) -> list[list[str]]:
    """The story told again with half of its sentences kept word for word."""
    half = len(story) // 2
    return [[story[n + 1], *story[n % half + 1 :: 2], *story[half:]] for n in range(FOLLOW_UPS)]


def _outcome(stories: list[list[str]], language: str, *, with_follow_ups: bool) -> Outcome:
    told = [[story, *_follow_ups(story)] if with_follow_ups else [story] for story in stories]
    documents = [_document(version, planted=True) for versions in told for version in versions]
    learner = Learner()
    for number, document in enumerate(documents):
        learner.add(str(number), document, language)
    known = {learnt.fingerprint for learnt in learner.learnt()}
    removed = [
        gone.text for document in documents for gone in without(document, known, language)[1]
    ]
    # A quotation mark at the end of a story's last sentence may go with the call glued to it.
    found = sum(text.lstrip('"“”» ') in PLANTED for text in removed)
    own = sum(len(document.blocks) - 2 for document in documents)
    return Outcome(len(PLANTED) * len(documents), found, own, len(removed) - found)


def main() -> None:
    """Print one line for each language and number of stories, without and with follow-ups."""
    choose = random.Random(3)
    for column, language in LANGUAGES.items():
        stories = _stories(column)
        for size in SIZES:
            chosen = choose.sample(stories, min(size, len(stories)))
            for follow_ups in (False, True):
                outcome = _outcome(chosen, language, with_follow_ups=follow_ups)
                more = " and follow-ups" if follow_ups else ""
                print(
                    f"{language} {len(chosen):2} stories{more:15}"
                    f" planted found {outcome.found / outcome.planted:.3f}"
                    f" own taken {outcome.taken} of {outcome.own}"
                )


if __name__ == "__main__":
    main()
