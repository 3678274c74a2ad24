"""Whole pages: words out, words in, everything else as it stood."""

from __future__ import annotations

import gzip
import re
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from dragoman.extraction.decoding import decode
from dragoman.languages.table import LANGUAGES, find
from dragoman.text.document import Document, Run
from dragoman.text.html_page import Page, read_page
from dragoman.text.html_tokens import tokens
from tests.shared_data import needed

PAGE = """<!DOCTYPE html>
<html class="x"><head><meta charset=iso-8859-1><title>The &amp; bridge</title>
<meta name="description" content="A &quot;short&quot; story">
<meta property="og:locale" content="en_GB">
<script>if (a<b) document.write("<p>no</p>")</script><style>p > a {}</style></head>
<body dir="ltr"><!-- note --><h1>Storm <em class="q" id=k>hits</em> town</h1>
<p>Press <kbd>Ctrl</kbd> and see <a href="/x?a=1&amp;b=2" data-i='7'><img src=a.png alt="A boat">
the report</a>, said <i lang="fr">Le Monde</i>.<br>Next<p>Open <b>bold <div>inner</b> text</div>
<p translate="no">Leave me</p><p class="notranslate">Me too</p><pre>code here</pre>
<button title="Press">Send <span class=i></span></button><input placeholder="Name" value="v">
<input type=submit value="Go"><select><option>First<option>Second</select>
<textarea>Old text</textarea><svg><text>Axis</text></svg><x-card>Odd</x-card></body></html>
"""


def loud(page: Page) -> Document:
    """The page's words in capitals."""
    return Document(
        "",
        blocks=tuple(
            replace(block, runs=tuple(Run(run.text.upper(), run.marks) for run in block.runs))
            for block in page.document.blocks
        ),
    )


@pytest.fixture(scope="module")
def arabic() -> str:
    page = read_page(PAGE, find("en"))
    return page.rebuilt(loud(page), find("ar"))


@pytest.mark.parametrize(
    "kept",
    [
        "<!DOCTYPE html>\n",
        '<script>if (a<b) document.write("<p>no</p>")</script><style>p > a {}</style>',
        "<!-- note -->",
        '<h1>STORM <em class="q" id=k>HITS</em> TOWN</h1>',
        "PRESS <kbd>Ctrl</kbd> AND SEE",
        '<a href="/x?a=1&amp;b=2" data-i=\'7\'><img src=a.png alt="A BOAT"> THE REPORT</a>',
        'SAID <i lang="fr">Le Monde</i>.<br>NEXT<p>OPEN <b>BOLD <div>INNER</b> TEXT</div>',
        '<p translate="no">Leave me</p><p class="notranslate">Me too</p><pre>code here</pre>',
        '<button title="PRESS">SEND <span class=i></span></button>',
        '<input placeholder="NAME" value="v">',
        '<input type=submit value="GO"><select><option>FIRST<option>SECOND</select>',
        "<textarea>Old text</textarea><svg><text>Axis</text></svg><x-card>ODD</x-card>",
        '<meta charset="utf-8"><title>THE &amp; BRIDGE</title>',
        'content="A &quot;SHORT&quot; STORY"',
        'content="ar_EG"',
        '<html lang="ar" dir="rtl" class="x">',
        '<body dir="rtl">',
    ],
)
def test_words_change_and_the_page_stays(arabic: str, kept: str) -> None:
    assert kept in arabic


def test_a_fragment_gets_no_language() -> None:
    page = read_page("<p>One &lt; two</p>", find("en"))
    assert page.rebuilt(page.document, find("ar")) == "<p>One &lt; two</p>"


def test_a_lost_mark_loses_no_element() -> None:
    page = read_page('<p>See <a id="t" href="x">this</a> now</p>', find("en"))
    bare = Document("", blocks=(replace(page.document.blocks[0], runs=(Run("Veja"),)),))
    assert page.rebuilt(bare, find("pt")) == '<p>Veja<a id="t" href="x"></a></p>'


_MARKUP = st.lists(
    st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<i a='", "'>", "<code>", "</code>", "x ", "é.",
                     "<!--", "-->", "<br>", "<", ">", "&amp;", "<title>", "</title>", "<pre>",
                     "</pre>", "<span translate=no>", "</span>", '<img alt="w">', " "])
)  # fmt: skip


@given(_MARKUP.map("".join))
def test_any_markup_is_read_and_written(source: str) -> None:
    assert "".join(source[each.start : each.end] for each in tokens(source)) == source
    page = read_page(source, find("en"))
    page.rebuilt(loud(page), find("pt"))


@pytest.mark.parametrize("piece", ["<", "<a ", "<b>x", "<div>x", "</b>", '<a b="', "<!--",
                                   "<i></b>", "<script>", "<br>x", "<img alt=x>"])  # fmt: skip
def test_a_hostile_page_costs_little(piece: str) -> None:
    source = piece * (300_000 // len(piece))
    started = time.process_time()
    page = read_page(source, find("en"))
    page.rebuilt(page.document, find("pt"))
    assert time.process_time() - started < 20


@pytest.mark.shared_data
def test_real_pages_come_back_as_the_same_tree() -> None:
    for path in sorted(needed("data", "extraction", "news-pages", "html").glob("*.gz")):
        source = decode(gzip.decompress(path.read_bytes()))
        told = re.search(r"<html[^>]*\blang=[\"']?([a-zA-Z]+)", source)
        language = LANGUAGES.get(told[1].lower() if told else "en", find("en"))
        page = read_page(source, language)
        assert page.words, path.name
        assert _tree(page.rebuilt(page.document, language)) == _tree(source), path.name


def _tree(source: str) -> list[tuple[object, ...]]:
    """Every node in order; what the page says of its language and encoding is left out."""
    parser = html.HTMLParser(encoding="utf-8")
    nodes: list[tuple[object, ...]] = []
    for node in html.document_fromstring(source.encode(), parser=parser).iter():
        attributes = (
            sorted(
                item for item in node.attrib.items() if item[0] not in ("lang", "dir", "xml:lang")
            )
            if isinstance(node.tag, str) and node.tag != "meta"
            else []
        )
        raw = node.tag in ("script", "style")
        text = (node.text or "") if raw else " ".join((node.text or "").split())
        nodes.append((str(node.tag), attributes, text, " ".join((node.tail or "").split())))
    return nodes
