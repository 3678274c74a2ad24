"""Pictures of the story with their captions, read from the page itself.

trafilatura loses captions and keeps teasers when it is asked for images (and its text gets worse:
F1 .951 with them, .958 without, on 89 pages), so it is not asked: figures are taken out before and
put back between the blocks they stood between.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.etree import _Element

from dragoman.extraction import inline
from dragoman.extraction.originals import Originals
from dragoman.extraction.page import Page
from dragoman.extraction.spaces import one_line, plain
from dragoman.text.document import Block, BlockKind, Image, Run

# Things besides a picture that make a <figure> part of the text.
_CONTENT = ("table", "blockquote", "pre", "code", "ul", "ol")
# Parts of a page where no picture of the story stands; sorted.
_ELSEWHERE = frozenset({"aside", "button", "footer", "form", "nav"})
_ELSEWHERE_NAMES = re.compile(
    r"author|avatar|byline|carousel-thumb|comment|cookie|icon|logo|more-|newsletter|outbrain|popular"
    r"|profile|promo|recommend|related|share|sidebar|social|sponsor|subscribe|taboola|teaser|thumb",
    re.IGNORECASE,
)
_CREDIT_NAMES = re.compile(
    r"attribution|bildnachweis|copyright|credit|photographer|source|urheber", re.IGNORECASE
)
_CAPTION_NAMES = re.compile(r"caption|legende|bildunterschrift", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    r"^data:|placeholder|blank\.|spacer|1x1|pixel\.|transparent", re.IGNORECASE
)
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-hi-res-src", "src")
_SETS = ("data-srcset", "srcset")
# A picture whose own attributes make it smaller than this (CSS pixels) is an icon.
_MIN_SIDE = 120
_MAX_FIGURES = 60
# How far up a picture's surroundings are asked what they are.
_ANCESTORS = 12


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of the page: its block, its place in page order, whether it has a <figure>."""

    block: Block
    position: int
    framed: bool


def take_out(page: Page, originals: Originals) -> list[Figure]:
    """The page's figures in page order. Their elements are removed from the page's tree, those
    that are nothing of the story too, so that no caption is read as a paragraph."""
    found: list[Figure] = []
    seen: set[str] = set()
    for element in _elements(page.tree):
        framed = element.tag != "img"
        figure = _figure(page, element, originals.positions.get(element, 0), framed)
        if figure is not None and not _is_elsewhere(element):
            address = figure.block.image.src.split("?")[0] if figure.block.image else ""
            if address not in seen:
                seen.add(address)
                found.append(figure)
        if framed:
            _remove(element)
    return found[:_MAX_FIGURES]


def _elements(tree: _Element) -> list[_Element]:
    framed = [
        element
        for element in tree.iter("figure", "div")
        if (element.tag == "figure" or "wp-caption" in (element.get("class") or "").split())
        and not any(element.find(f".//{tag}") is not None for tag in _CONTENT)
        and element.find(".//figure") is None
    ]
    inside = {image for element in framed for image in element.iter("img")}
    bare = [image for image in tree.iter("img") if image not in inside and _is_large(image)]
    return framed + bare


def _figure(page: Page, element: _Element, position: int, framed: bool) -> Figure | None:
    images = [element] if not framed else list(element.iter("img"))
    source, alt = "", ""
    for image in images:
        source = _source(page, image)
        alt = alt or plain(image.get("alt") or "")
        if source:
            break
    if not source and framed:
        source = next(
            (_first_of_set(page, one.get("srcset")) for one in element.iter("source")), ""
        )
    if not source:
        return None
    caption, credit = _caption(page, element) if framed else ((), "")
    picture = Image(src=source, alt=alt, credit=credit)
    return Figure(Block(BlockKind.FIGURE, runs=caption, image=picture), position, framed)


def _source(page: Page, image: _Element) -> str:
    for name in _LAZY:
        value = image.get(name) or ""
        if value and not _PLACEHOLDER.search(value) and (address := page.absolute(value)):
            return address
    return next((one for name in _SETS if (one := _first_of_set(page, image.get(name)))), "")


def _first_of_set(page: Page, srcset: str | None) -> str:
    for candidate in re.split(r",\s+", srcset or ""):
        address = candidate.strip().split(" ")[0]
        if address and not _PLACEHOLDER.search(address) and page.absolute(address):
            return page.absolute(address)
    return ""


def _caption(page: Page, element: _Element) -> tuple[tuple[Run, ...], str]:
    captions = list(element.iter("figcaption")) or [
        one for one in element.iter("p", "div", "span") if _CAPTION_NAMES.search(_names(one))
    ]
    if element.tag != "figure":
        captions = [one for one in captions if one is not element]
    signed = [one for one in element.iter("cite", "small", "span", "div", "p") if _is_credit(one)]
    credit = one_line(_text(signed[0])) if signed else ""
    found = [
        piece
        for caption in captions[:1]
        if not _is_credit(caption)
        for piece in _without(caption, set(signed))
    ]
    return inline.runs(found, page.link), credit


def _without(caption: _Element, dropped: set[_Element]) -> list[inline.Piece]:
    for element in dropped:
        element.tag = "template"
    return list(inline.pieces(caption, apart=inline.BOXES))


def _text(element: _Element) -> str:
    return " ".join(text for text, _ in inline.pieces(element))


def _is_credit(element: _Element) -> bool:
    return bool(_CREDIT_NAMES.search(_names(element)))


def _names(element: _Element) -> str:
    return f"{element.get('class') or ''} {element.get('itemprop') or ''}"


def _is_large(image: _Element) -> bool:
    for name in ("width", "height"):
        value = (image.get(name) or "").removesuffix("px").strip()
        if value.isdecimal() and int(value[:6]) < _MIN_SIDE:
            return False
    return image.find("ancestor::noscript") is None


def _is_elsewhere(element: _Element) -> bool:
    """Inside a link to another page, or a part of the page that is not the story."""
    for count, ancestor in enumerate(element.iterancestors()):
        if ancestor.tag in _ELSEWHERE:
            return True
        if ancestor.tag == "a" and _leads_elsewhere(ancestor):
            return True
        if ancestor.tag in ("article", "main", "body") or count > _ANCESTORS:
            return False
        if _ELSEWHERE_NAMES.search(f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}"):
            return True
    return False


def _leads_elsewhere(link: _Element) -> bool:
    address = (link.get("href") or "").split("?")[0].lower()
    return bool(address) and not address.endswith(
        (".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp")
    )


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    tail, before = element.tail or "", element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)
