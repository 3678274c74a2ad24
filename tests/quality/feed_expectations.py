"""feedparser's `Expect:` lines, asked of our `ParsedFeed`.

A line is a Python expression about feedparser's result. The classes here give our fields under
feedparser's names and compare by meaning where we keep a field in another form:

- titles and summaries are plain text with ours, HTML or text with feedparser: the words count;
- content is sanitised with ours: it counts as equal when the sanitised form of what is expected,
  or its words, are the same;
- times are moments with ours: a text or tuple is equal when feedparser's own reader of dates makes
  the same moment of it;
- an id is resolved against the feed's address with ours, which most files of the set do not have;
- an item that we left out as a repetition says what the one before it says;
- people are names with ours: `Name (mail)` is equal to `Name`, a bare address to nobody;
- `bozo` (was it well-formed) is not kept and counts as whatever is expected.
"""

from __future__ import annotations

import ast
import html
import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from feedparser.datetimes import _parse_date

from dragoman.feedparsing.cleaning import language_tag, safe_html, text_of
from dragoman.feedparsing.feed import ParsedFeed, ParsedItem, SkipReason
from dragoman.feedparsing.parser import parse_feed

BASE = "http://127.0.0.1:8097/"
_HEADER = re.compile(r"^Header:\s*([\w-]+):\s*(.*?)\s*$", re.MULTILINE)
_EXPECT = re.compile(r"Expect:\s*(.*)")
_ENCODINGS = ("utf-8", "utf-16", "utf-32", "utf-16-be", "utf-16-le", "utf-32-be", "utf-32-le")
_LONG = 10**6


@dataclass(frozen=True, slots=True)
class Expectation:
    """One file of the set: what is expected of it, and the HTTP headers that it comes with."""

    name: str
    body: bytes
    expression: str
    headers: Mapping[str, str]

    @property
    def url(self) -> str:
        joined = urljoin(f"{BASE}{self.name}", self.headers.get("content-location", ""))
        return joined if joined.startswith("http") else f"{BASE}{self.name}"

    def parsed(self) -> ParsedFeed:
        """What we make of it; raises `NotAFeed`."""
        return parse_feed(
            self.body,
            content_type=self.headers.get("content-type", ""),
            content_language=self.headers.get("content-language", ""),
            url=self.url,
        )


def expectations(folder: Path) -> Iterator[Expectation]:
    """Every file below `folder` that expects something, in the order of their names."""
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        body = file.read_bytes()
        text = next((t for t in _texts(body) if _EXPECT.search(t)), "")
        expected = _EXPECT.search(text)
        if expected:
            expression = expected.group(1).strip().removesuffix("-->").strip()
            headers = {name.lower(): value for name, value in _HEADER.findall(text)}
            yield Expectation(file.relative_to(folder).as_posix(), body, expression, headers)


def _texts(body: bytes) -> Iterator[str]:
    for encoding in (*_ENCODINGS, "cp037", "latin-1"):
        try:
            yield body.decode(encoding)
        except UnicodeDecodeError:
            continue


def is_about_kept_fields(expression: str) -> bool:
    """Whether all that the expression names is something that we keep."""
    try:
        tree = ast.parse(expression, mode="eval")
    except SyntaxError:
        return False
    paths = [path for path in _paths(tree.body) if path not in (("bozo",), ("ord",), ("len",))]
    return bool(paths) and all(_is_kept(path) for path in paths)


def _paths(node: ast.AST) -> Iterator[tuple[str, ...]]:
    """The names that an expression follows, without numbers: `("entries", "content", "value")`."""
    path: list[str] = []
    top: ast.AST = node
    while True:
        if isinstance(top, ast.Subscript):
            if isinstance(top.slice, ast.Constant) and isinstance(top.slice.value, str):
                path.append(top.slice.value)
            top = top.value
        elif isinstance(top, ast.Attribute):
            path.append(top.attr)
            top = top.value
        elif isinstance(top, ast.Name):
            yield (top.id, *reversed(path))
            return
        else:
            break
    for child in ast.iter_child_nodes(node):
        yield from _paths(child)


_WORDS = ("title", "description", "subtitle", "summary", "tagline")
_KEPT_OF_BOTH = {
    *((name,) for name in (*_WORDS, "author", "authors", "guid", "id", "language", "link")),
    *((name,) for name in ("published", "published_parsed", "updated", "updated_parsed")),
    *((f"{name}_detail", "value") for name in _WORDS),
    *(("author_detail", "name"), ("authors", "name"), ("category",), ("image", "href")),
    *(("tags", "label"), ("tags", "term")),
}
_KEPT_OF_ITEMS = {
    *_KEPT_OF_BOTH,
    *(("content",), ("content", "value"), ("enclosures",)),
    *(("enclosures", name) for name in ("href", "length", "type", "url")),
}


def _is_kept(path: tuple[str, ...]) -> bool:
    where, rest = path[0], path[1:]
    if where == "entries":
        return not rest or rest in _KEPT_OF_ITEMS
    return where == "feed" and rest in _KEPT_OF_BOTH


def holds(expression: str, feed: ParsedFeed) -> bool:
    """Whether the expression is true of `feed`; what cannot be looked up is false."""
    names = {"feed": _Feed(feed), "entries": _entries(feed), "len": len, "ord": _first_character}
    well_formed = "not bozo" in expression
    tree = compile(expression, "Expect", "eval")
    try:
        # The expressions are the test set's own assertions.
        return bool(eval(tree, {"__builtins__": {}}, {**names, "bozo": not well_formed}))
    except (KeyError, IndexError, AttributeError, TypeError):
        return False


def _entries(feed: ParsedFeed) -> list[_Item]:
    items = [_Item(item) for item in (*feed.items, *feed.unlinked)]
    repeated = dict(feed.skip_reasons).get(SkipReason.DUPLICATE, 0)
    return items + items[-1:] * repeated


def _first_character(words: _Words) -> int:
    return ord(words.text)


class _Words:
    """A text, compared with what feedparser gives by its words."""

    def __init__(self, text: str, markup: str = "") -> None:
        self.text, self.markup = text, markup

    def __eq__(self, other: object) -> bool:
        if isinstance(other, _Words):
            return self.text == other.text
        if not isinstance(other, str):
            return other is None and not self.text
        if self.markup and self.markup == safe_html(other, BASE):
            return True
        # Plain text that is escaped once too often is mended with ours.
        plain = (other, html.unescape(other))
        return self.text in (text_of(other, _LONG), *(" ".join(p.split()) for p in plain))

    def __bool__(self) -> bool:
        return bool(self.text)

    __hash__ = None  # type: ignore[assignment]


class _Moment:
    """A time, equal to the texts and tuples that mean the same moment."""

    def __init__(self, moment: datetime | None) -> None:
        self.moment = moment

    def __eq__(self, other: object) -> bool:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parsed: Any = _parse_date(other) if isinstance(other, str) else other
        if parsed is None or self.moment is None:
            return parsed is self.moment
        year, month, day, hour, minute, second = tuple(parsed)[:6]
        return self.moment == datetime(year, month, day, hour, minute, second, tzinfo=UTC)

    def __bool__(self) -> bool:
        return self.moment is not None

    __hash__ = None  # type: ignore[assignment]


class _Person:
    """A name, equal to the texts in which it stands beside an address."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, str):
            return False
        bare = re.sub(r"\s*\(?\S+@\S+\)?", "", text_of(other, _LONG)).strip()
        return self.name == bare

    __hash__ = None  # type: ignore[assignment]


class _Fields:
    """feedparser's dictionaries, which are asked by item and by attribute."""

    def __init__(self, fields: Mapping[str, Any]) -> None:
        self._fields = fields

    def __getitem__(self, name: str) -> Any:
        return self._fields[name]

    def __getattr__(self, name: str) -> Any:
        return self._fields[name]

    def __contains__(self, name: str) -> bool:
        value = self._fields[name]
        return bool(value)

    def get(self, name: str, default: object = None) -> Any:
        return self._fields[name] or default

    has_key = __contains__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, dict) and all(
            self._fields.get(name) == value for name, value in other.items()
        )

    __hash__ = None  # type: ignore[assignment]


def _common(
    one: ParsedFeed | ParsedItem, link: str, words: Callable[[str, str], _Words]
) -> dict[str, Any]:
    summary, title = words(one.summary, ""), words(one.title, "")
    first = _Person(one.authors[0] if one.authors else "")
    fields: dict[str, Any] = {
        "title": title,
        "link": link,
        "author": first,
        "author_detail": _Fields({"name": first}),
        "authors": [_Fields({"name": _Person(name)}) for name in one.authors],
        "id": _Id(one.identity),
        "guid": _Id(one.identity),
        "language": _Language(one.language),
        "published": _Moment(one.published),
        "published_parsed": _Moment(one.published),
        "updated": _Moment(one.updated),
        "updated_parsed": _Moment(one.updated),
        "image": _Fields({"href": one.image}),
        "category": one.categories[0] if one.categories else None,
        "tags": [_Fields({"term": name, "label": name}) for name in one.categories],
        "title_detail": _Fields({"value": title}),
    }
    for name in _WORDS[1:]:
        fields |= {name: summary, f"{name}_detail": _Fields({"value": summary})}
    return fields


class _Id(str):
    """An id, equal to the same one before it was resolved against the feed's address."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        there = str(other)
        resolved = urljoin(BASE, there)
        tail = urlsplit(str(self)).path.rpartition("/")[2]
        return str(self) in (there, resolved) or ("/" not in there and tail == there)

    __hash__ = str.__hash__


class _Language(str):
    """A language tag, equal to the same tag with an underscore; what is no tag is none."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return str(self) == language_tag(other if isinstance(other, str) else "")

    __hash__ = str.__hash__


class _Feed(_Fields):
    def __init__(self, feed: ParsedFeed) -> None:
        super().__init__(_common(feed, feed.home_url, _Words))


class _Item(_Fields):
    def __init__(self, item: ParsedItem) -> None:
        fields = _common(item, item.url, _Words)
        markup = item.content_html
        # A description in markup is feedparser's content, too; with ours the summary is its words.
        content = _Words(text_of(markup, _LONG), markup) if markup else fields["summary"]
        files = [
            {"href": f.url, "url": f.url, "type": f.media_type, "length": _Number(f.length)}
            for f in item.enclosures
        ]
        super().__init__(
            {
                **fields,
                "content": [_Fields({"value": content})],
                "enclosures": [_Fields(file) for file in files],
            }
        )


class _Number:
    def __init__(self, number: int | None) -> None:
        self.number = number

    def __eq__(self, other: object) -> bool:
        text = str(other).strip()
        return self.number == (int(text) if text.isdecimal() else None)

    __hash__ = None  # type: ignore[assignment]
