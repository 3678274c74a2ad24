"""A sample of the mutated pages and feeds; all 10,000 are `python -m benchmarks.mutations`."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.mutations import Run, own_seeds, report, run_all
from benchmarks.mutators import LONGEST, MUTATORS, Mutator, mutated
from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.parser import parse_feed

RUNS = 150
PAGE = b"".join(b"<p class='c'>line %d</p>" % number for number in range(300))


def test_no_mutation_breaks_a_parser() -> None:
    runs = run_all(own_seeds(), range(RUNS), seed=2)
    assert [run.number for run in runs] == list(range(RUNS))
    defects = [run for run in runs if run.is_defect]
    assert not defects, report(defects)
    assert {run.outcome for run in runs} == {"read", "refused"}


@pytest.mark.parametrize("mutator", MUTATORS, ids=lambda mutator: mutator.__name__)
@pytest.mark.parametrize("body", [b"<", PAGE], ids=["one byte", "a page"])
def test_mutator(mutator: Mutator, body: bytes) -> None:
    made = [mutator(body, Random(number)) for number in range(5)]
    again = [mutator(body, Random(number)) for number in range(5)]
    assert made == again, "the same chance makes the same mutation"
    assert len(body) == 1 or any(one != body for one in made)


def test_mutations_are_bounded_and_named() -> None:
    names: set[str] = set()
    for number in range(60):
        name, body = mutated(b"<p>a 12</p>" * 300, Random(number))
        names.update(name.split("+"))
        assert len(body) <= LONGEST
    assert len(names) == len(MUTATORS)


def test_report_names_what_went_wrong() -> None:
    runs = [
        Run(1, "a.html", "truncated", 10, "read", "", 0.1, 5),
        Run(2, "b.xml", "nested", 20, "crash", "KeyError: x (f, g.py:1)", 0.2, 9),
    ]
    text = report(runs)
    assert "2 runs: 1 read, 1 crash" in text
    assert "2: b.xml nested (20 B) 0.20 s crash: KeyError: x" in text
    assert "at most 9 MB" in text


def test_element_with_tens_of_thousands_of_attributes_is_refused_at_once() -> None:
    """feedparser would take minutes over it: its time grows with the square of their number."""
    attributes = " ".join(f'a{number}="&gt;"' for number in range(100_000))
    body = f"<rss version='2.0'><channel><title {attributes}>News</title></channel></rss>"
    with pytest.raises(NotAFeed):
        parse_feed(body.encode(), content_type="", url="https://news.example/feed")
