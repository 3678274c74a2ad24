"""How much of a story may be shown: the source's rights, lowered by what the page itself asks."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import cast

from dragoman.sources.models import Rights
from dragoman.text.rights import Rights as RightsLevel

# From most to least; what a page says can only move to the right.
_ORDER = (Rights.FULL, Rights.EXTRACT, Rights.HEADLINE, Rights.NONE)

# Directive of meta robots, X-Robots-Tag or TDM ⇒ the most that may be shown. Sorted.
_LIMITS = {
    "noarchive": Rights.EXTRACT,
    "noindex": Rights.HEADLINE,
    "none": Rights.HEADLINE,
    "nosnippet": Rights.HEADLINE,
    "paywall": Rights.EXTRACT,
    "tdm-reservation": Rights.HEADLINE,
}


def _limit(directive: str) -> Rights | None:
    """The most that a directive allows; `max-snippet:0` is `nosnippet` in other words."""
    name, _, value = directive.partition(":")
    if name == "max-snippet" and value.strip() != "-1":
        return Rights.HEADLINE if value.strip() == "0" else Rights.EXTRACT
    return _LIMITS.get(directive)


@dataclass(frozen=True, slots=True)
class EffectiveRights:
    """What may be shown of one page, and which of its own words lowered it ("" if none did)."""

    rights: RightsLevel
    lowered_by: str


def effective(rights: str, directives: Collection[str]) -> EffectiveRights:
    """The source's `rights`, lowered by the page's directives; unknown ones change nothing."""
    level, reason = Rights(rights), ""
    for directive in sorted(directives):
        limit = _limit(directive.strip().lower())
        if limit is not None and _ORDER.index(limit) > _ORDER.index(level):
            level, reason = limit, directive
    return EffectiveRights(cast(RightsLevel, level.value), reason)
