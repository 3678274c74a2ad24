"""Addresses of the pages of one story: which number an address carries, and on which stem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from dragoman.common.urls import normalised
from dragoman.extraction.pagination_words import (
    LISTS,
    PAGE,
    PAGE_PARAMETERS,
    SINGLE_PAGE_PARAMETERS,
    SINGLE_PAGE_SEGMENTS,
    SINGLE_PAGE_VALUES,
)

# No story has more pages; a number above it is an id, a year or an archive's page.
HIGHEST = 30
_WORDS = "|".join(sorted({"p", "pg", "s", *PAGE}, key=len, reverse=True))
_EXTENSION = re.compile(r"\.(?:html?|php|aspx?|jsp|shtml)$", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,2}$", re.ASCII)
_WORD_AND_NUMBER = re.compile(rf"(?:{_WORDS})[-_]?(\d{{1,2}})$", re.IGNORECASE)
_WORD = re.compile(rf"(?:{_WORDS})$", re.IGNORECASE)
_ENDING = re.compile(
    rf"(.+?)[-_,;.~](?:(?P<word>{_WORDS})[-_]?)?(?P<number>\d{{1,2}})$", re.IGNORECASE
)
# A number anywhere that one of the forms above has it; asked first because most links have none.
_MAY_HAVE = re.compile(r"(?:=|[/\w,;.~-])(?<!\d)\d{1,2}/?(?:\.\w{2,5})?(?:$|[?&#])", re.ASCII)
_MAY_BE_WHOLE = re.compile(
    "|".join(sorted(SINGLE_PAGE_PARAMETERS | SINGLE_PAGE_VALUES | SINGLE_PAGE_SEGMENTS)),
    re.IGNORECASE,
)
# The last segment of a story's address is a headline, an id or a file, a section's a word or two.
_LONG_SEGMENT = 15
_ID = re.compile(r"\d{4}")


class Numbered(NamedTuple):
    """One reading of an address: the story's stem and the page's number.

    A `weak` reading (`story-2`) is also how second stories of the same headline are named, so it
    wants a link that shows the number itself.
    """

    stem: str
    number: int
    weak: bool = False


def may_be_a_page(href: str) -> bool:
    """A quick look at an address as it stands in a link: False for most."""
    return bool(_MAY_HAVE.search(href) or _MAY_BE_WHOLE.search(href))


def readings(url: str) -> list[Numbered]:
    """Every way to read `url` as a page of a story; the first is as page 1 of itself."""
    host, segments, query, extension = _parts(url)
    found = [Numbered(_stem(host, segments, query), 1)]
    for name, value in query:
        if name.lower() in PAGE_PARAMETERS and _NUMBER.match(value):
            rest = [pair for pair in query if pair != (name, value)]
            found.append(Numbered(_stem(host, segments, rest), int(value)))
    for kept, number, weak in _of_path(segments):
        found.append(Numbered(_stem(host, kept, query), number, weak and not extension))
    return [reading for reading in found if 1 <= reading.number <= HIGHEST]


def single_page_stem(url: str) -> str:
    """The stem of an address that says it holds all pages, "" for any other."""
    host, segments, query, _ = _parts(url)
    rest = [pair for pair in query if not _is_single(*pair)]
    if len(rest) < len(query):
        return _stem(host, segments, rest)
    if segments and segments[-1].lower() in SINGLE_PAGE_SEGMENTS:
        return _stem(host, segments[:-1], query)
    return ""


def is_story(stem: str) -> bool:
    """Whether a stem looks like a story's address: not a home page, section, tag or archive."""
    path, _, query = stem.partition("?")
    segments = path.split("/")[1:]
    if any(segment.lower() in LISTS for segment in segments):
        return False
    if _ID.search(query):
        return True
    if not segments:
        return False
    last = segments[-1]
    if not any(char.isalpha() for char in last):
        # A number after words is an id; after numbers it is a day of an archive.
        return bool(_ID.search(last)) and len(last) > 4
    words = re.split(r"[-_+,.]|%20", last)
    return len(last) >= _LONG_SEGMENT or len(words) > 2 or bool(_ID.search(last))


def _parts(url: str) -> tuple[str, list[str], list[tuple[str, str]], bool]:
    parts = urlsplit(normalised(url))
    path = parts.path.rstrip("/")
    bare = _EXTENSION.sub("", path)
    segments = [segment for segment in bare.split("/") if segment]
    host = parts.netloc.removeprefix("www.")
    return host, segments, parse_qsl(parts.query, keep_blank_values=True), bare != path


def _stem(host: str, segments: list[str], query: list[tuple[str, str]]) -> str:
    path = "/".join([host, *segments])
    return f"{path}?{urlencode(sorted(query))}" if query else path


def _of_path(segments: list[str]) -> Iterator[tuple[list[str], int, bool]]:
    if not segments:
        return
    *before, last = segments
    if _NUMBER.match(last):
        if before and _WORD.match(before[-1]):
            yield before[:-1], int(last), False
        else:
            yield before, int(last), False
    elif match := _WORD_AND_NUMBER.match(last):
        yield before, int(match[1]), False
    elif match := _ENDING.match(last):
        yield [*before, match[1]], int(match["number"]), match["word"] is None


def _is_single(name: str, value: str) -> bool:
    name, value = name.lower(), value.lower()
    if name in SINGLE_PAGE_PARAMETERS:
        return value not in ("0", "false", "no")
    return value in SINGLE_PAGE_VALUES and (name in PAGE_PARAMETERS or name == "view")
