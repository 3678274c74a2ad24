"""HTML written from runs and documents is safe, legal and says the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from lxml import html as lxml_html

from dragoman.text.document import Block, BlockKind, Document, Image, Mark, MarkKind, Run
from dragoman.text.html import (
    document_to_html,
    html_to_document,
    html_to_runs,
    runs_to_html,
)
from tests.unit.text.strategies import RUNS

EM, STRONG = Mark(MarkKind.EMPHASIS), Mark(MarkKind.STRONG)
LINK = Mark(MarkKind.LINK, "https://a.example/")
A = '<a href="https://a.example/" rel="nofollow noopener">'


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ((Run("a < b & c"),), "a &lt; b &amp; c"),
        ((Run("a", (EM,)), Run("b", (EM,))), "<em>ab</em>"),
        ((Run("a", (EM,)), Run("b", (EM, STRONG))), "<em>a<strong>b</strong></em>"),
        ((Run("a", (LINK,)), Run("b", (LINK, EM))), f"{A}a<em>b</em></a>"),
        (
            (Run("a", (EM,)), Run("b", (EM, LINK)), Run("c", (LINK,))),
            f"<em>a</em>{A}<em>b</em>c</a>",
        ),
        ((Run("x", (Mark(MarkKind.LINK, "javascript:alert(1)"),)),), "x"),
        ((Run("x", (Mark(MarkKind.LINK, "/relative"),)),), "x"),
        (
            (Run("x", (Mark(MarkKind.LINK, 'https://a.example/?"><b>&'),)),),
            '<a href="https://a.example/?&quot;&gt;&lt;b&gt;&amp;" rel="nofollow noopener">x</a>',
        ),
        ((Run("x", (LINK, Mark(MarkKind.LINK, "https://b.example/"))),), f"{A}x</a>"),
        ((Run("H"), Run("2", (Mark(MarkKind.SUB),)), Run("O")), "H<sub>2</sub>O"),
    ],
    ids=[
        "escaped", "merged", "nested", "em in a link", "link over the edge of em", "script",
        "relative", "quotes in an address", "two links", "index",
    ],
)  # fmt: skip
def test_runs_as_html(runs: tuple[Run, ...], expected: str) -> None:
    assert runs_to_html(runs) == expected


@given(RUNS)
def test_html_of_runs_reads_back_with_the_same_words_and_marks(runs: tuple[Run, ...]) -> None:
    element = lxml_html.fragment_fromstring(f"<p>{_printable(runs_to_html(runs))}</p>")
    assert element.text_content() == _printable("".join(run.text for run in runs))
    for link in element.iter("a"):
        assert link.get("rel") == "nofollow noopener"
        assert not list(link.iterdescendants("a"))


def _printable(text: str) -> str:
    return "".join(sign for sign in text if sign.isprintable())


PAGE = """
Loose <b>words</b><br>here <a href="https://a.example/">li<em>nk</em></a><a href="#top">top</a>
<h1>Head</h1>
<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul><ol><li>d</ol>
<blockquote><p>q1</p><p>q2</p></blockquote>
<table><tr><th>A<th>B</tr><tr><td></td><td>2</td></tr></table>
<figure><img src="https://a.example/x.png" alt="y"><figcaption>Cap</figcaption></figure>
<pre><code>x  = 1
y</code></pre><script>alert(1)</script><style>p{}</style><!-- c --><span><p>odd</p>tail</span>
"""


def test_a_fragment_becomes_blocks() -> None:
    blocks = html_to_document(PAGE).blocks
    assert [(block.kind.value, block.text) for block in blocks] == [
        ("paragraph", "Loose words here linktop"),
        ("heading", "Head"),
        ("item", "a"),
        ("item", "b"),
        ("item", "c"),
        ("item", "d"),
        ("quote", "q1"),
        ("quote", "q2"),
        ("cell", "A"),
        ("cell", "B"),
        ("cell", ""),
        ("cell", "2"),
        ("figure", "Cap"),
        ("code", "x  = 1\ny"),
        ("paragraph", "odd"),
        ("paragraph", "tail"),
    ]
    assert blocks[0].runs[3:] == (Run("li", (LINK,)), Run("nk", (LINK, EM)), Run("top"))
    assert [block.level for block in blocks[2:6]] == [1, 2, 1, 1]
    assert blocks[4].group != blocks[5].group
    assert blocks[5].ordered
    assert blocks[6].group == blocks[7].group
    assert (blocks[11].row, blocks[11].column, blocks[11].header) == (1, 1, False)
    assert blocks[12].image == Image("https://a.example/x.png", "y")


def test_a_document_reads_back_from_its_html() -> None:
    document = html_to_document(PAGE)
    again = html_to_document(document_to_html(document))
    assert [(b.kind, b.runs, b.level, b.row, b.column) for b in again.blocks] == [
        (b.kind, b.runs, b.level, b.row, b.column) for b in document.blocks
    ]


def test_a_document_shows_no_picture() -> None:
    written = document_to_html(html_to_document(PAGE))
    assert "<img" not in written
    assert "<figure><figcaption>Cap</figcaption></figure>" in written


def test_headline_and_standfirst_come_first() -> None:
    document = Document("A & B", "S", (Block(BlockKind.PARAGRAPH, (Run("P"),)),))
    assert document_to_html(document) == "<h1>A &amp; B</h1>\n<p>S</p>\n<p>P</p>"


@pytest.mark.parametrize("fragment", ["", "  ", "\0", "<!-- -->", "<script>x</script>", "<p>"])
def test_a_fragment_without_words_is_empty(fragment: str) -> None:
    assert html_to_document(fragment).blocks == ()
    assert html_to_runs(fragment) == ()


def test_runs_of_a_fragment_are_one_line() -> None:
    assert html_to_runs(" a\n <b>b </b> c<p>d</p>") == (
        Run("a "),
        Run("b ", (STRONG,)),
        Run("c d"),
    )
