"""Addresses: which are the same page, and which host they belong to."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from tld import get_fld

# Parameters that name the reader's way to a page and never the page (sorted; `utm_` by prefix).
TRACKING_PARAMETERS = frozenset(
    {
        "cmpid",
        "dclid",
        "fbclid",
        "gclid",
        "igshid",
        "mc_cid",
        "mc_eid",
        "msclkid",
        "ref_src",
        "yclid",
    }
)


def is_web(url: str) -> bool:
    """True for an absolute http or https address with a host; a malformed one is not."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def authority(url: str) -> str:
    """`host` or `host:port` in lower case: what robots.txt and pacing are about."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    default = {"http": 80, "https": 443}.get(parts.scheme)
    return host if parts.port in (None, default) else f"{host}:{parts.port}"


def root(url: str) -> str:
    """The home page of the address' host."""
    return f"{urlsplit(url).scheme.lower()}://{authority(url)}/"


def same_site(one: str, other: str) -> bool:
    """Whether two addresses belong to one registered domain (by the public suffix list).

    Hosts without one (an IP address, `localhost`) must be the same to the port.
    """
    if authority(one) == authority(other):
        return True
    domain = get_fld(one, fail_silently=True)
    return domain is not None and domain == get_fld(other, fail_silently=True)


def normalised(url: str) -> str:
    """The address without fragment, tracking parameters, default port and case of its host.

    Used to recognise an article, never to fetch it.
    """
    parts = urlsplit(url.strip())
    query = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if name.lower() not in TRACKING_PARAMETERS and not name.lower().startswith("utm_")
    ]
    scheme = parts.scheme.lower()
    return urlunsplit((scheme, authority(url), parts.path or "/", urlencode(query), ""))
