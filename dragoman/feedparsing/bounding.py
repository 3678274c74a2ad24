"""Markup cut to what feedparser reads in bounded time.

feedparser takes time by the square of nesting (1 MB of open tags: 5 to 20 s; of nested `xml:base`:
over 200 s) and about 1 s a MB of the worst that is merely broken. What strict libxml2 accepts is
well-formed and at most 256 deep, and passes as it is; that costs 1 % of the whole.
"""

from __future__ import annotations

import re

from lxml import etree

# Broken feeds are read up to here: the largest feed seen had .9 MB, and news stands at the top.
MAX_BROKEN = 1_000_000
# Feeds are nested up to 30 deep with their XHTML.
_MAX_DEPTH = 300
# Tags of HTML that are left open by custom: a broken feed may have one for each paragraph.
_MAX_LOOSE = 3000
_LOOSE = frozenset(b"br col dd dt hr img input li meta option p td th tr wbr".split())
# feedparser takes 30 to 100 µs for each: well-formed or not, a feed is read for 3 s at most. The
# real feeds seen have up to 2,700 tags outside CDATA (benchmarks/feeds.py counts them).
MAX_TAGS = 30_000
# One for each entry and its content is common; more, or longer ones, only serve to make work.
_MAX_BASES = 1000
_MAX_BASE = 300

_TAG = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)"
    rb"|<(/?)([A-Za-z_][\w:.-]{0,80})(?:[^<>/]|/(?!>))*(/?)>?",
    re.DOTALL,
)
_BASE = re.compile(rb"\s(?:xml:)?base\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')", re.IGNORECASE)


def bounded(text: bytes) -> bytes:
    """`text` (UTF-8 markup), cut where a feed would have ended long ago."""
    text = _with_few_bases(text)
    if _is_well_formed(text):
        return text if text.count(b"<") <= MAX_TAGS else text[: _end_of_sense(text)]
    text = text[:MAX_BROKEN]
    return text[: _end_of_sense(text)]


def _with_few_bases(text: bytes) -> bytes:
    found = [one or other for one, other in _BASE.findall(text)]
    if len(found) <= _MAX_BASES and all(len(base) <= _MAX_BASE for base in found):
        return text
    return _BASE.sub(b"", text)


def _is_well_formed(text: bytes) -> bool:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        etree.fromstring(text, parser)
    except (etree.LxmlError, ValueError):
        return False
    return True


def _end_of_sense(text: bytes) -> int:
    """Where nesting or number of tags pass what a feed can mean."""
    deep = loose = tags = 0
    for tag in _TAG.finditer(text):
        closing, name, alone = tag.groups()
        if not name:
            continue
        tags += 1
        if tags > MAX_TAGS:
            return tag.start()
        if alone:
            continue
        step = -1 if closing else 1
        if name.lower() in _LOOSE:
            loose = max(0, loose + step)
        else:
            deep = max(0, deep + step)
        if deep > _MAX_DEPTH or loose > _MAX_LOOSE:
            return tag.start()
    return len(text)


def tags_in(text: bytes) -> int:
    """How many tags stand outside CDATA and comments."""
    return sum(1 for tag in _TAG.finditer(text) if tag.group(2))
