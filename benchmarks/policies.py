"""What each policy does with human translations of news: whatever it holds, it holds for nothing.

    .venv/bin/python -m benchmarks.policies

The stories of the news set in each language, checked as the newsroom does; the first sentence of
each is taken for the headline. Told are the shares of stories that are published, flagged and held,
and the same where one figure of one sentence was changed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from dragoman.fidelity import POLICIES, Decision, Finding, check, decide
from dragoman.fidelity.document import check_document

NEWS = Path(__file__).parents[2] / "shared" / "data" / "ntrex" / "news.tsv"
LANGUAGES = {"por": "pt", "por-BR": "pt", "fra": "fr", "spa": "es", "deu": "de", "rus": "ru",
             "arb": "ar", "zho-CN": "zh"}  # fmt: skip
_DIGIT = re.compile(r"\d(?=\D*$)")

Story = Sequence[tuple[str, str]]


def stories(column: str) -> list[Story]:
    """The news set's stories, each in the order of its sentences, in English and in `column`."""
    lines = [line.split("\t") for line in NEWS.read_text(encoding="utf-8").splitlines()]
    at = lines[0].index(column)
    return [
        [(cells[1], cells[at]) for cells in story]
        for _, story in groupby(lines[1:], key=lambda cells: cells[0])
    ]


def _findings(story: Story, language: str) -> list[tuple[Finding, ...]]:
    whole = check_document(story, source_language="en", target_language=language)
    return [
        check(source, target, source_language="en", target_language=language) + whole.get(index, ())
        for index, (source, target) in enumerate(story)
    ]


def _damaged(story: Story) -> Story | None:
    """The story with one figure of one translation changed; None where it has no figure."""
    for index, (source, target) in enumerate(story):
        if index and (digit := _DIGIT.search(target)):
            other = str((int(digit[0]) + 3) % 10)
            changed = target[: digit.start()] + other + target[digit.end() :]
            return [*story[:index], (source, changed), *story[index + 1 :]]
    return None


def main() -> None:
    """Print the figures."""
    print("language  policy      stories  publish  flag  hold   damaged: publish  flag  hold")
    for column, language in LANGUAGES.items():
        whole = stories(column)
        spoiled = [story for story in map(_damaged, whole) if story is not None]
        found = [_findings(story, language) for story in whole]
        found_spoiled = [_findings(story, language) for story in spoiled]
        for name, policy in POLICIES.items():
            good, bad = (
                Counter(decide(each, policy=policy, headline=0).decision for each in several)
                for several in (found, found_spoiled)
            )
            shares = [f"{good[each] / len(found):7.1%}" for each in Decision]
            spoiled_shares = [f"{bad[each] / len(found_spoiled):7.1%}" for each in Decision]
            print(f"{column:9} {name:11} {len(found):7}", *shares, "   ", *spoiled_shares)


if __name__ == "__main__":
    main()
