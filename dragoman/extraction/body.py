"""The only door to trafilatura: which blocks of a page are its story."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from urllib.parse import urldefrag

import trafilatura
from lxml.etree import _Element
from trafilatura.metadata import extract_metadata

from dragoman.extraction import blocks, figures
from dragoman.extraction.blocks import Placed
from dragoman.extraction.figures import Figure
from dragoman.extraction.originals import Originals
from dragoman.extraction.page import Page
from dragoman.text.document import Block

# It reports each odd page as an error of its own; ours say what matters.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Hints:
    """What trafilatura believes of a page: title, authors joined by `;`, day (YYYY-MM-DD)."""

    title: str = ""
    author: str = ""
    day: str = ""


def hints(page: Page) -> Hints:
    """Its metadata, asked only where the page itself does not say (it costs as much as the body).
    Reads the tree, so it goes before `story`."""
    try:
        found = extract_metadata(page.tree, default_url=page.url)
    except Exception:
        return Hints()
    return Hints(title=found.title or "", author=found.author or "", day=found.date or "")


def story(page: Page) -> tuple[Block, ...]:
    """The story's blocks with its figures, in page order. Changes the page's tree."""
    _settle_links(page)
    _spell_quotes(page.tree)
    originals = Originals(page.tree)
    pictures = figures.take_out(page, originals)
    body = _select(page)
    if body is None:
        return ()
    return _with_figures(blocks.of_body(body, originals), pictures)


def _select(page: Page) -> _Element | None:
    try:
        found = trafilatura.bare_extraction(
            page.tree,
            url=page.url,
            include_comments=False,
            include_formatting=True,
            include_links=True,
            include_tables=True,
            include_images=False,
        )
    except Exception:
        return None
    return getattr(found, "body", None)


def _settle_links(page: Page) -> None:
    """Makes addresses absolute; a link inside the page or to something not on the web loses its
    address and keeps its words."""
    here = urldefrag(page.url).url
    for link in page.tree.iter("a"):
        target = link.attrib.pop("href", "")
        address = page.absolute(target)
        if address and not target.strip().startswith("#") and not _inside(address, here):
            link.set("href", address)


def _inside(address: str, here: str) -> bool:
    without, fragment = urldefrag(address)
    return bool(fragment) and without == here


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
