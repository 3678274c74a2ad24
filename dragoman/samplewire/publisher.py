"""The invented publishers: what is written about each, and where it can be reached."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import timedelta, timezone
from enum import StrEnum
from importlib import resources


class FeedKind(StrEnum):
    """The form of a publisher's feed."""

    RSS = "rss"
    RSS_FULL = "rss-full"
    ATOM = "atom"
    JSON = "json"

    @property
    def media_type(self) -> str:
        """What the feed is served as, without charset."""
        return _MEDIA_TYPES[self]


_MEDIA_TYPES = {
    FeedKind.RSS: "application/rss+xml",
    FeedKind.RSS_FULL: "application/rss+xml",
    FeedKind.ATOM: "application/atom+xml",
    FeedKind.JSON: "application/feed+json",
}


@dataclass(frozen=True, slots=True)
class Publisher:
    """A publisher of a running wire: what an operator would enter about a source.

    `language`: `en` or `pt`. `country`: ISO 3166 code. `about_url`: the page which says that the
    publisher is invented and that its stories may be shown in full.
    """

    name: str
    language: str
    home_url: str
    feed_url: str
    country: str
    owner: str
    about_url: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What `publishers.toml` says of a publisher; paths, not addresses.

    `disallow`: the paths its robots.txt forbids. `zone_hours`: its clock, hours from UTC.
    """

    key: str
    name: str
    strapline: str
    language: str
    locale: str
    country: str
    owner: str
    address: str
    feed: FeedKind
    feed_path: str
    about_path: str
    disallow: tuple[str, ...]
    zone_hours: int
    zone_name: str

    @property
    def zone(self) -> timezone:
        """The publisher's clock."""
        return timezone(timedelta(hours=self.zone_hours))

    def at(self, origin: str) -> Publisher:
        """This publisher, served at `origin` (`http://127.0.0.1:8811`)."""
        return Publisher(
            name=self.name,
            language=self.language,
            home_url=f"{origin}/",
            feed_url=f"{origin}{self.feed_path}",
            country=self.country,
            owner=self.owner,
            about_url=f"{origin}{self.about_path}",
        )


def profiles() -> tuple[Profile, ...]:
    """All publishers, in the order of their ports."""
    text = resources.files(__package__).joinpath("publishers.toml").read_text(encoding="utf-8")
    return tuple(
        Profile(**row | {"feed": FeedKind(row["feed"]), "disallow": tuple(row["disallow"])})
        for row in tomllib.loads(text)["publisher"]
    )
