"""The only door to trafilatura: which blocks of a page are its story."""

from __future__ import annotations

import logging
from collections.abc import Callable

import trafilatura
from htmldate import find_date
from lxml.etree import _Element
from lxml.html import HtmlElement
from trafilatura.metadata import extract_author, extract_title

from dragoman.extraction import blocks, figures
from dragoman.extraction.blocks import Placed
from dragoman.extraction.figures import Figure
from dragoman.extraction.originals import Originals
from dragoman.extraction.page import Page
from dragoman.text.document import Block

# It reports each odd page as an error of its own; ours say what matters.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def guessed_title(page: Page) -> str:
    """trafilatura's title, for a page that names none."""
    return _guess(extract_title, page) or ""


def guessed_byline(page: Page) -> str:
    """trafilatura's authors in one line with `;` between them, for a page that names none."""
    return _guess(extract_author, page) or ""


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


def story(page: Page) -> tuple[Block, ...]:
    """The story's blocks with its figures, in page order. Changes the page's tree."""
    _spell_quotes(page.tree)
    originals = Originals(page.tree)
    pictures = figures.take_out(page, originals)
    body = _select(page)
    if body is None:
        return ()
    return _with_figures(blocks.of_body(body, originals, page.link), pictures)


def _select(page: Page) -> _Element | None:
    try:
        found = trafilatura.bare_extraction(
            page.tree,
            include_comments=False,
            include_formatting=True,
            include_links=True,
            include_tables=True,
            include_images=False,
        )
    except Exception:
        return None
    return getattr(found, "body", None)


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
