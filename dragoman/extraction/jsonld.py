"""JSON-LD as pages really have it: broken, in several blocks, in graphs, with references."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from dragoman.common.urls import normalised
from dragoman.extraction.page import Page
from dragoman.extraction.spaces import letters, plain

Thing = dict[str, Any]

# schema.org types that are one piece of journalism, the surest first.
_ARTICLE_TYPES = (
    "newsarticle",
    "reportagenewsarticle",
    "analysisnewsarticle",
    "backgroundnewsarticle",
    "opinionnewsarticle",
    "reviewnewsarticle",
    "askpublicnewsarticle",
    "liveblogposting",
    "article",
    "blogposting",
    "satiricalarticle",
    "advertisercontentarticle",
    "techarticle",
    "scholarlyarticle",
    "socialmediaposting",
    "report",
    "claimreview",
)
# Types that describe the page around the article; asked only where no article says it.
_PAGE_TYPES = ("webpage", "itempage", "videoobject", "newsmediaobject")
# The rank of those; articles rank before them.
_OF_PAGE = 100
# Properties under which publishers hide the article inside another thing.
_NESTED = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "subjectOf")
# One block; the longest of the 218 saved pages has 290,000 characters.
_MAX_BLOCK = 2_000_000
_MAX_THINGS = 2_000
_MAX_DEPTH = 8
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.*?\*/)+|(?:-->|//\s*\]\]>|\]\]>|;)+\s*$"
)
_TRAILING_COMMA = re.compile(r",\s*([}\]])")


class LinkedData:
    """All things that a page's JSON-LD names, with references resolved on reading."""

    def __init__(self, things: list[Thing]) -> None:
        self._things = things
        self._by_id: dict[str, Thing] = {}
        for thing in things:
            key = thing.get("@id")
            if isinstance(key, str) and len(thing) > len(self._by_id.get(key, {})):
                self._by_id[key] = thing

    def resolved(self, value: Any) -> Any:
        """`value`, or the thing it refers to by `@id` when it says less than that thing."""
        if isinstance(value, dict) and "name" not in value:
            key = value.get("@id")
            if isinstance(key, str):
                return self._by_id.get(key, value)
        return value

    def articles(self, url: str, title: str) -> list[Thing]:
        """What describes this page's article, the most trusted first.

        The thing with this address or headline goes before others, an article before the page
        around it, so that a teaser's data are never taken for the article's.
        """
        ranked = [(rank, thing) for thing in self._things if (rank := _rank(thing)) is not None]
        about = [_is_about(thing, url, title) for _, thing in ranked]
        if any(about):
            ranked = [
                pair for pair, hit in zip(ranked, about, strict=True) if hit or pair[0] >= _OF_PAGE
            ]
        else:
            ranked = _first_article_only(ranked)
        return [thing for _, thing in sorted(ranked, key=lambda pair: pair[0])]

    def named(self, *types: str) -> list[Thing]:
        """Things of the given lower-case types, in page order."""
        return [thing for thing in self._things if set(_types(thing)) & set(types)]


def read(page: Page) -> LinkedData:
    """Everything in the page's `application/ld+json` scripts; broken blocks give what they can."""
    things: list[Thing] = []
    for script in page.tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for value in _values((script.text or "")[:_MAX_BLOCK]):
                things.extend(_walk(value, 0))
    return LinkedData(things[:_MAX_THINGS])


def is_article(thing: Thing) -> bool:
    """Whether a thing is a piece of journalism, not the page around one."""
    rank = _rank(thing)
    return rank is not None and rank < _OF_PAGE


def text_of(value: Any) -> str:
    """The words of a property: a string, a thing's name, or the first of a list that has any."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return text_of(value.get("@value") or value.get("name") or value.get("url") or "")
    if isinstance(value, list):
        return next((text for item in value[:20] if (text := text_of(item))), "")
    return ""


def _values(block: str) -> Iterator[Any]:
    """The JSON values of a block, read as leniently as is safe."""
    block = _WRAPPING.sub("", block.strip()).strip()
    decoder = json.JSONDecoder(strict=False)
    position, mended = 0, False
    while position < len(block):
        try:
            value, position = decoder.raw_decode(block, position)
        except (ValueError, RecursionError):
            if mended:
                return
            block, mended = _TRAILING_COMMA.sub(r"\1", block[position:]), True
            position = max(block.find("{"), 0) if not block.startswith("[") else 0
            continue
        yield value
        position += len(block[position:]) - len(block[position:].lstrip(" \t\r\n,;"))


def _walk(value: Any, depth: int) -> Iterator[Thing]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for item in value[:_MAX_THINGS]:
            yield from _walk(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in _NESTED:
            if name in value:
                yield from _walk(value[name], depth + 1)


def _types(thing: Thing) -> tuple[str, ...]:
    declared = thing.get("@type")
    names = declared if isinstance(declared, list) else [declared]
    return tuple(
        re.split(r"[/:#]", name)[-1].lower() for name in names if isinstance(name, str) and name
    )


def _rank(thing: Thing) -> int | None:
    types = _types(thing)
    ranks = [_ARTICLE_TYPES.index(name) for name in types if name in _ARTICLE_TYPES]
    if ranks:
        return min(ranks)
    return _OF_PAGE if any(name in _PAGE_TYPES for name in types) else None


def _is_about(thing: Thing, url: str, title: str) -> bool:
    headline = letters(text_of(thing.get("headline")))
    if title and headline and headline == letters(title):
        return True
    addresses = [thing.get("url"), thing.get("@id"), thing.get("mainEntityOfPage")]
    for address in addresses:
        named = (address.get("@id") or address.get("url")) if isinstance(address, dict) else address
        if isinstance(named, str) and _same_page(named, url):
            return True
    return False


def _same_page(address: str, url: str) -> bool:
    try:
        return normalised(address).rstrip("/") == normalised(url).rstrip("/")
    except ValueError:
        return False


def _first_article_only(ranked: list[tuple[int, Thing]]) -> list[tuple[int, Thing]]:
    """With several articles and none known to be this page's, the first one is."""
    articles = [pair for pair in ranked if pair[0] < _OF_PAGE]
    return articles[:1] + [pair for pair in ranked if pair[0] >= _OF_PAGE]
