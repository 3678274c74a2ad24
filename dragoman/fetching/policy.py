"""What the operator decides about fetching, and the limits that protect a worker."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

# What may stand in an address as it is (RFC 3986), and in the comment of a header.
_URL_MARKS = "!#$%&'*+,-./:;=?@_~"


@dataclass(frozen=True, slots=True)
class FetchPolicy:
    """Limits of every fetch: seconds, bytes, counts.

    `user_agent` and `contact_url` tell a publisher who asks and where to complain. `total_seconds`
    counts from the call to the last byte, over all redirects. `max_bytes` is the body after
    decompression (and before it). The size of an answer's headers is bounded by the protocol
    libraries: 100 KiB in HTTP/1.1 (h11), 64 KiB in HTTP/2 (hpack).
    """

    user_agent: str = "Dragoman/0.1"
    contact_url: str = ""
    allow_private: bool = False
    connect_seconds: float = 10.0
    read_seconds: float = 10.0
    total_seconds: float = 30.0
    max_bytes: int = 10_000_000
    max_redirects: int = 5
    max_url_length: int = 2048

    @property
    def sent_user_agent(self) -> str:
        """The `User-Agent` header: the name, and the contact address where there is one."""
        if not self.contact_url:
            return self.user_agent
        return f"{self.user_agent} (+{quote(self.contact_url, safe=_URL_MARKS)})"
