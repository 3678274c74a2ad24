"""A publisher whose feed names a hub, and the newsroom's steps around it."""

from __future__ import annotations

from dragoman.pipeline import housekeeping, subscribe
from dragoman.pipeline.workers import run_until_empty
from dragoman.sources import services
from dragoman.sources.models import Feed, Subscription
from tests.integration.pipeline.publisher import Publisher, story
from tests.integration.websub.hub import Hub

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour news</title>
<id>urn:harbour</id><updated>2026-01-01T00:00:00Z</updated>{links}{entries}</feed>"""
ENTRY = """<entry><id>urn:{name}</id><title>{title}</title><updated>2026-01-01T00:00:00Z</updated>
<link href="{url}"/></entry>"""


class FeedSite:
    """`/feed.atom` of a publisher; stories can be added to it, and to what its hub delivers."""

    def __init__(self, publisher: Publisher, hub: Hub) -> None:
        self.publisher = publisher
        self.hub = hub
        self.names: list[str] = []
        self.links = self.links_of(hub.url, self.feed_url)
        self.add("first")

    @property
    def feed_url(self) -> str:
        return self.publisher.url("/feed.atom")

    @staticmethod
    def links_of(hub: str, topic: str) -> str:
        return f'<link rel="hub" href="{hub}"/><link rel="self" href="{topic}"/>'

    def add(self, name: str) -> str:
        """A new story: its page, and its entry in the feed; returns the entry as a feed."""
        self.publisher.pages[f"/{name}"] = story(f"The {name} story")
        self.names.append(name)
        self.serve()
        return self.feed(name)

    def feed(self, *names: str) -> str:
        """A feed of these stories."""
        entries = "".join(
            ENTRY.format(name=name, title=f"The {name} story", url=self.publisher.url(f"/{name}"))
            for name in names
        )
        return ATOM.format(links=self.links, entries=entries)

    def serve(self, headers: dict[str, str] | None = None) -> None:
        """Put the feed as it is now at its address."""
        sent = {"Content-Type": "application/atom+xml"} | (headers or {})
        self.publisher.pages["/feed.atom"] = (200, sent, self.feed(*self.names))

    def asked(self, name: str) -> bool:
        """Whether the page of a story was asked for."""
        return f"/{name}" in self.publisher.asked


def add_and_poll(site: FeedSite) -> Feed:
    """Add the feed and poll it."""
    feed = Feed.objects.get(pk=services.add_feed(site.feed_url).feed_id)
    poll(feed)
    return feed


def poll(feed: Feed) -> None:
    """Poll a feed now, and do what follows."""
    services.make_due(feed.pk, why="test")
    housekeeping.queue_due_feeds()
    run_until_empty()


def ask_hub(hub: Hub) -> None:
    """What the chores and workers do about hubs, and what the hub does then."""
    subscribe.tend()
    subscribe.queue_due()
    run_until_empty()
    hub.settle()


def subscribed(site: FeedSite) -> Subscription:
    """The subscription after a poll and the hub's confirmation."""
    feed = add_and_poll(site)
    ask_hub(site.hub)
    return subscription_of(feed)


def subscription_of(feed: Feed) -> Subscription:
    """The subscription that a feed offers today."""
    return Subscription.objects.get(feed=feed, offered=True)
