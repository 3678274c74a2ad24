"""Ways to spoil a page or a feed. Each takes bytes and a source of chance, and gives bytes back."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

Mutator = Callable[[bytes, Random], bytes]

# Nothing that is made grows past this: the fetcher lets 10 MB through, but seeds are small and the
# point of a mutation is its shape.
LONGEST = 2_000_000

_TAG = re.compile(rb"<[^<>]{1,200}>")
_ENCODINGS = (b"utf-8", b"utf-16", b"utf-7", b"shift_jis", b"windows-1251", b"x-user-defined", b"")


def flipped_bytes(body: bytes, chance: Random) -> bytes:
    """A few bytes become any others."""
    spoilt = bytearray(body)
    for _ in range(chance.randint(1, 200)):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def truncated(body: bytes, chance: Random) -> bytes:
    """Cut anywhere, also inside a tag or a character."""
    return body[: chance.randrange(len(body))]


def beheaded(body: bytes, chance: Random) -> bytes:
    """The beginning is missing."""
    return body[chance.randrange(len(body)) :]


def spliced(body: bytes, chance: Random) -> bytes:
    """A piece of it stands once more in the middle of another place."""
    start = chance.randrange(len(body))
    piece = body[start : start + chance.randint(1, 20_000)]
    at = chance.randrange(len(body))
    return body[:at] + piece + body[at:]


def shuffled(body: bytes, chance: Random) -> bytes:
    """Its tenths in another order."""
    step = max(1, len(body) // 10)
    pieces = [body[at : at + step] for at in range(0, len(body), step)]
    chance.shuffle(pieces)
    return b"".join(pieces)


def doubled_tags(body: bytes, chance: Random) -> bytes:
    """Some tags stand twice, or hundreds of times."""
    times = chance.choice((2, 3, 500))
    return _TAG.sub(
        lambda found: found[0] * (times if chance.random() < 0.05 else 1), body, count=2000
    )


def lost_tags(body: bytes, chance: Random) -> bytes:
    """Some tags are missing, so that others never close."""
    return _TAG.sub(lambda found: b"" if chance.random() < 0.2 else found[0], body)


def nested(body: bytes, chance: Random) -> bytes:
    """An element opens thousands of times inside itself."""
    name = chance.choice(
        (b"div", b"b", b"table><tr><td", b"ul><li", b"blockquote", b"item", b"p", b"a")
    )
    depth = chance.choice((300, 5_000, 50_000))
    at = chance.randrange(len(body))
    return body[:at] + (b"<" + name + b">") * depth + body[at:]


def nested_values(body: bytes, chance: Random) -> bytes:
    """Brackets without end, as JSON or inside a script of linked data."""
    brackets = chance.choice((b"[", b'{"a":')) * chance.choice((500, 100_000))
    linked = b'<script type="application/ld+json">' + brackets + b"</script>"
    at = chance.randrange(len(body))
    return brackets if chance.random() < 0.3 else body[:at] + linked + body[at:]


def huge_attribute(body: bytes, chance: Random) -> bytes:
    """An attribute, or an element's name, of a megabyte."""
    letter = chance.choice((b"x", b"&amp;", b"\xff", b" ", b"\xe2\x80\xae"))
    long = letter * (1_000_000 // len(letter))
    tag = chance.choice((b'<img alt="%s">', b"<p class='%s'>", b"<%s>", b'<a href="%s">x</a>'))
    at = chance.randrange(len(body))
    return body[:at] + tag % long + body[at:]


def many_attributes(body: bytes, chance: Random) -> bytes:
    """One element with tens of thousands of attributes."""
    attributes = b" ".join(b'a%d="%d"' % (number, number) for number in range(30_000))
    at = chance.randrange(len(body))
    return body[:at] + b"<p " + attributes + b">" + body[at:]


def long_line(body: bytes, chance: Random) -> bytes:
    """Half a megabyte of one kind of text: where patterns go back and forth for ever."""
    piece = chance.choice(
        (
            b" ",
            b"a",
            b"\n",
            b"&nbsp;",
            b"a ",
            b"1,",
            b"By ",
            b"- ",
            b"<br>",
            b"'\"",
            b"\xc3\xa9",
            b"a@",
            b"http://a/",
            b"12:00 ",
            b"(",
        )
    )
    at = chance.randrange(len(body))
    return body[:at] + piece * (500_000 // len(piece)) + body[at:]


def wrong_encoding(body: bytes, chance: Random) -> bytes:
    """It says one encoding and is another."""
    name = chance.choice(_ENCODINGS)
    said = b'<?xml version="1.0" encoding="%s"?><meta charset="%s">' % (name, name)
    text = body.decode("utf-8", "replace")
    real = chance.choice(("utf-16", "utf-32", "utf-8-sig", "utf-16-be", "cp500"))
    recoded = text.encode(real, "replace") if chance.random() < 0.6 else body
    return said + recoded if chance.random() < 0.7 else recoded


def entity_flood(body: bytes, chance: Random) -> bytes:
    """Entities that stand for entities, or for impossible characters, by the thousand."""
    laughs = b"<!DOCTYPE l [<!ENTITY a0 'ha'>"
    laughs += b"".join(b"<!ENTITY a%d '%s'>" % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))
    flood = chance.choice(
        (b"&#xD800;", b"&#1114112;", b"&#0;", b"&amp", b"&a11;", b"&nosuch;", b"&#x1F600;")
    )
    at = chance.randrange(len(body))
    return laughs + b"]>" + body[:at] + flood * 20_000 + body[at:]


def external_entity(body: bytes, chance: Random) -> bytes:
    """An entity that points to a file of this machine."""
    at = chance.randrange(len(body))
    return (
        b'<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">'
        b'<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]>' + body[:at] + b"&f;" + body[at:]
    )


def control_characters(body: bytes, chance: Random) -> bytes:
    """NUL, surrogates, direction marks and other signs that text is not made of."""
    signs = (
        b"\0",
        b"\x0b",
        b"\x1b[31m",
        b"\xed\xa0\x80",
        b"\xef\xbf\xbe",
        b"\xe2\x80\xae",
        b"\xff\xfe",
    )
    spoilt = body
    for _ in range(chance.randint(1, 50)):
        at = chance.randrange(len(spoilt))
        spoilt = spoilt[:at] + chance.choice(signs) + spoilt[at:]
    return spoilt


def odd_values(body: bytes, chance: Random) -> bytes:
    """Numbers, dates and addresses become ones that no program expects."""
    odd = chance.choice(
        (
            b"9" * 400,
            b"-1",
            b"99999-99-99T99:99:99Z",
            b"0000-00-00",
            b"NaN",
            b"http://[::1",
            b"1e999",
        )
    )
    return re.sub(
        rb"\d{2,}", lambda found: odd if chance.random() < 0.1 else found[0], body, count=3000
    )


def unclosed(body: bytes, chance: Random) -> bytes:
    """A comment, a script, a CDATA section or a quote opens and never closes."""
    opening = chance.choice(
        (
            b"<!--",
            b"<script>",
            b"<![CDATA[",
            b"<style>",
            b"<textarea>",
            b'<a href="',
            b"<?",
            b"<noscript>",
            b"<svg>",
            b"<template>",
        )
    )
    at = chance.randrange(len(body))
    return body[:at] + opening + body[at:]


MUTATORS: tuple[Mutator, ...] = (
    beheaded,
    control_characters,
    doubled_tags,
    entity_flood,
    external_entity,
    flipped_bytes,
    huge_attribute,
    long_line,
    lost_tags,
    many_attributes,
    nested,
    nested_values,
    odd_values,
    shuffled,
    spliced,
    truncated,
    unclosed,
    wrong_encoding,
)


def mutated(body: bytes, chance: Random) -> tuple[str, bytes]:
    """The body spoilt in one to three ways, and the names of these."""
    chosen = chance.sample(MUTATORS, chance.choice((1, 1, 2, 3)))
    for mutator in chosen:
        body = mutator(body or b" ", chance)[:LONGEST]
    return "+".join(mutator.__name__ for mutator in chosen), body
