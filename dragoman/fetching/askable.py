"""Which addresses can be asked at all, before anything is looked up or sent."""

from __future__ import annotations

import httpx

from dragoman.fetching import errors

_LAST_PORT = 65_535


def askable(url: str, *, longest: int) -> httpx.URL:
    """`url` as it will be asked for, without its fragment; raises `BadAddress`.

    Of http or https, with a host, at most `longest` characters, and without credentials.
    """
    shown = errors.shown(url)
    if len(url) > longest:
        raise errors.BadAddress(shown, f"longer than {longest} characters")
    try:
        target = httpx.URL(url.strip())
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise errors.BadAddress(shown, f"not an address ({error})") from error
    if target.scheme not in ("http", "https"):
        raise errors.BadAddress(shown, "only http and https addresses are fetched")
    if not target.host:
        raise errors.BadAddress(shown, "no host in the address")
    if "%" in target.host:
        raise errors.BadAddress(shown, "an escape or a zone in the host's name")
    if target.port is not None and not 0 < target.port <= _LAST_PORT:
        raise errors.BadAddress(shown, f"there is no port {target.port}")
    if target.userinfo:
        raise errors.BadAddress(shown, "a user name or password in an address is never sent")
    return target.copy_with(fragment=None)
