"""Which addresses can be asked at all, before anything is looked up or sent."""

from __future__ import annotations

from urllib.parse import urlsplit

import httpx

from dragoman.fetching.errors import BadAddress

_LAST_PORT = 65_535
_SHOWN = 200


def askable(url: str, *, longest: int) -> httpx.URL:
    """`url` as it will be asked for, without its fragment; raises `BadAddress`.

    Of http or https, with a host, at most `longest` characters, and without credentials.
    """
    shown = _shown(url)
    if len(url) > longest:
        raise BadAddress(shown, f"longer than {longest} characters")
    try:
        target = httpx.URL(url.strip())
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise BadAddress(shown, f"not an address ({error})") from error
    if target.scheme not in ("http", "https"):
        raise BadAddress(shown, "only http and https addresses are fetched")
    if not target.host:
        raise BadAddress(shown, "no host in the address")
    if "%" in target.host:
        raise BadAddress(shown, "an escape or a zone in the host's name")
    if target.port is not None and not 0 < target.port <= _LAST_PORT:
        raise BadAddress(shown, f"there is no port {target.port}")
    if target.userinfo:
        raise BadAddress(shown, "a user name or password in an address is never sent")
    return target.copy_with(fragment=None)


def _shown(url: str) -> str:
    """`url` for an error message: short, and without a password."""
    try:
        parts = urlsplit(url)
        if "@" in parts.netloc:
            url = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
    except ValueError:
        pass
    return url if len(url) <= _SHOWN else f"{url[:_SHOWN]}…"
