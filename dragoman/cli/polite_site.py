"""Asking a publisher from the command line: a pause between requests, robots.txt for guesses."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from urllib.parse import urljoin

from dragoman.common import urls
from dragoman.feedparsing.finding import Answer, NoAnswer
from dragoman.fetching.client import ACCEPT_FEED, Fetcher
from dragoman.fetching.errors import (
    BadAddress,
    ConnectionFailed,
    DnsFailed,
    FetchError,
    PrivateAddress,
    Timeout,
    TlsFailed,
)
from dragoman.fetching.page import FetchedPage
from dragoman.fetching.robots import RobotsRules, fetch_rules

# Failures of the address or the host itself: another path there would fail alike.
_HOPELESS = (BadAddress, ConnectionFailed, DnsFailed, PrivateAddress, Timeout, TlsFailed)
# A person waits for the answer: more is only kept to where nobody does (see `politeness`).
_LONGEST_PAUSE_SECONDS = 10.0


@dataclass
class PoliteSite:
    """Asks by a fetcher, each host at most once in `gap_seconds` or its Crawl-delay."""

    fetcher: Fetcher
    gap_seconds: float
    _last: dict[str, float] = field(default_factory=dict)
    _rules: dict[str, RobotsRules] = field(default_factory=dict)

    def fetch(self, url: str, *, etag: str = "", last_modified: str = "") -> FetchedPage:
        """One GET when it is the host's turn. Raises `FetchError`."""
        self._wait(url)
        return self.fetcher.fetch(
            url,
            etag=etag,
            last_modified=last_modified,
            accept=ACCEPT_FEED,
            before_redirect=self._wait,
        )

    def ask(self, url: str) -> Answer | NoAnswer:
        """The answer to one GET, or why there was none."""
        try:
            page = self.fetch(url)
        except FetchError as error:
            return NoAnswer(error.detail, hopeless=isinstance(error, _HOPELESS))
        return Answer(page.final_url, page.body, page.content_type)

    def allows(self, url: str) -> bool:
        """Whether robots.txt lets us ask for `url`; a file that cannot be had forbids."""
        return self.rules(url).allows(url)

    def sitemaps(self, url: str) -> tuple[str, ...]:
        """The sitemaps that robots.txt of `url` names, absolute, in its order."""
        lines = (line.partition(":") for line in self.rules(url).text.splitlines())
        named = (value.strip() for name, _, value in lines if name.strip().lower() == "sitemap")
        return tuple(address for place in named if urls.is_web(address := urljoin(url, place)))

    def rules(self, url: str) -> RobotsRules:
        """robots.txt of the host of `url`, asked once."""
        authority = urls.authority(url)
        if authority not in self._rules:
            self._wait(url)
            try:
                self._rules[authority] = fetch_rules(self.fetcher, url, before_redirect=self._wait)
            except FetchError:
                self._rules[authority] = RobotsRules.unreachable()
        return self._rules[authority]

    def _wait(self, url: str) -> None:
        try:
            authority = urls.authority(url)
        except ValueError:
            return
        rules = self._rules.get(authority)
        gap = max(self.gap_seconds, (rules.crawl_delay() or 0.0) if rules else 0.0)
        last = self._last.get(authority)
        if last is not None:
            rest = last + min(gap, _LONGEST_PAUSE_SECONDS) - time.monotonic()
            time.sleep(max(0.0, rest))
        self._last[authority] = time.monotonic()
