"""The page as a tree with its <meta> table: parsed once, read by everything else here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urldefrag, urljoin

from lxml import etree, html

from dragoman.common.urls import is_web
from dragoman.extraction.errors import NotHtml
from dragoman.extraction.spaces import plain

# Pages above this are cut. The longest of 218 saved news pages has 2.2 million characters.
MAX_CHARACTERS = 4_000_000
# Elements above this number are dropped, in page order. The richest of the 218 pages has 4,274;
# trafilatura's time grows faster than their number (20,000 spans in one paragraph: 7 s).
MAX_ELEMENTS = 12_000
# libxml2 compares each attribute of a tag with all others: 200,000 of them took 380 s. A tag longer
# than the first number with more attributes than the second keeps none.
_LONG_TAG = 400
_MAX_ATTRIBUTES = 100
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_SEPARATOR = re.compile(r"[\s/=\"']+")
_MAX_META = 1_000
# lxml.html looks up a class by tag in Python each time that an element is touched anew, 4,600 times
# a page; one class for all is known in C, and goes with the copies that trafilatura makes.
_CLASSES = etree.ElementDefaultClassLookup(element=html.HtmlElement)
# Bytes that no XML may hold; lxml refuses to write them into a tree.
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\r"))
_NON_CHARACTERS = ("\ufffe".encode(), "\uffff".encode())
# The same written as a number; libxml2 would let it in, and lxml refuse it when it is moved. Few
# others match, so that the many harmless ones of a page cost nothing.
_REFERENCE = re.compile(
    r"&#(?:[xX]0*(?P<hex>[01]?[0-9a-fA-F]|7[fF]|[dD][89a-fA-F][0-9a-fA-F]{2}|[fF]{3}[e-fE-F])"
    r"(?![0-9a-fA-F])|0*(?P<decimal>[0-2]?[0-9]|3[01]|127|5[5-7][0-9]{3}|6553[45])(?![0-9]));?"
)
# What must appear in a text for it to be worth parsing as HTML: some element.
_ELEMENT = re.compile(r"<\s*(?:!doctype\s+html|/?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>)", re.IGNORECASE)
_NOT_HTML_TYPES = ("application/json", "application/pdf", "audio/", "font/", "image/", "video/")
# First bytes of what servers send as text/html by mistake; sorted.
_NOT_HTML_STARTS = (
    b"%PDF-",
    b"GIF8",
    b"PK\x03\x04",
    b"RIFF",
    b"\x1f\x8b",
    b"\x89PNG",
    b"\xff\xd8\xff",
)


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page. `base` is what relative addresses are relative to; `meta` maps lower-case
    names (`name`, `property`, `itemprop`, `http-equiv`) to their contents in page order."""

    url: str
    base: str
    tree: html.HtmlElement
    meta: dict[str, tuple[str, ...]]

    def first_meta(self, *names: str) -> str:
        """The first non-empty content under the first of `names` that has one."""
        for name in names:
            for content in self.meta.get(name, ()):
                if content:
                    return content
        return ""

    def link(self, address: str) -> str:
        """`absolute`, but "" for a link that only leads to another place on this page."""
        if address.lstrip().startswith("#"):
            return ""
        joined = self.absolute(address)
        if "#" not in joined:
            return joined
        without, fragment = urldefrag(joined)
        return "" if fragment and without == urldefrag(self.url).url else joined

    def absolute(self, address: str) -> str:
        """`address` as an absolute http or https URL, "" if it is none."""
        address = "".join(address.split()) if "\n" in address else address.strip()
        if not address:
            return ""
        try:
            joined = urljoin(self.base, address)
        except ValueError:
            return ""
        return joined if is_web(joined) else ""


def refuse_other_media(page: bytes, url: str, content_type: str) -> None:
    """Raises `NotHtml` for what is plainly something else, by its first bytes or declared type."""
    if not page.strip():
        raise NotHtml(url, "the page is empty")
    if page.startswith(_NOT_HTML_STARTS):
        raise NotHtml(url, "the page is a file of another kind")
    if (
        content_type.strip().lower().startswith(_NOT_HTML_TYPES)
        and b"<html" not in page[:2000].lower()
    ):
        raise NotHtml(url, f"the page is {content_type.split(';', maxsplit=1)[0].strip()}")


def parse(text: str, url: str) -> Page:
    """The page of a decoded text; raises `NotHtml` when there is no markup in it."""
    text = text[:MAX_CHARACTERS]
    if not _ELEMENT.search(text):
        raise NotHtml(url, "there is no HTML in it")
    text = _REFERENCE.sub(_kept_reference, text)
    pieces = text.split("<")
    tamed = _without_floods(pieces)
    tree = _tree(text if tamed is None else "<".join(tamed))
    if tree is None:
        raise NotHtml(url, "the HTML could not be read")
    if len(pieces) > MAX_ELEMENTS:
        _limit(tree)
    return Page(url=url, base=_base(tree, url), tree=tree, meta=_meta(tree))


def _tree(text: str) -> html.HtmlElement | None:
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False
    )
    parser.set_element_class_lookup(_CLASSES)
    try:
        content = text.encode("utf-8", "ignore").translate(None, _CONTROLS)
        for character in _NON_CHARACTERS:
            content = content.replace(character, b"")
        return html.document_fromstring(content, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _kept_reference(reference: re.Match[str]) -> str:
    """The reference as it stands, nothing in place of one to a character that XML forbids."""
    digits = reference["hex"] or reference["decimal"]
    number = int(digits, 16 if reference["hex"] else 10)
    control = number < 0x20 and number not in (0x9, 0xA, 0xD)
    surrogate = 0xD800 <= number <= 0xDFFF
    return "" if control or surrogate or number in (0x7F, 0xFFFE, 0xFFFF) else reference[0]


def _without_floods(pieces: list[str]) -> list[str] | None:
    """The pieces of a text between its "<", with the attributes taken from tags that have absurdly
    many; None where no tag has."""
    flooded = False
    for number, piece in enumerate(pieces):
        if len(piece) > _LONG_TAG and piece.find(">", 0, _LONG_TAG + 1) < 0:
            tag, bracket, rest = piece.partition(">")
            if tag[0].isalpha() and _is_flooded(tag):
                pieces[number] = _SEPARATOR.split(tag, 1)[0] + bracket + rest
                flooded = True
    return pieces if flooded else None


def _is_flooded(tag: str) -> bool:
    return len(_SEPARATOR.split(_QUOTED.sub("", tag), _MAX_ATTRIBUTES)) > _MAX_ATTRIBUTES


def _limit(tree: html.HtmlElement) -> None:
    extra = [element for number, element in enumerate(tree.iter()) if number > MAX_ELEMENTS]
    for element in reversed(extra):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def _base(tree: html.HtmlElement, url: str) -> str:
    """<base href>, else the page's address, else (a page read from a file) what it calls itself."""
    candidates: list[str] = [element.get("href") or "" for element in tree.iter("base")]
    candidates.append(url)
    candidates += [
        link.get("href") or ""
        for link in tree.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    ]
    for candidate in candidates:
        try:
            joined = str(urljoin(url, candidate.strip()))
        except ValueError:
            continue
        if is_web(joined):
            return joined
    return url


def _meta(tree: html.HtmlElement) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for element in islice(tree.iter("meta"), _MAX_META):
        content = plain(element.get("content") or "")
        for attribute in ("name", "property", "itemprop", "http-equiv"):
            for name in (element.get(attribute) or "").lower().split():
                found.setdefault(name, []).append(content)
    return {name: tuple(contents) for name, contents in found.items()}
