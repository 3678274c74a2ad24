"""What a publisher's robots.txt allows us (RFC 9309, with Protego)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Self
from urllib.parse import urlsplit, urlunsplit

from protego import Protego

from dragoman.fetching.client import Fetcher
from dragoman.fetching.errors import (
    BadAddress,
    FetchError,
    HttpStatus,
    PrivateAddress,
    RateLimited,
    TooManyRedirects,
)

# RFC 9309 2.5: what a crawler has to read at least, and all that Google reads.
MAX_BYTES = 500 * 1024
PRODUCT_TOKEN = "Dragoman"  # noqa: S105 - the name that RFC 9309 calls a product token

_UNREACHABLE = 0
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
        return cls(_UNREACHABLE)

    @property
    def retryable(self) -> bool:
        """Nothing is allowed now, only because the server could not say: ask it again soon.

        No answer and 5xx (RFC 9309 2.3.1.4), and 429: who is asked too much did not say yes.
        """
        return self.status in (_UNREACHABLE, 429) or self.status >= 500

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
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], "/robots.txt", "", ""))


def fetch_rules(fetcher: Fetcher, url: str) -> RobotsRules:
    """The rules about `url`, asked of its server now.

    A server that fails gives `RobotsRules.unreachable()` or its 5xx. Raises only what is about
    the address and not the file: `BadAddress`, `PrivateAddress`.
    """
    try:
        page = fetcher.fetch(robots_url(url), accept="text/plain, */*;q=0.1")
    except (BadAddress, PrivateAddress):
        raise
    except RateLimited as error:
        status = error.status or _UNREACHABLE
        return RobotsRules(status, retry_after_seconds=error.retry_after_seconds)
    except HttpStatus as error:
        return RobotsRules(error.status or _UNREACHABLE)
    except TooManyRedirects:
        # RFC 9309 2.3.1.2: may be taken for a file that is not there.
        return RobotsRules(404)
    except FetchError:
        return RobotsRules.unreachable()
    return RobotsRules.parse(page.status, page.body)
