"""What the headers of a page and its site ask, as directives that lower rights."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.common import urls
from dragoman.fetching import tdmrep
from dragoman.fetching.headers import robots_directives
from dragoman.fetching.tdmrep import TdmRules
from dragoman.sources import selectors


def of_answer(url: str, headers: Mapping[str, str]) -> frozenset[str]:
    """All that is asked outside the page's own text: X-Robots-Tag, TDM reservation."""
    robots = robots_directives(headers.get("x-robots-tag", "").split("\n"))
    return robots | directives(url, headers)


def terms(rights: str, url: str, headers: Mapping[str, str]) -> str:
    """The source's `rights` and what is asked outside the page's text, in one line.

    The same body under other terms has to be read again: it may show less, or more.
    """
    return " ".join([rights, *sorted(of_answer(url, headers))])


def directives(url: str, headers: Mapping[str, str]) -> frozenset[str]:
    """What the headers of a fetched page and its site's tdmrep.json come to; the headers decide.

    The site's word is the one that `politeness.read_reservations` kept.
    """
    said = tdmrep.of_headers(lambda name: headers.get(name, ""))
    if said is not None:
        return frozenset({"tdm-reservation"}) if said.reserved else frozenset()
    kept = selectors.tdm_copy(urls.authority(url))
    of_site = TdmRules(kept.status, kept.body).reserved(url) if kept is not None else None
    reserved = of_site is not None and of_site.reserved
    return frozenset({"tdm-reservation-of-site"}) if reserved else frozenset()
