"""Home pages, section fronts, archives, search results: many headlines, no story of their own."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from urllib.parse import urlsplit

from lxml.etree import _Element

from dragoman.common.urls import is_web
from dragoman.extraction.facts import canonical_url
from dragoman.extraction.jsonld import LinkedData, Thing, is_article
from dragoman.extraction.page import Page
from dragoman.extraction.spaces import one_line
from dragoman.extraction.words import count as count_words

# schema.org types of pages that list others.
_LISTS = ("collectionpage", "profilepage", "searchresultspage")
# Last parts of a site's own address, besides two letters for a language.
_HOMES = frozenset({"", "home", "index", "index.asp", "index.htm", "index.html", "index.php"})
# A link with as many words and characters is a headline; so many headlines make a front. Saved
# articles have up to 63, and most then a headline of their own or a column of text.
_HEADLINE_WORDS = 4
_HEADLINE_LENGTH = 9
_MIN_HEADLINES = 20
_MIN_HEADLINES_OF_HOME = 5
_MAX_LINKS = 1_000
# Paragraphs of one parent are running text when they have so many characters besides their links; a
# column holds this share of all paragraphs' characters. Of the 218 pages three do not call
# themselves articles: two have .82 and .86, the third only 10 headlines.
_RUNNING = 300
_COLUMN_SHARE = 0.6


def headlines_on_front(page: Page, data: LinkedData, about: list[Thing]) -> int:
    """How many headlines lead elsewhere from a page that is only made of them; 0 for any other.

    A page that calls itself an article is none, nor is one with a column of text. The cheapest
    signs are asked first: an article costs nothing here.
    """
    home = _is_home(page.url if is_web(page.url) else canonical_url(page, about))
    if any(is_article(thing) for thing in about) or page.first_meta("article:published_time"):
        return 0
    listing = home or bool(data.named(*_LISTS))
    if not listing and page.first_meta("og:type").lower() == "article":
        return 0
    if not listing and any(_reads_like_headline(one) for one in page.tree.iter("h1")):
        return 0
    found = _headlines(page)
    enough = _MIN_HEADLINES_OF_HOME if listing else _MIN_HEADLINES
    return found if found >= enough and not _has_column(page) else 0


def _is_home(url: str) -> bool:
    parts = urlsplit(url)
    path = parts.path.strip("/").lower()
    return not parts.query and (path in _HOMES or (len(path) == 2 and path.isalpha()))


def _headlines(page: Page) -> int:
    """Different addresses under links that read like headlines."""
    return len(
        {
            link.get("href")
            for link in islice(page.tree.iter("a"), _MAX_LINKS)
            if link.get("href") and _reads_like_headline(link)
        }
    )


def _reads_like_headline(element: _Element) -> bool:
    """Long enough to say something. Where each letter counts as a word, a section's name has four
    of them; those are told by their length."""
    text = one_line("".join(map(str, element.itertext())))
    return len(text) >= _HEADLINE_LENGTH and count_words(text) >= _HEADLINE_WORDS


def _has_column(page: Page) -> bool:
    lengths: Counter[_Element | None] = Counter()
    for paragraph in page.tree.iter("p"):
        lengths[paragraph.getparent()] += _length(paragraph) - sum(
            _length(link) for link in paragraph.iter("a")
        )
    running = sum(length for length in lengths.values() if length >= _RUNNING)
    return running >= _COLUMN_SHARE * lengths.total() > 0


def _length(element: _Element) -> int:
    return sum(len(text) for text in element.itertext() if not text.isspace())
