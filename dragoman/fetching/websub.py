"""What subscriber and hub say to each other (W3C WebSub, and what is left of PubSubHubbub).

Discovery, the form of a request, the question a hub asks back, the signature of a delivery: all
pure functions. Asking is the fetcher's (`Fetcher.post_form`), remembering is `sources`'.
Source: https://www.w3.org/TR/websub/ (its sections are named below).
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urljoin

from dragoman.common import urls

# Hubs beyond these are mirrors of the same; a feed that lists more is not listing hubs.
MOST_HUBS = 5
_LONGEST_URL = 2048
# Section 7: the methods that may be named in X-Hub-Signature, sorted by what they are worth.
_METHODS = {
    "sha1": hashlib.sha1,
    "sha256": hashlib.sha256,
    "sha384": hashlib.sha384,
    "sha512": hashlib.sha512,
}
_LINK = re.compile(
    r"\s*<([^>]*)>((?:\s*;\s*[\w!#$&+.^`|~*-]+\s*(?:=\s*(?:\"[^\"]*\"|[^\s;,\"]*))?)*)"
)
_PARAMETER = re.compile(r";\s*([\w!#$&+.^`|~*-]+)\s*(?:=\s*(?:\"([^\"]*)\"|([^\s;,\"]*)))?")
_SECONDS = re.compile(r"\d{1,10}")


class Mode(StrEnum):
    """What a request is for, and what a hub asks about (`hub.mode`)."""

    SUBSCRIBE = "subscribe"
    UNSUBSCRIBE = "unsubscribe"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Offer:
    """A feed that can be subscribed to: its canonical address and its hubs, best first."""

    topic: str
    hubs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What a hub asks of (or tells) our callback; `lease_seconds` is None where it says none."""

    mode: Mode
    topic: str
    challenge: str
    lease_seconds: int | None
    reason: str


def links(lines: Iterable[str], base: str) -> Iterator[tuple[str, str]]:
    """Each (relation, absolute address) of `Link` headers (RFC 8288), in their order.

    Links about another document (`anchor`) and what cannot be read are left out.
    """
    for line in lines:
        position = 0
        while found := _LINK.match(line, position):
            position = found.end()
            comma = line.find(",", position)
            position = len(line) if comma < 0 else comma + 1
            parameters = {
                name.lower(): quoted or bare
                for name, quoted, bare in reversed(_PARAMETER.findall(found.group(2)))
            }
            address = _joined(base, found.group(1))
            if address and "anchor" not in parameters:
                for relation in parameters.get("rel", "").lower().split():
                    yield relation, address


def discover(
    link_lines: Iterable[str], *, feed_url: str, feed_self: str, feed_hubs: Iterable[str]
) -> Offer | None:
    """What a feed's answer offers; None where it names no hub (section 4).

    `link_lines` are the `Link` headers of the answer; where they name a hub they count, else the
    links in the feed do. `feed_url` is where the answer came from, and the topic of a feed that
    names a hub and, against the specification, no address of its own.
    """
    named = list(links(link_lines, feed_url))
    hubs = [address for relation, address in named if relation == "hub"]
    selves = [address for relation, address in named if relation == "self"]
    if not hubs:
        hubs = [_joined(feed_url, address) for address in feed_hubs]
    topic = next(iter(selves), "") or _joined(feed_url, feed_self) or feed_url
    usable = tuple(dict.fromkeys(hub for hub in hubs if _is_askable(hub)))[:MOST_HUBS]
    if not usable or not _is_askable(topic):
        return None
    return Offer(topic, usable)


def topic_of_delivery(link_lines: Iterable[str], *, base: str) -> str:
    """The topic that a delivery says it is about (section 7), or empty where it does not say."""
    return next((address for rel, address in links(link_lines, base) if rel == "self"), "")


def request_fields(
    mode: Mode, *, topic: str, callback: str, secret: str, lease_seconds: int
) -> dict[str, str]:
    """The form to send to a hub (section 5.1). `hub.verify` is what hubs of 2010 still ask for."""
    fields = {
        "hub.mode": mode.value,
        "hub.topic": topic,
        "hub.callback": callback,
        "hub.verify": "async",
    }
    if mode is Mode.SUBSCRIBE:
        fields |= {"hub.secret": secret, "hub.lease_seconds": str(lease_seconds)}
    return fields


def read_question(query: Mapping[str, str]) -> Question | None:
    """What a hub asks with a GET (sections 5.2, 5.3); None where it is no such question."""
    try:
        mode = Mode(query.get("hub.mode", ""))
    except ValueError:
        return None
    topic, challenge = query.get("hub.topic", ""), query.get("hub.challenge", "")
    if not topic or (mode is not Mode.DENIED and not challenge):
        return None
    lease = query.get("hub.lease_seconds", "")
    return Question(
        mode,
        topic,
        challenge,
        int(lease) if _SECONDS.fullmatch(lease) else None,
        query.get("hub.reason", "")[:500].replace("\0", ""),
    )


def is_signed(header: str, secret: str, body: bytes) -> bool:
    """Whether `X-Hub-Signature` (`method=hexadecimal`) is that of `body` under `secret`.

    Compared in a time that does not tell how much of it was right.
    """
    method, _, claimed = header.strip().partition("=")
    digest = _METHODS.get(method.strip().lower())
    if digest is None or not secret:
        return False
    true = hmac.new(secret.encode(), body, digest).hexdigest()
    return hmac.compare_digest(true.encode(), claimed.strip().lower().encode("utf-8", "replace"))


def _joined(base: str, address: str) -> str:
    """`address` made absolute, or empty where it is none."""
    if not address.strip():
        return ""
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return ""


def _is_askable(address: str) -> bool:
    return len(address) <= _LONGEST_URL and urls.is_web(address)
