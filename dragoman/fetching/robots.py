"""What a publisher's robots.txt allows us (RFC 9309, with Protego)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Self

from protego import Protego

from dragoman.fetching.client import Fetcher
from dragoman.fetching.site_file import (
    UNREACHABLE,
    could_not_say,
    fetch_site_file,
    site_file_url,
)

# RFC 9309 2.5: what a crawler has to read at least, and all that Google reads.
MAX_BYTES = 500 * 1024
PRODUCT_TOKEN = "Dragoman"  # noqa: S105 - the name that RFC 9309 calls a product token

_USER_AGENT = re.compile(r"(\s*user[- ]?agent\s*:\s*)([^#\s]*)", re.IGNORECASE)
_PRODUCT = re.compile(r"[A-Za-z_-]+")
# No product token has this sign in it.
_SOMEBODY_ELSE = "!"


@dataclass(frozen=True, slots=True)
class RobotsRules:
    """The rules of one authority (scheme, host and port), to be kept as two columns.

    `status` is that of the answer, 0 where there was none; `text` is the file (empty unless 2xx).
    `RobotsRules(status, text)` of a stored row is the same as what was parsed.
    `retry_after_seconds` is how long a failing server asked to be left alone, if it did.
    """

    status: int
    text: str = ""
    retry_after_seconds: int | None = None

    @classmethod
    def parse(cls, status: int, body: bytes) -> Self:
        """The rules of an answer. What is past `MAX_BYTES` is not read."""
        if not 200 <= status < 300:
            return cls(status)
        text = body[:MAX_BYTES].decode("utf-8-sig", "replace").replace("\0", "")
        return cls(status, text)

    @classmethod
    def unreachable(cls) -> Self:
        """The rules of a server that gave no answer: nothing is allowed until it does."""
        return cls(UNREACHABLE)

    @property
    def retryable(self) -> bool:
        """Nothing is allowed now, only because the server could not say: ask it again soon."""
        return could_not_say(self.status)

    def allows(self, url: str, user_agent_token: str = PRODUCT_TOKEN) -> bool:
        """Whether `url` may be fetched. Other 4xx allow everything (RFC 9309 2.3.1.3)."""
        if self.retryable:
            return False
        return not self.text or bool(
            _parsed(self.text, user_agent_token).can_fetch(url, user_agent_token)
        )

    def crawl_delay(self, user_agent_token: str = PRODUCT_TOKEN) -> float | None:
        """Seconds that the publisher wants between two requests, or None."""
        delay = (
            _parsed(self.text, user_agent_token).crawl_delay(user_agent_token)
            if self.text
            else None
        )
        return None if delay is None else float(delay)


@lru_cache(maxsize=256)
def _parsed(text: str, token: str) -> Protego:
    return Protego.parse("\n".join(_named(line, token) for line in text.splitlines()))


def _named(line: str, token: str) -> str:
    """A line that names a robot, with the name that RFC 9309 (2.2.1) reads there.

    Protego takes every part of our name for us (`man`), and `Dragoman/1.0` for somebody else.
    """
    found = _USER_AGENT.match(line)
    if found is None or found[2] == "*":
        return line
    product = _PRODUCT.match(found[2])
    ours = product is not None and product[0].lower() == token.lower()
    return f"{found[1]}{token if ours else _SOMEBODY_ELSE}"


def robots_url(url: str) -> str:
    """The address of the robots.txt that is about `url`."""
    return site_file_url(url, "/robots.txt")


def fetch_rules(
    fetcher: Fetcher, url: str, *, before_redirect: Callable[[str], None] | None = None
) -> RobotsRules:
    """The rules about `url`, asked of its server now; a server that fails gives `retryable` ones.

    `before_redirect` as in `Fetcher.fetch`. Raises only what is about the address and not the
    file: `BadAddress`, `PrivateAddress`.
    """
    found = fetch_site_file(
        fetcher,
        robots_url(url),
        accept="text/plain, */*;q=0.1",
        before_redirect=before_redirect,
    )
    rules = RobotsRules.parse(found.status, found.body)
    return replace(rules, retry_after_seconds=found.retry_after_seconds)
