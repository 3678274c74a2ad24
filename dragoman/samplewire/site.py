"""One publisher's site: which bytes stand at which path, at this moment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from importlib import resources

from dragoman.samplewire import feeds, pages
from dragoman.samplewire.publisher import Profile, Publisher
from dragoman.samplewire.story import Story, Told

HTML = "text/html; charset=utf-8"
_WIRE_LINK = re.compile(r'href="wire:(\w+)/')
_IMAGE = re.compile(r"/img/([a-z]+)\.svg")


@dataclass(frozen=True, slots=True)
class Resource:
    """What stands at a path: `modified` has a zone; `media_type` as in Content-Type."""

    body: bytes
    media_type: str
    modified: datetime


@dataclass(frozen=True, slots=True)
class Newsstand:
    """What the sites of one wire share.

    `origins`: `Profile.key` → `http://127.0.0.1:PORT`, in order. `started`: the moment that the
    stories' ages count from. `corrections`: story name → since when it is corrected; the wire adds
    to it while sites read.
    """

    origins: Mapping[str, str]
    started: datetime
    profiles: tuple[Profile, ...]
    stories: tuple[Story, ...]
    corrections: dict[str, datetime] = field(default_factory=dict)

    def listed(self) -> list[tuple[Profile, Publisher]]:
        """Each publisher with its addresses, in order."""
        return [(profile, profile.at(self.origins[profile.key])) for profile in self.profiles]


class Site:
    """One publisher's answers; reads the newsstand, changes nothing."""

    def __init__(self, profile: Profile, newsstand: Newsstand) -> None:
        self.profile = profile
        self._newsstand = newsstand
        self._origin = newsstand.origins[profile.key]
        self._publisher = profile.at(self._origin)

    def resource(self, path: str) -> Resource | None:
        """What stands at `path` (no query); None where nothing does."""
        told = self._told()
        latest = max(one.modified for one in told)
        fixed = self._fixed(path)
        if fixed is not None:
            return fixed
        if path == self.profile.feed_path:
            body = feeds.feed(self.profile, self._publisher, told)
            return Resource(body, f"{self.profile.feed.media_type}; charset=utf-8", latest)
        if path == "/":
            page = pages.home_page(self.profile, self._publisher, told)
            return Resource(page.encode(), HTML, latest)
        if path == "/sitemap.xml":
            return Resource(feeds.sitemap(self.profile, told), "application/xml", latest)
        return next((self._article(one, told) for one in told if one.story.path == path), None)

    def missing(self) -> bytes:
        """The page for an address that leads nowhere."""
        return pages.missing_page(self.profile, self._publisher).encode()

    def _fixed(self, path: str) -> Resource | None:
        """What does not change while the wire runs."""
        started = self._newsstand.started
        if path == "/robots.txt":
            return Resource(self._robots().encode(), "text/plain; charset=utf-8", started)
        if path == self.profile.about_path:
            page = pages.about_page(self.profile, self._publisher)
            return Resource(page.encode(), HTML, started)
        if path == "/opml" and self.profile == self._newsstand.profiles[0]:
            return Resource(feeds.opml(self._newsstand.listed()), "text/x-opml", started)
        image = _IMAGE.fullmatch(path)
        if image is None:
            return None
        file = resources.files(f"{__package__}.images").joinpath(f"{image[1]}.svg")
        return Resource(file.read_bytes(), "image/svg+xml", started) if file.is_file() else None

    def _robots(self) -> str:
        rules = "".join(f"Disallow: {path}\n" for path in self.profile.disallow)
        return f"User-agent: *\n{rules}\nSitemap: {self._origin}/sitemap.xml\n"

    def _told(self) -> tuple[Told, ...]:
        """This publisher's stories, newest first, as they stand now."""
        own = (s for s in self._newsstand.stories if s.publisher == self.profile.key)
        return tuple(self._tell(story) for story in own)

    def _tell(self, story: Story) -> Told:
        published = self._newsstand.started - story.age
        corrected = self._newsstand.corrections.get(story.name)
        body = story.body if corrected is None else story.corrected_body()
        return Told(
            story=story,
            url=f"{self._origin}{story.path}",
            image_url=f"{self._origin}/img/{story.image}.svg",
            body=_WIRE_LINK.sub(self._across, body),
            published=published,
            modified=corrected or published,
        )

    def _across(self, link: re.Match[str]) -> str:
        return f'href="{self._newsstand.origins[link[1]]}/'

    def _article(self, told: Told, all_told: tuple[Told, ...]) -> Resource:
        others = tuple(one for one in all_told if one != told and not one.story.forbidden)
        page = pages.article_page(self.profile, self._publisher, told, others)
        return Resource(page.encode(), HTML, told.modified)
