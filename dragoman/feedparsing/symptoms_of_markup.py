"""What can be wrong with how a feed is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from dragoman.feedparsing.evidence import Evidence, Severity, Symptom
from dragoman.feedparsing.feed import FeedKind, ParsedFeed

_DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
# The reader is shown where to look first; one slip often brings a hundred errors after it.
_MOST_ERRORS = 1
# Past this, a strict second reading for the sake of the report takes too long.
_MOST_BYTES = 5_000_000
_UTF8 = ("utf-8", "utf8", "us-ascii", "ascii")


def seen(evidence: Evidence, feed: ParsedFeed, body: bytes) -> Iterator[Symptom]:
    """The symptoms of a feed's markup; `body` is the feed unpacked."""
    if feed.kind is FeedKind.JSON:
        return
    yield from _encoding(evidence, feed, body)
    if len(body) <= _MOST_BYTES:
        yield from _broken(body)


def _encoding(evidence: Evidence, feed: ParsedFeed, body: bytes) -> Iterator[Symptom]:
    if body.isascii() or body.startswith(_BOMS):
        return
    in_header = _CHARSET.search(evidence.content_type)
    in_markup = _DECLARED.match(body[:400])
    declared = [in_header.group(1)] if in_header else []
    declared += [in_markup.group(1).decode()] if in_markup else []
    real = "utf-8" if _is_utf8(body) else feed.encoding
    if not declared and real not in _UTF8:
        yield Symptom(
            "undeclared_encoding",
            Severity.WARNING,
            f"Neither header nor markup says how the letters are written; they look like {real}.",
            f"the text is read as {real}, which is a guess",
        )
    for name in declared:
        if not _is_same(name, real):
            yield Symptom(
                "lying_encoding",
                Severity.WARNING,
                f"It says {name.lower()}, but the bytes are {real or 'no known encoding'}.",
                f"the text is read as {real}; other readers may show wrong letters",
            )
            return


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_same(declared: str, real: str) -> bool:
    """Whether two names mean one encoding, or the declared one is the narrower of the two."""
    names = [re.sub(r"[^a-z0-9]", "", name.lower()) for name in (declared, real)]
    widened = {"iso88591": "windows1252", "gb2312": "gb18030", "gbk": "gb18030"}
    return widened.get(names[0], names[0]) == widened.get(names[1], names[1])


def _broken(body: bytes) -> Iterator[Symptom]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        etree.fromstring(body, parser)
    except (etree.LxmlError, ValueError) as error:
        entries = list(parser.error_log)[:_MOST_ERRORS]
        where = "; ".join(f"line {e.line}, column {e.column}: {e.message}" for e in entries)
        yield Symptom(
            "not_well_formed",
            Severity.WARNING,
            f"It is no well-formed XML ({where or error}).",
            "it is read all the same, as far as sense can be made of it; strict readers refuse it",
        )
