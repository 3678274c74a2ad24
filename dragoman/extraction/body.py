"""The only door to trafilatura: which blocks of a page are its story."""

from __future__ import annotations

import logging
from collections.abc import Callable
from copy import copy
from dataclasses import replace
from itertools import islice

import trafilatura
from htmldate import find_date
from lxml.etree import _Element, strip_elements
from lxml.html import HtmlElement, document_fromstring
from trafilatura.metadata import extract_title

from dragoman.extraction import blocks, embedded, figures, loose, outside, siblings
from dragoman.extraction.blocks import Placed
from dragoman.extraction.figures import Figure
from dragoman.extraction.originals import Originals
from dragoman.extraction.page import Page
from dragoman.text.document import Block

# It reports each odd page as an error of its own; ours say what matters.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

# Elements without a word or picture of the story; sorted.
_UNSEEN = (
    "button", "canvas", "datalist", "input", "link", "meta", "option", "path", "select",
    "style", "svg",
)  # fmt: skip

# Elements that trafilatura's own rules take out before they look for the story, which they do with
# some 20 passes over the tree: half of a page's links stand in these. Sorted. Forms stay, for one
# around the whole page is kept, and scripts, which may say that the page is a forum.
_CLEANED = (
    "aside", "audio", "dialog", "embed", "fieldset", "figure", "footer", "iframe", "img", "label",
    "nav", "noscript", "object", "picture", "source", "time", "video",
)  # fmt: skip

# When trafilatura's own rules are taken without asking its other extractors (readability, justext,
# recall). Measured on 218 saved pages: none of the 198 taken so would have become another story; of
# the other 20, 11 do. `_UNCLEAN` are the leftovers at which it asks justext.
_SURE_LENGTH = 500
_SURE_SHARES = (0.6, 3.0)
# Columns and rows that the spans of a page's cells cover in all; tables of the saved pages: 40.
_MAX_SPANNED = 2_000
_MAX_NESTED = 3
# With fewer characters a page may have its story in a script, if that one is so many times longer.
# Briefs have 150 and more, then nothing longer is found for them.
_HARDLY_ANY = 400
_MUCH_MORE = 3
_UNCLEAN = (
    "aside", "audio", "button", "fieldset", "figure", "footer", "iframe", "input", "label", "link",
    "nav", "noscript", "object", "option", "select", "source", "svg", "time",
)  # fmt: skip


def guessed_title(page: Page) -> str:
    """trafilatura's title, for a page that names none."""
    return _guess(extract_title, page) or ""


def guessed_day(page: Page) -> str:
    """htmldate's day of publication (YYYY-MM-DD), for a page that names no time."""
    return (
        _guess(lambda tree: find_date(tree, original_date=True, extensive_search=False), page) or ""
    )


def _guess(ask: Callable[[HtmlElement], str | None], page: Page) -> str | None:
    try:
        return ask(page.tree)
    except Exception:
        return None


def story(page: Page, headline: str, *, locked: bool = False) -> tuple[Block, ...]:
    """The story's blocks with its figures, in page order. Changes the page's tree.

    Where the markup has hardly any, the text about `headline` in the page's scripts is taken; not
    from a `locked` page, which holds there what it sells.
    """
    scripts = _lighten(page.tree)
    found = _in_markup(page)
    length = sum(len(block.text) for block in found)
    if locked or length >= _HARDLY_ANY:
        return found
    drawn = _in_scripts(page, scripts, headline)
    return drawn if sum(len(block.text) for block in drawn) >= _MUCH_MORE * length else found


def _in_scripts(page: Page, scripts: list[str], headline: str) -> tuple[Block, ...]:
    markup = embedded.markup(scripts, headline)
    if not markup:
        return ()
    tree = document_fromstring(f"<html><body>{markup}</body></html>")
    strip_elements(tree, "script", *_UNSEEN, with_tail=False)
    originals = Originals(tree)
    pictures = figures.take_out(replace(page, tree=tree), originals)
    return _with_figures(blocks.of_body(tree, originals, page.link), pictures)


def _in_markup(page: Page) -> tuple[Block, ...]:
    outside.take_out(page.tree)
    _spell_quotes(page.tree)
    loose.wrap(page.tree)
    originals = Originals(page.tree)
    pictures = figures.take_out(page, originals)
    body = _select(page)
    if body is None:
        return ()
    found = blocks.of_body(body, originals, page.link)
    return _with_figures(_completed(found, originals, page.link), pictures)


def _completed(
    found: list[Placed], originals: Originals, link: Callable[[str], str]
) -> list[Placed]:
    """`found` with what trafilatura left out of its midst, each after the block before it."""
    result = list(found)
    for original in siblings.missing(originals, "".join(one.block.text for one in found)):
        place = next(
            (
                n
                for n in range(len(result), 0, -1)
                if 0 <= result[n - 1].position < original.position
            ),
            0,
        )
        result[place:place] = blocks.of_original(original, link)
    return result


def _lighten(tree: _Element) -> list[str]:
    """Takes out what no reader sees, so that trafilatura's copies and passes are of less; returns
    the scripts that may hold a story. JSON-LD stays: trafilatura's last resort is the story that
    some pages carry there."""
    scripts = []
    for script in list(tree.iter("script")):
        if "ld+json" not in (script.get("type") or "").lower():
            if script.text and embedded.may_hold_story(script.text):
                scripts.append(script.text)
            script.tag = "style"
    strip_elements(tree, *_UNSEEN, with_tail=False)
    _bound_spans(tree)
    return scripts


def _bound_spans(tree: _Element) -> None:
    """Takes the spans from cells once they cover absurdly much, for trafilatura fills them in, and
    makes boxes of tables deep in others, each of which it would read again."""
    for table in list(tree.iter("table")):
        if next(islice(table.iterancestors("table"), _MAX_NESTED, None), None) is not None:
            for element in list(table.iter("table", "tbody", "tr", "td", "th")):
                element.tag = "div"
    left = _MAX_SPANNED
    for cell in tree.iter("td", "th"):
        for name in ("colspan", "rowspan"):
            value = cell.get(name)
            if value is None:
                continue
            left -= int(value) if value.isdecimal() and len(value) < 6 else _MAX_SPANNED
            if left < 0:
                del cell.attrib[name]


def _select(page: Page) -> _Element | None:
    """The story as trafilatura's own rules find it, which takes two thirds of its time; its full
    cascade of other extractors is asked where those may have missed."""
    paragraphs = sum(len(text) for element in page.tree.iter("p") for text in element.itertext())
    if paragraphs >= _SURE_SHARES[0] * _SURE_LENGTH:
        light = copy(page.tree)
        strip_elements(light, *_CLEANED, with_tail=False)
        found = _ask(light, fast=True)
        if found is not None and _is_sure(found, paragraphs):
            return found
    return _ask(page.tree, fast=False)


def _ask(tree: HtmlElement, *, fast: bool) -> _Element | None:
    try:
        found = trafilatura.bare_extraction(
            tree,
            fast=fast,
            include_comments=False,
            include_formatting=True,
            include_links=True,
            include_tables=True,
            include_images=False,
            # Any other format than the default "python" leaves out a rendering as plain text.
            output_format="xml",
        )
    except Exception:
        return None
    return getattr(found, "body", None)


def _is_sure(body: _Element, paragraphs: int) -> bool:
    """Whether the other extractors would change nothing: the text is long, clean, in paragraphs,
    and about as long as all paragraphs of the page together (characters)."""
    length = sum(map(len, body.itertext()))
    if length < _SURE_LENGTH or next(body.iter(*_UNCLEAN), None) is not None:
        return False
    if len(body.findall(".//table")) > len(body.findall(".//p")):
        return False
    return _SURE_SHARES[0] * length <= paragraphs <= _SURE_SHARES[1] * length


def _spell_quotes(tree: _Element) -> None:
    """<q> shows quotation marks that are not in the text; trafilatura would make it a block."""
    for element in list(tree.iter("q")):
        element.text = "“" + (element.text or "")
        if len(element):
            element[-1].tail = (element[-1].tail or "") + "”"
        else:
            element.text += "”"
        element.tag = "span"


def _with_figures(found: list[Placed], pictures: list[Figure]) -> tuple[Block, ...]:
    """Puts each figure after the last block that stands before it on the page.

    Before the first block only a framed figure counts (the picture under the headline), after the
    last none does: what follows a story there are teasers.
    """
    places = [placed.position for placed in found if placed.position >= 0]
    if not places:
        return tuple(placed.block for placed in found)
    result: list[Block] = []
    waiting = [
        figure
        for figure in pictures
        if figure.position < max(places) and (figure.framed or figure.position > min(places))
    ]
    for placed in found:
        while waiting and 0 <= waiting[0].position < placed.position:
            result.append(waiting.pop(0).block)
        result.append(placed.block)
    return tuple(result)
