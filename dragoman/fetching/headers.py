"""The few HTTP headers whose values decide something: how long to wait, how long to keep."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

# A server that asks for more is asked again after a day all the same: it may have meant minutes.
LONGEST_WAIT_SECONDS = 86_400

_SECONDS = re.compile(r"\d{1,18}(?:\.\d*)?")
_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,18})", re.IGNORECASE)


def retry_after_seconds(value: str, now: datetime) -> int | None:
    """Whole seconds to wait by a `Retry-After` (seconds or an HTTP date); None if unreadable.

    Between 0 and `LONGEST_WAIT_SECONDS`.
    """
    text = value.strip()
    if _SECONDS.fullmatch(text):
        return min(int(float(text)), LONGEST_WAIT_SECONDS)
    try:
        moment = parsedate_to_datetime(text)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        wait = (moment - now).total_seconds()
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    return max(0, min(int(wait), LONGEST_WAIT_SECONDS))


def max_age_seconds(cache_control: str) -> int | None:
    """Seconds that an answer stays fresh by its `Cache-Control`; None if it does not say.

    `no-store` and `no-cache` are 0.
    """
    directives = {part.strip().lower().split("=")[0] for part in cache_control.split(",")}
    if directives & {"no-cache", "no-store"}:
        return 0
    found = _MAX_AGE.search(cache_control)
    return int(found.group(1)) if found else None


# Directives that take a value, so that their colon does not end a robot's name.
_WITH_VALUE = frozenset(
    {"max-image-preview", "max-snippet", "max-video-preview", "unavailable_after"}
)


def robots_directives(lines: Iterable[str], robot: str = "Dragoman") -> frozenset[str]:
    """The lower-case directives of all `X-Robots-Tag` lines that are for everybody or for `robot`.

    `none` is given as `noindex` and `nofollow` too; one with a value as `max-snippet:20`.
    """
    directives: set[str] = set()
    for line in lines:
        addressee = ""
        for part in line.lower().split(","):
            name, colon, rest = (piece.strip() for piece in part.partition(":"))
            if colon and name not in _WITH_VALUE:
                addressee, name, colon, rest = name, rest, "", ""
            if name and addressee in ("", "*", robot.lower()):
                directives.add(f"{name}{colon}{rest}")
    if "none" in directives:
        directives |= {"nofollow", "noindex"}
    return frozenset(directives)
