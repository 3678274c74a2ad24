"""Which item a feed's entry is: one known, one that moved to another address, or a new one.

An address names a story more surely than a guid does: guids change when a site changes its software
and some feeds give one guid to every story. But a permalink is rewritten when a headline is, and
then the guid and the date stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum
from urllib.parse import quote

from dragoman.common import hashing, urls

# An index of PostgreSQL takes 2,704 bytes a row; a longer name is told by its hash.
_LONGEST_NAME = 600
# Words in common, in order, of two headlines that may be one story's (difflib's ratio): more than
# half, so that at least the longer part of both is the same. Only asked beside an equal guid or an
# address that the other page gave itself, so it need not tell two stories apart alone.
SAME_TITLE = 0.6
_ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")
_WORDS = re.compile(r"\w+")
# Every printable ASCII character stays as it is; only other scripts and spaces are written as %XX.
_KEPT = "".join(chr(code) for code in range(0x21, 0x7F))


def identity_of(url: str) -> str:
    """The address without what the same page also goes by: scheme, `www.`, tracking, fragment,
    final slash, and the spelling of its escapes.
    """
    host, slash, rest = _bare(url).partition("/")
    path, mark, query = rest.partition("?")
    path = _ESCAPE.sub(lambda found: found[0].upper(), quote(path, safe=_KEPT))
    return name_of(host.removeprefix("www.") + slash + path.rstrip("/") + mark + query)


def names_of(url: str) -> tuple[str, ...]:
    """Every name under which the address may be stored: today's, and that of the first release."""
    return tuple(dict.fromkeys((identity_of(url), name_of(_bare(url)))))


def name_of(text: str) -> str:
    """The text itself, or its hash where it is too long for an index."""
    text = text.replace("\0", "")
    return text if len(text) <= _LONGEST_NAME else f"sha256:{hashing.of_text(text)}"


def _bare(url: str) -> str:
    return urls.normalised(url).split("://", 1)[-1]


@dataclass(frozen=True, slots=True)
class Incoming:
    """An entry as the feed gives it; `guid_twice`: the same feed gives that guid to two links."""

    guid: str
    title: str
    published: datetime | None
    guid_twice: bool = False


@dataclass(frozen=True, slots=True)
class KnownItem:
    """An item that has the entry's address or its guid.

    `listed`: its own link is in this feed too. `by_alias`: the address is not its link, but one
    that it had before or that its page calls itself.
    """

    item_id: int
    title: str
    published: datetime | None
    listed: bool = False
    by_alias: bool = False


class Sameness(StrEnum):
    """What an entry is to the newsroom."""

    NEW = "new"
    SAME = "same"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Recognition:
    """The decision, and the item it is about (None for a new one)."""

    sameness: Sameness
    item_id: int | None = None


def recognise(
    incoming: Incoming, *, by_address: KnownItem | None, by_guid: Sequence[KnownItem]
) -> Recognition:
    """Tell which item an entry is.

    A known link decides. An address that the other item only goes by (templates name false ones)
    needs date or headline to agree. An unknown address with a known guid is the same story moved if
    nothing says that this feed reuses its guids and, again, date or headline agrees. Where two
    known items share the guid it tells nothing.
    """
    if by_address is not None and (not by_address.by_alias or _agree(incoming, by_address)):
        return Recognition(Sameness.SAME, by_address.item_id)
    if not incoming.guid or incoming.guid_twice or len(by_guid) != 1:
        return Recognition(Sameness.NEW)
    (known,) = by_guid
    if known.listed or not _agree(incoming, known):
        return Recognition(Sameness.NEW)
    return Recognition(Sameness.MOVED, known.item_id)


def _agree(incoming: Incoming, known: KnownItem) -> bool:
    """Whether date or headline say that these are one story."""
    if incoming.published is not None and incoming.published == known.published:
        return True
    return alike(incoming.title, known.title)


def alike(one: str, other: str) -> bool:
    """Whether two headlines may be those of one story, in words and their order."""
    first, second = _WORDS.findall(one.casefold()), _WORDS.findall(other.casefold())
    if not first or not second:
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= SAME_TITLE
