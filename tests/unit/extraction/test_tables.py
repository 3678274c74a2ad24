"""Places of cells, with spans; captions of tables."""

from __future__ import annotations

import pytest
from lxml import html

from dragoman.extraction import tables
from dragoman.text.document import BlockKind
from tests.unit.extraction.pages import between


@pytest.mark.parametrize(
    ("rows", "places"),
    [
        pytest.param("<tr><td>a<td>b<tr><td>c<td>d", [(0, 0), (0, 1), (1, 0), (1, 1)], id="plain"),
        pytest.param(
            "<tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e",
            [(0, 0), (0, 2), (1, 0), (1, 1), (1, 2)],
            id="columns",
        ),
        pytest.param(
            "<tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d",
            [(0, 0), (0, 1), (1, 1), (2, 0)],
            id="rows",
        ),
        pytest.param("<tr><td colspan=99999999>a<td>b", [(0, 0), (0, 100)], id="absurd"),
        pytest.param("<tr><td colspan=x>a<td colspan=0>b<td>c", [(0, 0), (0, 1), (0, 2)], id="bad"),
    ],
)
def test_places_of_cells(rows: str, places: list[tuple[int, int]]) -> None:
    table = html.fromstring(f"<table>{rows}</table>")
    found = tables.cells(tables.rows(table))
    assert [(cell.row, cell.column) for cell in found] == places


def test_a_table_with_a_caption_and_a_span() -> None:
    blocks = between(
        "<table><caption>Lamps by year</caption><tr><th colspan=2>Lamps<th>Year</tr>"
        "<tr><td>old<td>new<td>2026</tr></table>"
    )
    assert (blocks[0].kind, blocks[0].text) == (BlockKind.PARAGRAPH, "Lamps by year")
    cells = [(cell.text, cell.row, cell.column, cell.header) for cell in blocks[1:]]
    assert cells == [
        ("Lamps", 0, 0, True),
        ("Year", 0, 2, True),
        ("old", 1, 0, False),
        ("new", 1, 1, False),
        ("2026", 1, 2, False),
    ]
