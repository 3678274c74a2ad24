"""Quotation marks lost; addresses, handles and hashtags altered.

News sentences seldom have an address, so one of our own is put behind both sides of the pair first.
"""

from __future__ import annotations

import re

from benchmarks.planted.ground import Ground, with_target
from dragoman.fidelity import Pair

_QUOTES = re.compile(r"[\"“”„«»「」『』‹›]")
_ADDRESSES = (
    "https://harbour.example/2026/tide-42",
    "https://news.example/a?id=19&page=2#top",
    "www.ferry.example/plans",
)
_HANDLES = ("@HarbourDesk", "@ferry_news", "#HarbourWeek", "#Tide26")
_MAILS = ("desk@harbour.example", "j.mole@ferry.example")


def quotes_lost(ground: Ground) -> str | None:
    """All double marks of a translation whose source has a pair of them, too."""
    if len(_QUOTES.findall(ground.pair.source)) < 2 or len(_QUOTES.findall(ground.target)) < 2:
        return None
    return re.sub(r"\s{2,}", " ", _QUOTES.sub("", ground.target)).strip()


def _behind(ground: Ground, thing: str, altered: str) -> tuple[Pair, Pair]:
    pair = ground.pair
    source, target = f"{pair.source} ({thing})", f"{pair.target} ({thing})"
    good = Pair(source, target, pair.source_language, pair.target_language, pair.context)
    return good, with_target(good, f"{pair.target} ({altered})")


def address_altered(ground: Ground) -> tuple[Pair, Pair] | None:
    thing = ground.chance.choice(_ADDRESSES)
    ways = (
        thing.replace("example", "exemple"),
        thing.replace("/", "-").replace(":--", "://"),
        thing[:-1],
        thing.replace("a", "", 1),
    )
    return _behind(ground, thing, ground.chance.choice(ways))


def handle_altered(ground: Ground) -> tuple[Pair, Pair] | None:
    thing = ground.chance.choice(_HANDLES)
    ways = ("-" + thing[1:], thing[1:], thing.replace("r", "", 1) if "r" in thing else thing + "s")
    return _behind(ground, thing, ground.chance.choice(ways))


def mail_altered(ground: Ground) -> tuple[Pair, Pair] | None:
    thing = ground.chance.choice(_MAILS)
    ways = (thing.replace("@", "-"), thing.replace("@", " "), thing.replace("example", "exemplo"))
    return _behind(ground, thing, ground.chance.choice(ways))
