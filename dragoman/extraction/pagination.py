"""A story on several pages: where it goes on, and its pages put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml.etree import _Element

from dragoman.common.urls import authority, is_web, normalised
from dragoman.extraction.decoding import decode
from dragoman.extraction.errors import NotHtml
from dragoman.extraction.joining import joined
from dragoman.extraction.page import Page, parse
from dragoman.extraction.page_addresses import (
    Numbered,
    is_story,
    may_be_a_page,
    readings,
    single_page_stem,
)
from dragoman.extraction.pagination_words import NEXT_PAGE, PAGE, SINGLE_PAGE

__all__ = ["MAX_PAGES", "Onward", "joined", "may_follow", "next_page", "onward", "single_page"]

# The bound; stories that newsrooms part by hand have two to six pages.
MAX_PAGES = 10
# Links looked at. The richest of 218 saved news pages has 1,500.
_MAX_LINKS = 5_000
# The longest text of a link between pages: "Weiter auf Seite 2: <a heading of the page>".
_MAX_TEXT = 120
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
_PAGE_WORD = re.compile(
    rf"(?:{'|'.join(sorted(PAGE, key=len, reverse=True))})\W{{0,3}}(?P<after>\d{{1,2}})(?!\d)"
    rf"|(?<!\d)(?P<before>\d{{1,2}})\W{{0,3}}(?:{'|'.join(PAGE)})"
    r"|^(?P<of>\d{1,2})\s*/\s*\d{1,2}$",
    re.IGNORECASE,
)
# What stands around the links of another thing that has pages, in a class or id.
_OTHER_PAGERS = re.compile(
    r"comment|komment|comentari|respond|gallery-thumb|related|teaser", re.IGNORECASE
)
# A page of so many <article>s that no metadata calls an article lists them.
_LISTED = 4


class Onward(NamedTuple):
    """Where the story goes on, and where it stands on one page; "" for nowhere."""

    next_page: str = ""
    single_page: str = ""


class _Link(NamedTuple):
    url: str
    text: str
    is_next: bool


def next_page(page: bytes | str, url: str, content_type: str = "") -> str:
    """The address of the page after this one of the same story, "" when there is none.

    `url` is the page's final address. Only an address on the same host, with the same stem and the
    next number, that a link between pages leads to is given: never another story, a list's next
    page or a page of comments. What is no HTML has no next page.
    """
    return _of_bytes(page, url, content_type).next_page


def single_page(page: bytes | str, url: str, content_type: str = "") -> str:
    """The address with all pages of this page's story on one, "" when the page offers none."""
    return _of_bytes(page, url, content_type).single_page


def may_follow(seen: Sequence[str], url: str) -> bool:
    """Whether to ask for `url` after the pages at `seen` (in order): there is one, it was not
    asked for yet, and the story has fewer than `MAX_PAGES`."""
    known = {normalised(address).rstrip("/") for address in seen}
    return bool(url) and len(seen) < MAX_PAGES and normalised(url).rstrip("/") not in known


def onward(page: Page) -> Onward:
    """Both addresses of a parsed page."""
    here = [reading for reading in readings(_address(page)) if is_story(reading.stem)]
    if not here or _is_list(page):
        return Onward()
    links = list(_links(page, here))
    following = next((link.url for link in links if _leads_on(link, here)), "")
    if not following and all(reading.number == 1 for reading in here):
        return Onward()
    return Onward(following, next((link.url for link in links if _is_whole(link, page, here)), ""))


def _of_bytes(page: bytes | str, url: str, content_type: str) -> Onward:
    try:
        text = page if isinstance(page, str) else decode(page, content_type)
        return onward(parse(text, url))
    except (NotHtml, ValueError):
        return Onward()


def _links(page: Page, here: Sequence[Numbered]) -> Iterator[_Link]:
    """The page's links that may lead to another page of its story."""
    named = {reading.stem.partition("?")[0].rpartition("/")[2] for reading in here}
    host = authority(_address(page)).removeprefix("www.")
    tail = urlsplit(_address(page)).path.rstrip("/").rpartition("/")[2]
    for element in islice(page.tree.iter("link", "a"), _MAX_LINKS):
        href = element.get("href") or ""
        if not _is_relative(href) and not any(name in href for name in named):
            continue
        is_next = "next" in (element.get("rel") or "").lower().split()
        if not href or (element.tag == "link" and not is_next):
            continue
        if not may_be_a_page(href) and not (tail and tail in href):
            continue
        url = page.link(href).split("#")[0]
        if not url or authority(url).removeprefix("www.") != host or _is_other_pager(element):
            continue
        text = _text(element)
        yield _Link(url, text, is_next or _says_next(element, text))


def _is_relative(href: str) -> bool:
    """Whether an address may name the page's last segment without writing it: "?page=2"."""
    return not href.lstrip().startswith("/") and "://" not in href


def _address(page: Page) -> str:
    """The page's address; a page read from a file is where it says that it belongs."""
    return page.url if is_web(page.url) else page.base


def _text(element: _Element) -> str:
    text = "".join(islice((str(piece) for piece in element.itertext()), 20))
    text = " ".join(text.split())
    if not text:
        text = " ".join((element.get("aria-label") or element.get("title") or "").split())
    return _AROUND.sub("", text[:_MAX_TEXT].casefold())


def _says_next(element: _Element, text: str) -> bool:
    return text in NEXT_PAGE or "next" in (element.get("class") or "").lower().split()


def _is_other_pager(element: _Element) -> bool:
    for around in islice(element.iterancestors(), 8):
        if around.tag in ("body", "html", "main"):
            return False
        if around.tag == "aside" or _OTHER_PAGERS.search(
            f"{around.get('class') or ''} {around.get('id') or ''}"
        ):
            return True
    return False


def _leads_on(link: _Link, here: Sequence[Numbered]) -> bool:
    for target in readings(link.url):
        if not any(_follows(target, now) for now in here):
            continue
        shown = _shown_number(link.text)
        if shown == target.number or (link.is_next and not target.weak):
            return True
    return False


def _follows(target: Numbered, now: Numbered) -> bool:
    alike = now.number == 1 or now.weak == target.weak
    return alike and target.stem == now.stem and target.number == now.number + 1


def _shown_number(text: str) -> int:
    if text.isdecimal():
        return int(text[:3])
    match = _PAGE_WORD.search(text)
    return int(match["after"] or match["before"] or match["of"]) if match else 0


def _is_whole(link: _Link, page: Page, here: Sequence[Numbered]) -> bool:
    if normalised(link.url) == normalised(_address(page)):
        return False
    stems = {reading.stem for reading in here}
    if single_page_stem(link.url) in stems:
        return True
    target = readings(link.url)[0].stem
    return link.text in SINGLE_PAGE and any(
        target.startswith((f"{stem}/", f"{stem}?")) for stem in stems
    )


def _is_list(page: Page) -> bool:
    if page.first_meta("og:type").lower() == "article":
        return False
    count = sum(1 for _ in islice(page.tree.iter("article"), _LISTED))
    if count < _LISTED:
        return False
    scripts = (script for script in page.tree.iter("script") if script.get("type"))
    return not any('Article"' in (script.text or "") for script in scripts)
