"""Bytes of a page → text, whatever its headers claim."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The labels that browsers read as a wider encoding (WHATWG Encoding Standard); sorted.
_WIDER = {
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "iso8859-11": "cp874",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "tis-620": "cp874",
}
# Browsers look for <meta charset> in the first 1,024 bytes; real pages put scripts before it.
_META_WINDOW = 16_384
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:+-]+)", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:+-]+)", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:+-]+)", re.IGNORECASE)
# A page of UTF-8 with a few broken bytes (cut in a character, pasted Latin-1) is still UTF-8: up to
# one broken sequence in this many bytes. Windows-1251 or Latin-1 text breaks far more often.
_BYTES_PER_BROKEN = 500
# charset_normalizer reads this much; more only costs time (60 kB: about 40 ms).
_SAMPLE = 20_000


def decode(page: bytes, content_type: str = "") -> str:
    """The text of `page`. `content_type` is the HTTP header. Never fails: what cannot be read is
    replaced by U+FFFD.

    Order of trust: byte order mark; valid UTF-8 (no other encoding looks like it by chance); the
    header; the page's own <meta> or XML declaration; nearly valid UTF-8; a guess from the bytes.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if page.startswith(mark):
            return page[len(mark) :].decode(encoding, "replace")
    declared = _declared(page, content_type)
    if not _is_stateful(declared):
        try:
            return page.decode("utf-8")
        except UnicodeDecodeError:
            pass
    for encoding in declared:
        if encoding != "utf-8":
            try:
                return page.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
    return _undeclared(page, declared)


def _undeclared(page: bytes, declared: list[str]) -> str:
    lenient = page.decode("utf-8", "replace")
    if lenient.count("\ufffd") <= len(page) // _BYTES_PER_BROKEN:
        return lenient
    wrong = [encoding for encoding in declared if encoding != "utf-8"]
    if wrong:
        return page.decode(wrong[0], "replace")
    guess = from_bytes(page[:_SAMPLE]).best()
    if guess is None:
        return page.decode("cp1252", "replace")
    return page.decode(guess.encoding, "replace")


def _declared(page: bytes, content_type: str) -> list[str]:
    head = page[:_META_WINDOW]
    labels = [match[1] for match in _CHARSET.finditer(content_type)]
    labels += [match[1].decode("ascii") for match in _META_CHARSET.finditer(head)]
    labels += [match[1].decode("ascii") for match in _XML_ENCODING.finditer(head)]
    return list(dict.fromkeys(known for label in labels if (known := _known(label))))


def _known(label: str) -> str:
    """Python's name for a label; "" for none, and for codecs that do not make text of bytes."""
    try:
        info = codecs.lookup(label)
    except (LookupError, ValueError):
        return ""
    if not getattr(info, "_is_text_encoding", True) or info.name in ("idna", "punycode"):
        return ""
    # A page whose <meta> could be read byte by byte is not UTF-16, whatever it says.
    if info.name.startswith(("utf-16", "utf-32", "utf-7")):
        return "utf-8"
    return _WIDER.get(info.name, info.name)


def _is_stateful(declared: list[str]) -> bool:
    """ISO-2022 and HZ write everything in ASCII bytes, so they are always valid UTF-8 as well."""
    return any(encoding.startswith(("iso2022", "hz")) for encoding in declared)
