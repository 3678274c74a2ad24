"""Which feeds are read, and whose they are."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, count

from django.db import connection, transaction
from django.utils.text import slugify

from dragoman.common import clock, urls
from dragoman.sources.models import Feed, FeedState, Rights, Source
from dragoman.sources.services import polling
from dragoman.sources.services.errors import SourceError

_LONGEST_URL = 2048
# Which advisory lock of the database stands for the slugs of sources; any number of our own.
_SLUGS = 7_348_001


@dataclass(frozen=True, slots=True)
class AddedFeed:
    """What became of a feed address: `added` is false where it is read already.

    A feed that its publisher had ended, and that is added again, is read again: `added` is true.
    """

    feed_id: int
    url: str
    source: str
    added: bool


def _free_slug(name: str, home_url: str) -> str:
    """A slug that no source has, by its name, or by its host where that has no Latin letters.

    Nobody else can take it until this transaction ends: many feeds call themselves "News".
    """
    host = urls.authority(home_url).replace(".", "-")
    base = slugify(name)[:70] or slugify(host)[:70] or "source"
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_SLUGS])
    taken = set(Source.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    numbered = (f"{base}-{number}" for number in count(2))
    return next(slug for slug in chain([base], numbered) if slug not in taken)


@transaction.atomic
def source_for(url: str, *, name: str = "", rights: str | None = None) -> Source:
    """The source that the address' host belongs to, made if there is none.

    One publisher is one source by http and https, with and without `www.`: what two of its feeds
    both name would else be two stories.
    """
    home = urls.root(url)
    known = sorted(
        Source.objects.filter(home_url__in=_spellings(home)),
        key=lambda source: (source.home_url != home, source.pk),
    )
    source = known[0] if known else None
    if source is None:
        source = Source.objects.create(
            slug=_free_slug(name or urls.authority(url), home),
            name=(name or urls.authority(url))[:200],
            home_url=home,
            rights=rights or Rights.EXTRACT,
            added=clock.now(),
        )
    return source


def _spellings(home: str) -> list[str]:
    """The addresses of the same home page."""
    bare = urls.authority(home).removeprefix("www.")
    return [f"{scheme}://{name}/" for scheme in ("https", "http") for name in (bare, f"www.{bare}")]


@transaction.atomic
def add_feed(
    url: str, *, title: str = "", folder: str = "", rights: str | None = None
) -> AddedFeed:
    """Add a feed and, if new, its source. `rights` of a source that exists is not changed."""
    if not urls.is_web(url) or len(url) > _LONGEST_URL:
        raise SourceError(f"{url[:200]} is not an http or https address that can be asked for")
    known = _known_feed(url)
    if known:
        again = known.state == FeedState.GONE and polling.resume_feed(known.url)
        return AddedFeed(known.pk, known.url, known.source.name, added=again)
    source = source_for(url, name=title, rights=rights)
    feed = Feed.objects.create(
        source=source,
        url=url,
        title=title[:300],
        folder=folder[:300],
        next_at=clock.now(),
        next_reason="new",
    )
    return AddedFeed(feed.pk, url, source.name, added=True)


def _known_feed(url: str) -> Feed | None:
    """The feed at this address, or the one that has moved away from it."""
    feeds = Feed.objects.select_related("source")
    return feeds.filter(url=url).first() or feeds.filter(former_addresses__url=url).first()


def describe_source(
    feed_url: str, *, country: str = "", owner: str = "", language: str = "", proof: str = ""
) -> None:
    """Fill in the profile of the source that a feed belongs to."""
    Source.objects.filter(feeds__url=feed_url).update(
        country=country, owner=owner, language=language, rights_proof=proof
    )


def settle_source(feed_id: int, *, title: str, home_url: str) -> int:
    """On a feed's first answer, decide whose it is by what it says of itself; returns the source.

    A feed belongs to the source of its host. Where it names a home on another site (a feed service
    that carries many publishers), it gets a source of its own, shared only with feeds that come
    from the same host and name the same home. So nobody gains the name or the rights of a source
    by claiming its home page. A source still called by its host takes the feed's title.
    """
    feed = Feed.objects.select_related("source").get(pk=feed_id)
    source = feed.source
    if feed.last_success is None:
        if urls.is_web(home_url) and not urls.same_site(feed.url, home_url):
            source = _source_behind_service(feed, title, home_url)
        if title and source.name == urls.authority(source.home_url):
            source.name, source.slug = title[:200], _free_slug(title, source.home_url)
            source.save(update_fields=["name", "slug"])
    if title and not feed.title:
        Feed.objects.filter(pk=feed_id).update(title=title[:300])
    return source.pk


def _source_behind_service(feed: Feed, title: str, home_url: str) -> Source:
    """The source of a feed that another host carries; the feed is moved to it."""
    home, carrier = urls.root(home_url), urls.authority(feed.url)
    provisional = feed.source
    if provisional.home_url in _spellings(home):
        return provisional
    known = [
        other.source
        for other in Feed.objects.select_related("source").filter(
            source__home_url__in=_spellings(home)
        )
        if urls.authority(other.url) == carrier
    ]
    source = known[0] if known else None
    if source is None:
        source = Source.objects.create(
            slug=_free_slug(title or urls.authority(home_url), home_url),
            name=(title or urls.authority(home_url))[:200],
            home_url=home,
            rights=provisional.rights,
            added=clock.now(),
        )
    Feed.objects.filter(pk=feed.pk).update(source=source)
    if not any(
        rows.exists() for rows in (provisional.feeds, provisional.items, provisional.articles)
    ):
        provisional.delete()
    return source
