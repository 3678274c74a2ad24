"""What a fetch brings back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

# What later stages decide by; the rest of the headers is not kept (lower case, sorted).
KEPT_HEADERS = frozenset(
    {
        "age",
        "cache-control",
        "content-language",
        "content-location",
        "content-type",
        "date",
        "etag",
        "expires",
        "last-modified",
        "link",
        "retry-after",
        "tdm-policy",
        "tdm-reservation",
        "x-robots-tag",
    }
)


@dataclass(frozen=True, slots=True)
class Redirect:
    """One step: `status` sent us to `url` (absolute)."""

    status: int
    url: str


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """A successful answer (2xx, or 304 where we said what we have).

    `requested_url` is as asked, `final_url` where the body came from. `headers` are the kept ones
    (see `KEPT_HEADERS`): names in lower case, one pair a line of the answer. `body` is without
    compression and empty on 304; `wire_bytes` is its size as it came. `content_hash` is the
    SHA-256 of `body`. `seconds` is how long the whole fetch took, redirects included. `address` is
    the IP address that the last answer came from, `http_version` what was spoken with it.
    """

    requested_url: str
    final_url: str
    redirects: tuple[Redirect, ...]
    status: int
    headers: tuple[tuple[str, str], ...]
    fetched_at: datetime
    body: bytes
    wire_bytes: int
    content_hash: str
    seconds: float = 0.0
    address: str = ""
    http_version: str = ""

    @property
    def not_modified(self) -> bool:
        """The server says that what we have is still current."""
        return self.status == 304

    @property
    def permanent_url(self) -> str:
        """Where the page has moved for good: the end of the leading 301 and 308, or empty.

        A temporary redirect on the way ends it: what follows is not promised.
        """
        moved = ""
        for redirect in self.redirects:
            if redirect.status not in (301, 308):
                break
            moved = redirect.url
        return moved

    def header(self, name: str) -> str:
        """The value of a kept header, several lines joined by `, `; empty where it was not sent."""
        return ", ".join(self.header_lines(name))

    def header_lines(self, name: str) -> tuple[str, ...]:
        """Each line of a kept header."""
        return tuple(value for key, value in self.headers if key == name.lower())

    @property
    def content_type(self) -> str:
        return self.header("content-type")

    @property
    def etag(self) -> str:
        return self.header("etag")

    @property
    def last_modified(self) -> str:
        return self.header("last-modified")
