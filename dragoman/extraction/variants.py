"""AMP, print and mobile versions of a page are not other articles: one address for all of them."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from tld import get_fld

from dragoman.common.urls import is_web, normalised, same_site
from dragoman.extraction.variant_rules import (
    CACHE_HOSTS,
    CACHE_PARAMETERS,
    ENDINGS,
    ENDINGS_BEFORE_EXTENSION,
    HOST_LABELS,
    PARAMETERS,
    SEGMENTS,
)

_EXTENSION = re.compile(r"\.(?:html?|php|aspx?|jsp)$", re.IGNORECASE)
# A cache writes the publisher's address after these: `/c/s/www.publisher.example/story`.
_SECURE = "s/"
# A host in a path, so that `/amp/story` on a cache's own site is not read as one.
_HOST = re.compile(r"^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:/|$)", re.IGNORECASE)


def identity_url(url: str, canonical: str = "", amphtml: str = "") -> str:
    """The one address of the story that the page at `url` shows, in whatever form.

    `canonical` is what the page calls itself and `amphtml` what it calls its AMP version (absolute
    or ""). The canonical address is believed unless it belongs to another site, is a home page, is
    the AMP version again, or stands above the page's own address (a section: templates exist that
    name it on every story). Then, and when there is none, `url` itself is put into its plain form.
    Two addresses with different stories never get one: what is taken away names a form alone.
    An address that is no web address comes back as it is.
    """
    if not is_web(url):
        return plain_url(canonical) if is_web(canonical) else url
    own = plain_url(url)
    if not is_web(canonical):
        return own
    named = plain_url(canonical)
    if not _is_believed(named, own):
        return own
    if amphtml and normalised(canonical) == normalised(amphtml) and plain_url(amphtml) == amphtml:
        return own
    return named


def plain_url(url: str) -> str:
    """`url` normalised (see `common.urls`) and without what only names a form of the page."""
    url = _out_of_cache(url)
    parts = urlsplit(normalised(url))
    plain = parts._replace(
        netloc=_plain_host(parts.netloc),
        path=_plain_path(parts.path),
        query=_plain_query(parts.query),
    )
    if _is_home(plain) and not _is_home(parts):
        return urlunsplit(parts)
    return urlunsplit(plain)


def _is_believed(canonical: str, own: str) -> bool:
    if not same_site(canonical, own):
        return False
    named, page = urlsplit(canonical), urlsplit(own)
    if _is_home(named):
        return _is_home(page)
    above = named.path.rstrip("/") + "/"
    return not (
        page.path.startswith(above) and page.path.rstrip("/") + "/" != above and not named.query
    )


def _is_home(parts: SplitResult) -> bool:
    return parts.path in ("", "/") and not parts.query


def _out_of_cache(url: str) -> str:
    """The publisher's own address out of that of a cache of AMP pages."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    for cache, prefixes in CACHE_HOSTS:
        if host != cache and not host.endswith(f".{cache}"):
            continue
        for prefix in prefixes:
            if parts.path.startswith(prefix):
                inner = _inner(parts.path.removeprefix(prefix), parts.query)
                if inner:
                    return inner
    return url


def _inner(path: str, query: str) -> str:
    path = unquote(path) if "%2f" in path.lower() else path
    scheme = "https" if path.startswith(_SECURE) else "http"
    path = path.removeprefix(_SECURE)
    if path.startswith(("http://", "https://")):
        inner = path
    elif _HOST.match(path):
        inner = f"{scheme}://{path}"
    else:
        return ""
    inner = f"{inner}?{query}" if query else inner
    return inner if is_web(inner) else ""


def _plain_host(host: str) -> str:
    """Without `m.` and the like, if a registered domain remains: `m.example` is a site itself."""
    label, _, rest = host.partition(".")
    if label in HOST_LABELS and "." in rest and get_fld(f"https://{rest}/", fail_silently=True):
        return rest
    labels = host.split(".")
    if len(labels) > 3 and labels[0] == "www" and labels[1] in HOST_LABELS:
        return ".".join(["www", *labels[2:]])
    return host


def _plain_path(path: str) -> str:
    segments = path.split("/")
    filled = [number for number, segment in enumerate(segments) if segment]
    if len(filled) < 2:
        return _without_ending(path)
    if segments[filled[-1]].lower() in SEGMENTS:
        del segments[filled[-1]]
    elif segments[filled[0]].lower() in SEGMENTS:
        del segments[filled[0]]
    return _without_ending("/".join(segments)) or "/"


def _without_ending(path: str) -> str:
    slash = "/" if path.endswith("/") else ""
    bare = path.rstrip("/")
    extension = match[0] if (match := _EXTENSION.search(bare)) else ""
    stem = bare.removesuffix(extension) if extension else bare
    for ending in (*ENDINGS, *(ENDINGS_BEFORE_EXTENSION if extension else ())):
        if stem.lower().endswith(ending) and not stem[: -len(ending)].endswith("/"):
            return stem[: -len(ending)] + extension + slash
    return path


def _plain_query(query: str) -> str:
    kept = [
        (name, value)
        for name, value in parse_qsl(query, keep_blank_values=True)
        if not _chooses_form(name.lower(), value.lower())
    ]
    return urlencode(kept)


def _chooses_form(name: str, value: str) -> bool:
    if name in CACHE_PARAMETERS:
        return True
    values = PARAMETERS.get(name)
    if values is None:
        return False
    return value in values if values else value in ("", "1", "true", "yes", name)
