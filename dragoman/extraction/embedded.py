"""The story of a page whose markup has none: what its scripts hold for the browser to draw.

Programs like Next.js, Nuxt and Fusion send a page's state as JSON in a script. The story is the
longest text in it: one string of markup, or the strings of one list. This is a last resort, for a
page with hardly a paragraph of its own.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from dragoman.extraction.matters import long_words

# Characters of all scripts together, values looked at, and how deep; the richest of the 218
# saved pages has 750,000 characters in its scripts.
_MAX_CHARACTERS = 3_000_000
_MAX_VALUES = 100_000
_MAX_DEPTH = 60
_MAX_STARTS = 8
# A shorter string is a name, a label or an address; a shorter story is a teaser's.
_MIN_STRING = 40
_MIN_STORY = 400
# Share of the headline's longer words that a story says. Other stories in a page's state say less:
# of 129 saved pages' texts 117 reach it with their own headline, and 133 of 16,512 with another's.
_OF_HEADLINE = 0.34
_FLIGHT = "self.__next_f.push(["
_ROW = re.compile(r"\n?([0-9a-f]{1,8}):(?:T([0-9a-f]{1,8}),)?")
_START = re.compile(r"[{\[]\s*[\"\[{]")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_MARKED_UP = re.compile(r"<(?:p|div|br|h[2-6])\b", re.IGNORECASE)
# Where the page's program puts an advertisement.
_PLACEHOLDER = re.compile(r"\$\$[A-Z_]+\$\$|\[\[[A-Z_]+\]\]|\{\{[A-Z_]+\}\}|%%[A-Z_]+%%")

_Path = tuple[str | int, ...]


def may_hold_story(script: str) -> bool:
    """Whether a script is long enough, or a piece of a stream."""
    return len(script) >= _MIN_STORY or script.startswith(_FLIGHT)


def markup(scripts: Iterable[str], headline: str) -> str:
    """The HTML of the longest text in `scripts` that is about `headline`; "" for none."""
    wanted = long_words(headline)
    lists: dict[_Path, list[str]] = defaultdict(list)
    whole: list[str] = []
    for path, text in _strings(_values(list(_bounded(scripts)))):
        if _MARKED_UP.search(text):
            whole.append(text)
        if _is_prose(text):
            lists[_without_last_number(path)].append(text)
    joined = ["".join(f"<p>{_paragraph(text)}</p>" for text in texts) for texts in lists.values()]
    for found in sorted((*whole, *joined), key=lambda one: -len(_TAG.sub("", one))):
        words = _TAG.sub(" ", found)
        if len(words) < _MIN_STORY:
            break
        if len(wanted & long_words(words)) > _OF_HEADLINE * len(wanted):
            return _PLACEHOLDER.sub(" ", found)
    return ""


def _bounded(scripts: Iterable[str]) -> Iterator[str]:
    left = _MAX_CHARACTERS
    for script in scripts:
        if len(script) <= left:
            left -= len(script)
            yield script


def _values(scripts: list[str]) -> Iterator[Any]:
    decoder = json.JSONDecoder(strict=False)
    flight = []
    for script in scripts:
        text = script.strip()
        if text.startswith(_FLIGHT):
            flight.append(_pushed(text, decoder))
            continue
        position = 0
        for _ in range(_MAX_STARTS):
            start = _START.search(text, position)
            if start is None:
                break
            try:
                value, position = decoder.raw_decode(text, start.start())
                yield value
            except (ValueError, RecursionError):
                position = start.end()
    yield from _rows("".join(flight), decoder)


def _pushed(script: str, decoder: json.JSONDecoder) -> str:
    """The string that one call adds to the stream of React's components."""
    start = script.find('"', len(_FLIGHT))
    try:
        value = decoder.raw_decode(script, start)[0] if start > 0 else ""
    except ValueError:
        return ""
    return value if isinstance(value, str) else ""


def _rows(stream: str, decoder: json.JSONDecoder) -> Iterator[Any]:
    """The rows of the stream: `id:JSON`, or `id:Tlength,text` with the length in bytes (hex)."""
    position = 0
    while position < len(stream):
        row = _ROW.match(stream, position)
        if row is None:
            position = stream.find("\n", position + 1)
            if position < 0:
                return
        elif row[2]:
            piece = stream[row.end() : row.end() + int(row[2], 16)]
            text = piece.encode("utf-8", "ignore")[: int(row[2], 16)].decode("utf-8", "ignore")
            yield text
            position = row.end() + len(text)
        else:
            try:
                value, position = decoder.raw_decode(stream, row.end())
                yield value
            except (ValueError, RecursionError):
                position = row.end()


def _strings(values: Iterable[Any]) -> Iterator[tuple[_Path, str]]:
    """Every string that is long enough, in order, with the names and numbers that lead to it."""
    left = _MAX_VALUES
    waiting: list[tuple[_Path, Any]] = [((n,), value) for n, value in enumerate(values)]
    waiting.reverse()
    while waiting and left:
        left -= 1
        path, value = waiting.pop()
        if isinstance(value, str):
            if len(value) >= _MIN_STRING:
                yield path, value
        elif len(path) < _MAX_DEPTH and isinstance(value, dict | list):
            pairs = value.items() if isinstance(value, dict) else enumerate(value)
            waiting.extend(reversed([((*path, name), inner) for name, inner in pairs]))


def _is_prose(text: str) -> bool:
    """A string of words: no address, no code, no JSON."""
    return not text.startswith(("http", "/", "{", "[", "data:")) and "{" not in text[:200]


def _paragraph(text: str) -> str:
    return text if "<" in text else escape(text, quote=False)


def _without_last_number(path: _Path) -> _Path:
    """The path of all strings that stand alike in one list."""
    for place in range(len(path) - 1, 0, -1):
        if isinstance(path[place], int):
            return (*path[:place], *path[place + 1 :])
    return path
