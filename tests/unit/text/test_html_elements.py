"""Every element of a page is there once after its words have changed."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from typer.testing import CliRunner

from dragoman.cli.main import app
from dragoman.extraction.decoding import decode
from dragoman.languages.table import find
from dragoman.mt.alignment import Aligner
from dragoman.mt.marks import carry_marks
from dragoman.text.document import Document, Run
from dragoman.text.html_once import once_each
from dragoman.text.html_page import read_page
from tests.shared_data import needed

# Pages with 500 to 1,200 words, so that the engine has read them in ten seconds.
PAGES = 2
_RAW = re.compile(r"<(?:script|style)\b.*?</(?:script|style)>", re.DOTALL | re.IGNORECASE)
# Their values are words, or say which language the page is in.
_CHANGING = {"alt", "aria-label", "charset", "content", "label", "placeholder", "title", "value"}
_LANGUAGE = {"dir", "lang", "xml:lang"}

EVERYTHING = """<!DOCTYPE html><html lang="en"><head><title>The old bridge</title>
<script>if (a < b) { x("<p>The mayor</p>") }</script></head><body>
<h1><span class="icon"></span>The mayor <a id="top"></a>opens the bridge<sup></sup></h1>
<p>We crossed <span>the old <span>stone</span> bridge</span> in
<b>a <i>cold <b>and wet</b></i></b> May.
<em>The <em>whole</em> town</em> came.<sup id="f"><a href="#n">2</a></sup></p>
<p><a class="card" href="/x"> <i class="icon"></i>
<span>The river rose. The town fled.</span> </a></p>
<p>He said <em> </em>no <a id="x"></a>to it, <u><img src="a.png" alt="A boat"> she</u>
said<wbr> yes. <b><b><b>It rained.</b></b></b> <kbd>Esc</kbd> ends it<sup></sup></p>
<ul><li><a href="/1">News</a> <a href="/2"><i></i> Sport</a>
<a href="/3">The weather <b>today</b></a></ul>
</body></html>"""


def elements(source: str) -> Counter[tuple[object, ...]]:
    """Each element with its attributes and the name of its parent."""
    parser = html.HTMLParser(encoding="utf-8")
    found: Counter[tuple[object, ...]] = Counter()
    for node in html.document_fromstring(source.encode(), parser=parser).iter():
        attributes = [
            (name, "" if name in _CHANGING else value)
            for name, value in node.attrib.items()
            if name not in _LANGUAGE
        ]
        parent = node.getparent()
        found[str(node.tag), tuple(attributes), parent is not None and str(parent.tag)] += 1
    return found


def translated(page: str, tmp_path: Path) -> str:
    path = tmp_path / "page.html"
    path.write_text(page, "utf-8")
    arguments = ["translate", "--from", "en", "--to", "pt", "--format", "html", str(path)]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output
    # Its `stdout` has other ends of lines.
    return result.stdout_bytes.decode()


def test_a_page_with_everything_keeps_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    out = translated(EVERYTHING, tmp_path)
    assert elements(out) == elements(EVERYTHING)
    assert _RAW.findall(out) == _RAW.findall(EVERYTHING)
    assert "ponte" in out
    assert re.search(r"<span>[^<]*<span>[^<]+</span>[^<]*</span>", out)
    assert re.search(r"<b>[^<]*<i>[^<]*<b>[^<]+</b></i></b>", out)
    assert re.search(r'<a class="card" href="/x"> ?<i class="icon"></i>', out)


@pytest.mark.shared_data
def test_real_pages_keep_every_element(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    tried = 0
    for path in sorted(needed("data", "extraction", "news-pages", "html").glob("*.gz")):
        source = decode(gzip.decompress(path.read_bytes()))
        words = len(read_page(source, find("en")).document.text.split())
        if not re.search(r"<html[^>]*\blang=[\"']?en\b", source) or not 500 < words < 1200:
            continue
        out = translated(source, tmp_path)
        assert elements(out) == elements(source), path.name
        assert _RAW.findall(out) == _RAW.findall(source), path.name
        tried += 1
        if tried == PAGES:
            break
    assert tried == PAGES


_WORDS = st.sampled_from(["river", "rose", "old", "town", "fled.", "We", "2", "said"])
_NAMES = st.sampled_from(["a", "b", "em", "span", "sup", "code"])
_EMPTY = st.sampled_from(["<img>", "<wbr>", "<i></i>", "<!--c-->", "<b> </b>"])
_INLINE = st.recursive(
    _WORDS | _EMPTY,
    lambda inner: st.builds(
        lambda name, parts, gap: f"<{name}>{gap.join(parts)}</{name}>",
        _NAMES,
        st.lists(inner, min_size=1, max_size=4),
        st.sampled_from([" ", ""]),
    ),
    max_leaves=12,
)
_LINES = st.lists(_INLINE, min_size=1, max_size=5).map(lambda parts: f"<p>{' '.join(parts)}</p>")


def tags(source: str) -> Counter[str]:
    return Counter(re.findall(r"<[^>]*>", source))


@given(_LINES, st.lists(_WORDS, max_size=9).map(" ".join))
def test_carried_marks_nest_as_their_source(source: str, translation: str) -> None:
    page = read_page(source, find("en"))
    blocks = tuple(
        replace(block, runs=carry_marks(block.runs, translation, Aligner("en", "pt")))
        for block in page.document.blocks
    )
    out = page.rebuilt(Document("", blocks=blocks), find("pt"))
    assert tags(out) == tags(source)
    assert _nesting(out) == _nesting(source)


@given(_LINES, st.data())
def test_runs_in_any_order_lose_and_double_no_element(source: str, data: st.DataObject) -> None:
    page = read_page(source, find("en"))
    blocks = []
    for block in page.document.blocks:
        runs = data.draw(st.lists(st.sampled_from(block.runs), max_size=8))
        blocks.append(replace(block, runs=tuple(Run(run.text, run.marks) for run in runs)))
    assert tags(page.rebuilt(Document("", blocks=tuple(blocks)), find("pt"))) == tags(source)


def _nesting(source: str) -> Counter[tuple[str, ...]]:
    """The path of each element, by the tags as they stand."""
    paths: Counter[tuple[str, ...]] = Counter()
    opened: list[str] = []
    for closing, name in re.findall(r"<(/?)(\w+)>", source):
        if closing:
            assert opened.pop() == name
            continue
        paths[*opened, name] += 1
        if name not in ("img", "wbr"):
            opened.append(name)
    return paths


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        # The space between two sentences of one link.
        ([("a", (0,)), (" ", ()), ("b", (0,))], [("a", (0,)), (" ", (0,)), ("b", (0,))]),
        # 1 stands in 0: both are mended.
        (
            [("a", (0, 1)), (" ", ()), ("b", (0, 1))],
            [("a", (0, 1)), (" ", (0, 1)), ("b", (0, 1))],
        ),
        # 2 stood beside 0 and must not come into it: the longer part of 0 is 0.
        (
            [("a", (0, 1)), ("c", (2,)), ("long", (0,))],
            [("a", ()), ("c", (2,)), ("long", (0,))],
        ),
    ],
)
def test_the_parts_of_an_element_are_one(
    runs: list[tuple[str, tuple[int, ...]]], expected: list[tuple[str, tuple[int, ...]]]
) -> None:
    assert once_each(runs, lambda one, other: (one, other) == (0, 1)) == expected
