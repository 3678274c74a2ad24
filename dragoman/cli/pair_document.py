"""`dragoman check --document`: what only the rows of a file together show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice

from dragoman.cli.pair_work import Checked, Outcome, Work
from dragoman.fidelity.document import check_document
from dragoman.text.bitext import BadFile, Record, Row

# A text is held in memory until its last row: a book has some thousand sentences, and more than
# this is a collection of texts.
ROWS = 20_000
# So many rows tell whether a document names somebody.
_TOLD = 40


def told_of_it(records: Iterable[Record], work: Work) -> tuple[Iterator[Record], Work]:
    """The same, with the first rows as what each pair is told of its document."""
    coming = iter(records)
    first = list(islice(coming, _TOLD))
    others = tuple((row.source, row.target) for row in first if isinstance(row, Row))
    return chain(first, coming), replace(work, others=others)


def as_one_text(outcomes: Iterable[Outcome], policy: str, name: str) -> Iterator[Outcome]:
    """The same in order, each pair with what the others show of it; raises `BadFile` past `ROWS`.

    Rows in different languages are looked at apart.
    """
    held: list[Outcome] = []
    groups: dict[tuple[str, str], list[int]] = {}
    for index, outcome in enumerate(outcomes):
        if index == ROWS:
            raise BadFile(name, ROWS, f"more than {ROWS:,} rows are no text; leave out --document")
        held.append(outcome)
        if isinstance(outcome, Checked):
            languages = (outcome.row.source_language, outcome.row.target_language)
            groups.setdefault(languages, []).append(index)
    for (source, target), places in groups.items():
        rows = [outcome.row for at in places if isinstance(outcome := held[at], Checked)]
        found = check_document(
            [(row.source, row.target) for row in rows],
            source_language=source,
            target_language=target,
        )
        for at, findings in found.items():
            outcome = held[places[at]]
            assert isinstance(outcome, Checked)
            held[places[at]] = outcome.with_more(findings, policy)
    yield from held
