"""How much of a story may be shown: the source's rights, lowered by what page and site ask.

The table of signals, with the reasons, is docs/decisions/0013-what-lowers-rights.md.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import cast

from dragoman.sources.models import Rights
from dragoman.text.rights import EXTRACT_CHARACTERS
from dragoman.text.rights import Rights as RightsLevel

# From most to least; what a page says can only move to the right.
_ORDER = (Rights.FULL, Rights.EXTRACT, Rights.HEADLINE, Rights.NONE)

# Directive of meta robots, X-Robots-Tag or TDM ⇒ the most that may be shown. Sorted.
_LIMITS = {
    "noarchive": Rights.EXTRACT,
    "nocache": Rights.EXTRACT,
    "noindex": Rights.HEADLINE,
    "none": Rights.HEADLINE,
    "nosnippet": Rights.HEADLINE,
    "notranslate": Rights.HEADLINE,
    "paywall": Rights.EXTRACT,
    "tdm-reservation": Rights.HEADLINE,
    "tdm-reservation-of-site": Rights.HEADLINE,
}


def beyond(level: str) -> tuple[str, ...]:
    """The levels that show more than `level`."""
    return tuple(rights.value for rights in _ORDER[: _ORDER.index(Rights(level))])


_NUMBER = re.compile(r"-?\d{1,9}")


def _limit(directive: str) -> Rights | None:
    """The most that a directive allows, or None where it limits nothing."""
    name, _, value = directive.partition(":")
    if name.strip() == "max-snippet":
        return _snippet_limit(value.strip())
    return _LIMITS.get(directive)


def _snippet_limit(value: str) -> Rights | None:
    """An extract may have 300 characters: a page that allows fewer allows none of them.

    -1 is "any length"; what is no number is taken for the wish to be quoted shortly.
    """
    if not _NUMBER.fullmatch(value):
        return Rights.EXTRACT
    characters = int(value)
    if characters < 0:
        return None
    return Rights.EXTRACT if characters >= EXTRACT_CHARACTERS else Rights.HEADLINE


@dataclass(frozen=True, slots=True)
class EffectiveRights:
    """What may be shown of one page, and which of its own words lowered it ("" if none did)."""

    rights: RightsLevel
    lowered_by: str


def effective(rights: str, directives: Collection[str]) -> EffectiveRights:
    """The source's `rights`, lowered by the page's directives; unknown ones change nothing."""
    level, reason = Rights(rights), ""
    for directive in sorted(word.strip().lower() for word in directives):
        limit = _limit(directive)
        if limit is not None and _ORDER.index(limit) > _ORDER.index(level):
            level, reason = limit, directive
    return EffectiveRights(cast(RightsLevel, level.value), reason)
