"""A feed's bytes made fit for an XML parser: UTF-8, no entities that grow, whole characters."""

from __future__ import annotations

import html
import re

from feedparser.encodings import convert_to_utf8

_XML = "application/xml"
_UTF8_XML = "application/xml; charset=utf-8"

_ENTITY_DECLARATION = re.compile(rb"<!ENTITY\b[^>]*>")
# A name for a few characters, which is what feeds declare entities for. 32 of them for a
# reference of 3 bytes: a body grows tenfold at most. Nested ones make a gigabyte of 10 MB, and
# expat stops only there.
_HARMLESS_DECLARATION = re.compile(
    rb"<!ENTITY\s+[\w.-]+\s+(?:\"(?:[^&%\"]|&#\w+;){0,32}\"|'(?:[^&%']|&#\w+;){0,32}')\s*>"
)
# References to U+D800–DFFF, halves of characters in UTF-16: 55296–57343.
_SURROGATES = re.compile(
    rb"(?:&#(?:[xX]0*[dD][89a-fA-F][0-9a-fA-F]{2}"
    rb"|0*(?:5529[6-9]|55[3-9]\d\d|56\d{3}|57[0-2]\d\d|573[0-3]\d|5734[0-3]));)+"
)
# feedparser's time grows with the square of an element's attributes: 30,000 take ten seconds. The
# most that a format knows is about twenty.
_MANY_ATTRIBUTES = re.compile(
    rb"<[A-Za-z][^\s<>]*(?:\s+[^\s=<>\"']+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*')){1000}"
)
_ENTITY = re.compile(rb"&(#\d+;|#[xX][0-9a-fA-F]+;|[A-Za-z][A-Za-z0-9]*;)?")
_XML_ENTITIES = frozenset({b"amp;", b"apos;", b"gt;", b"lt;", b"quot;"})


def mended(body: bytes, content_type: str) -> tuple[bytes, str, str]:
    """`body` in UTF-8, the `Content-Type` to parse it by, the encoding it was in (lower case).

    The encoding is that of RFC 3023 as feedparser reads it (header, declaration, then what
    fits), except that what is UTF-8 is UTF-8: text of another encoding is hardly ever valid as
    such, and headers are often the server's default. Raises `ValueError` for an element with more
    attributes than any format has.
    """
    claimed = _UTF8_XML if _is_utf8(body) else content_type or _XML
    notes: dict[str, object] = {}
    text: bytes = convert_to_utf8({"content-type": claimed}, body, notes)
    if b"<!DOCTYPE" in text:
        text = _ENTITY_DECLARATION.sub(_kept_if_harmless, text)
    if _MANY_ATTRIBUTES.search(text):
        raise ValueError("an element with more than a thousand attributes")
    text = _SURROGATES.sub(_whole_characters, text)
    encoding = str(notes.get("encoding") or "")
    return text, _UTF8_XML if encoding else claimed, encoding.lower()


def _is_utf8(body: bytes) -> bool:
    """Not for pure ASCII (which ISO-2022-JP is too), nor with NULs (UTF-16)."""
    if body.isascii() or b"\0" in body:
        return False
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _kept_if_harmless(declaration: re.Match[bytes]) -> bytes:
    text = declaration.group()
    return text if _HARMLESS_DECLARATION.fullmatch(text) else b""


def _whole_characters(halves: re.Match[bytes]) -> bytes:
    """Emoji written as two references to halves of a character, as one; a lone half is nothing.

    XML forbids them, feedparser fails on them, feeds have them.
    """
    codes = (reference.strip(b"&#;") for reference in halves.group().split(b";") if reference)
    units = (int(code[1:], 16) if code[:1] in b"xX" else int(code) for code in codes)
    text = b"".join(unit.to_bytes(2, "little") for unit in units).decode("utf-16-le", "ignore")
    return text.encode("ascii", "xmlcharrefreplace")


def ampersands_mended(body: bytes) -> bytes:
    """`&` written as itself becomes `&amp;`, HTML's names become the characters they stand for.

    libxml2 would drop both and what follows the `&`, which changes addresses.
    """

    def mend(match: re.Match[bytes]) -> bytes:
        name = match.group(1)
        if name is None:
            return b"&amp;"
        if name.startswith(b"#") or name in _XML_ENTITIES:
            return match.group()
        character = html.unescape(match.group().decode("ascii"))
        known = not character.startswith("&")
        return character.encode("ascii", "xmlcharrefreplace") if known else b"&amp;" + name

    return _ENTITY.sub(mend, body.lstrip())
