"""Pictures of the story with their captions, read from the page itself.

trafilatura loses captions and keeps teasers when it is asked for images (and its text gets worse:
F1 .951 with them, .958 without, on 89 pages), so it is not asked: figures are taken out before and
put back between the blocks they stood between.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from lxml.etree import _Element

from dragoman.extraction import embeds, inline
from dragoman.extraction.originals import Originals
from dragoman.extraction.outside import remove
from dragoman.extraction.page import Page
from dragoman.extraction.spaces import one_line, plain
from dragoman.text.document import Block, BlockKind, Image, Run

# Things besides a picture that make a <figure> part of the text.
_CONTENT = ("table", "blockquote", "pre", "code", "ul", "ol")
# Parts of a page where no picture of the story stands; sorted.
_ELSEWHERE = frozenset({"aside", "button", "footer", "form", "nav"})
# Asked of names in lower case, which is several times as fast as a pattern without case.
_ELSEWHERE_NAMES = re.compile(
    r"author|avatar|byline|carousel-thumb|comment|cookie|icon|logo|more-|newsletter|outbrain|popular"
    r"|profile|promo|recommend|related|share|sidebar|social|sponsor|subscribe|taboola|teaser|thumb"
)
_CREDIT_NAMES = re.compile(r"attribution|bildnachweis|copyright|credit|photographer|source|urheber")
_CAPTION_NAMES = re.compile(r"caption|legende|bildunterschrift")
_FRAME_NAMES = re.compile(r"(?:bild|foto|figure|image|img|media|photo|picture)")
# The credit, and a button to see more, beside the caption.
_BESIDES_CAPTION = 80
_PLACEHOLDER = re.compile(
    r"^data:|placeholder|blank\.|spacer|1x1|pixel\.|transparent", re.IGNORECASE
)
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-hi-res-src", "src")
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
# One candidate of a set. An address may hold commas, but none at its end.
_CANDIDATE = re.compile(
    r"(?P<address>[^\s,]\S*[^\s,]|[^\s,])(?:\s+(?P<size>\d{1,5}(?:\.\d{1,3})?)[wx])?\s*(?:,|$)"
)
_MAX_CANDIDATES = 50
# CSS pixels; wider files are for print and 4K screens.
_MAX_WIDTH = 2_000
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
    """The page's figures and embeds in page order. Their elements are removed from the page's
    tree, those that are nothing of the story too, so that no caption is read as a paragraph."""
    found = _embedded(page, originals)
    seen: set[str] = set()
    for element in _elements(page.tree):
        framed = element.tag != "img"
        place = _place(originals, element)
        figure = None if _is_elsewhere(element) else _figure(page, element, place, framed)
        if figure is not None:
            address = figure.block.image.src.split("?")[0] if figure.block.image else ""
            if address not in seen:
                seen.add(address)
                found.append(figure)
        if framed:
            remove(element)
    return sorted(found, key=lambda figure: figure.position)[:_MAX_FIGURES]


def _place(originals: Originals, element: _Element) -> int:
    """The place of a figure, or of the picture in a box that has none of its own."""
    places = (originals.positions.get(one) for one in (element, *element.iter("img")))
    return next((place for place in places if place is not None), 0)


def _embedded(page: Page, originals: Originals) -> list[Figure]:
    found: dict[str, Figure] = {}
    for element in list(page.tree.iter(*embeds.TAGS)):
        block = embeds.of(page, element)
        if block is None:
            continue
        address = block.runs[0].marks[0].href
        if address not in found and not _is_elsewhere(element):
            place = originals.positions.get(element, 0)
            found[address] = Figure(block, place, framed=False)
        figure = next(element.iterancestors("figure"), element)
        if figure.find(".//img") is None:
            remove(figure)
    return list(found.values())


def _elements(tree: _Element) -> list[_Element]:
    framed = [
        element
        for element in tree.iter("figure", "div")
        if (element.tag == "figure" or _is_frame(element))
        and not any(element.find(f".//{tag}") is not None for tag in _CONTENT)
        and element.find(".//figure") is None
    ]
    inside = {image for element in framed for image in element.iter("img")}
    bare = [image for image in tree.iter("img") if image not in inside and _is_large(image)]
    return framed + bare


def _is_frame(element: _Element) -> bool:
    """A box with a picture, its caption and nothing else."""
    name = element.get("class")
    if not name:
        return False
    if "wp-caption" in name.split():
        return True
    if not _FRAME_NAMES.search(name.lower()) or element.find(".//img") is None:
        return False
    captions = [one for one in element.iter("p", "div", "span") if _is_caption(one)]
    inside = {paragraph for one in captions for paragraph in one.iter("p")}
    if not captions or not inside.issuperset(element.iter("p")):
        return False
    told = max(_length(one) for one in captions)
    return told > 0 and _length(element) <= told + _BESIDES_CAPTION


def _length(element: _Element) -> int:
    return sum(len(text.strip()) for text in element.itertext())


def _is_caption(element: _Element) -> bool:
    return bool(_CAPTION_NAMES.search((element.get("class") or "").lower()))


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
            (
                address
                for one in element.iter("source")
                for name in _SETS
                if (address := _widest(page, one.get(name)))
            ),
            "",
        )
    if not source:
        return None
    caption, credit = _caption(page, element) if framed else ((), "")
    picture = Image(src=source, alt=alt, credit=credit)
    return Figure(Block(BlockKind.FIGURE, runs=caption, image=picture), position, framed)


def _source(page: Page, image: _Element) -> str:
    """The widest of a set; without one the address of a lazy picture, then the plain one."""
    for name in _SETS:
        if address := _widest(page, image.get(name)):
            return address
    for name in _LAZY:
        value = image.get(name) or ""
        if value and not _PLACEHOLDER.search(value) and (address := page.absolute(value)):
            return address
    return ""


def _widest(page: Page, srcset: str | None) -> str:
    """The widest candidate that is no wider than `_MAX_WIDTH`, else the narrowest."""
    if not srcset:
        return ""
    found = [
        (float(match["size"] or 1), match["address"])
        for match in islice(_CANDIDATE.finditer(srcset), _MAX_CANDIDATES)
    ]
    fitting = sorted((one for one in found if one[0] <= _MAX_WIDTH), key=lambda one: -one[0])
    others = sorted((one for one in found if one[0] > _MAX_WIDTH), key=lambda one: one[0])
    for _, address in (*fitting, *others):
        if not _PLACEHOLDER.search(address) and (absolute := page.absolute(address)):
            return absolute
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
    return f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()


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
        name = f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}"
        if _ELSEWHERE_NAMES.search(name.lower()):
            return True
    return False


def _leads_elsewhere(link: _Element) -> bool:
    address = (link.get("href") or "").split("?")[0].lower()
    return bool(address) and not address.endswith(
        (".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp")
    )
