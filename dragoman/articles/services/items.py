"""What feeds say exists: new items, items that moved, items that changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, Q

from dragoman.articles import identity, rechecks
from dragoman.articles.identity import Incoming, KnownItem, Sameness
from dragoman.articles.models import (
    Errand,
    Item,
    ItemAddress,
    ItemState,
    Origin,
    Page,
    Revision,
    Standing,
)
from dragoman.articles.records import ItemFound
from dragoman.common import clock

# Characters of HTML: a story of 20,000 words fits; a whole book in one entry does not.
MOST_FEED_CONTENT = 200_000
_MOST_FEED_SUMMARY = 5_000


# The columns that a feed fills.
_FEEDS_OWN = (
    "feed",
    "guid",
    "published",
    "updated",
    "content_hash",
    "title",
    "feed_content",
    "feed_summary",
    "feed_authors",
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of a feed with its names."""

    found: ItemFound
    identity: str
    names: tuple[str, ...]
    guid: str


@transaction.atomic
def record_items(
    *, source_id: int, feed_id: int | None, found: Iterable[ItemFound]
) -> tuple[int, ...]:
    """Store new, moved and changed items; returns the ids of those whose page is to be fetched.

    Of entries with one address the first counts. However old an entry is, it is as good as another.
    """
    entries = _distinct(found)
    known = _Known.read(source_id, feed_id, entries)
    to_fetch: list[int] = []
    for entry in entries:
        decision = identity.recognise(
            Incoming(
                entry.guid,
                entry.found.title,
                entry.found.published,
                guid_twice=known.guid_count[entry.guid] > 1,
            ),
            by_address=known.by_address(entry),
            by_guid=known.by_guid(entry),
        )
        if decision.sameness is Sameness.NEW:
            item, new = _create(source_id, feed_id, entry)
        else:
            item, new = known.items[decision.item_id or 0], False
        moved = decision.sameness is Sameness.MOVED and _move(item, entry)
        changed = not new and _changed(item, entry, feed_id)
        if new or ((moved or changed) and _fetch_again(item, Errand.UPDATE)):
            to_fetch.append(item.pk)
    return tuple(to_fetch)


def _distinct(found: Iterable[ItemFound]) -> list[_Entry]:
    entries: dict[str, _Entry] = {}
    for each in found:
        names = identity.names_of(each.url)
        guid = identity.name_of(_storable(each.guid.strip()))
        entries.setdefault(names[0], _Entry(each, names[0], names, guid))
    return list(entries.values())


@dataclass(frozen=True, slots=True)
class _Known:
    """The items that a feed's entries may be, read in three queries."""

    items: dict[int, Item]
    links: dict[str, int]
    aliases: dict[str, int]
    guids: dict[str, list[int]]
    guid_count: dict[str, int]

    @classmethod
    def read(cls, source_id: int, feed_id: int | None, entries: Sequence[_Entry]) -> _Known:
        names = {name for entry in entries for name in entry.names}
        known = cls({}, {}, {}, defaultdict(list), defaultdict(int))
        of_source = Item.objects.filter(source_id=source_id).defer("feed_content", "feed_summary")
        for item in of_source.filter(identity__in=names):
            known.items[item.pk], known.links[item.identity] = item, item.pk
        rows = ItemAddress.objects.filter(source_id=source_id, identity__in=names)
        for row in rows.select_related("item"):
            known.items[row.item_id], known.aliases[row.identity] = row.item, row.item_id
        wanted = {entry.guid for entry in entries if entry.guid}
        same_feed = Item.objects.filter(feed_id=feed_id or 0, guid__in=wanted)
        for item in same_feed if wanted else ():
            known.items.setdefault(item.pk, item)
            known.guids[item.guid].append(item.pk)
        for entry in entries:
            known.guid_count[entry.guid] += 1
        return known

    def by_address(self, entry: _Entry) -> KnownItem | None:
        for names, by_alias in ((self.links, False), (self.aliases, True)):
            for name in entry.names:
                if name in names:
                    return self._as_known(names[name], by_alias=by_alias)
        return None

    def by_guid(self, entry: _Entry) -> list[KnownItem]:
        return [self._as_known(pk) for pk in self.guids.get(entry.guid, [])]

    def _as_known(self, item_id: int, *, by_alias: bool = False) -> KnownItem:
        item = self.items[item_id]
        listed = item.identity in self.links
        return KnownItem(item.pk, item.title, item.published, listed=listed, by_alias=by_alias)


def _create(source_id: int, feed_id: int | None, entry: _Entry) -> tuple[Item, bool]:
    """A new item; another poll may have made it a moment ago."""
    now = clock.now()
    item, new = Item.objects.get_or_create(
        source_id=source_id,
        identity=entry.identity,
        defaults={
            "feed_id": feed_id,
            "url": entry.found.url,
            "published": entry.found.published,
            "updated": entry.found.updated,
            "content_hash": entry.found.content_hash,
            "guid": entry.guid,
            "first_seen": now,
            **_words(entry.found),
        },
    )
    if new:
        Standing.objects.create(item=item, changed=now)
    return item, new


def _words(found: ItemFound) -> dict[str, object]:
    """The feed's own words, as far as they are kept; content that is too long is not cut inside."""
    content = found.content_html if len(found.content_html) <= MOST_FEED_CONTENT else ""
    return {
        "title": _storable(found.title),
        "feed_content": _storable(content),
        "feed_summary": _storable(found.summary[:_MOST_FEED_SUMMARY]),
        "feed_authors": [_storable(author) for author in found.authors],
    }


def _move(item: Item, entry: _Entry) -> bool:
    """Let an item live at its new link; the old one stays known. False if another was first."""
    former = item.identity
    try:
        with transaction.atomic():
            item.identity, item.url = entry.identity, entry.found.url
            item.save(update_fields=["identity", "url"])
    except IntegrityError:
        item.refresh_from_db()
        return False
    _remember(item, former)
    # What the old address said of itself is no condition for asking the new one.
    Page.objects.filter(item=item).update(etag="", last_modified="")
    return True


def add_address(item_id: int, url: str) -> None:
    """Note another address of an item: what its page calls itself, or where it has moved to."""
    item = Item.objects.get(pk=item_id)
    name = identity.identity_of(url)
    if name != item.identity and "/" in name:
        _remember(item, name)


def _remember(item: Item, name: str) -> None:
    """Note an address, unless it is another item's; who had it first keeps it."""
    ItemAddress.objects.get_or_create(
        source_id=item.source_id, identity=name, defaults={"item": item}
    )


def _changed(item: Item, entry: _Entry, feed_id: int | None) -> bool:
    """Whether the item's own feed says something new of it; its pubDate alone is not trusted.

    Another feed of the source may word its entry otherwise, which is no change.
    """
    found = entry.found
    if item.feed_id not in (None, feed_id):
        return False
    newer = found.updated is not None and found.updated != item.updated
    changed = newer or found.content_hash != item.content_hash
    if not changed and (item.feed_id, item.guid) == (feed_id, entry.guid):
        return False
    item.feed_id, item.guid = feed_id, entry.guid
    item.published = item.published or found.published
    item.updated, item.content_hash = found.updated, found.content_hash
    for name, value in _words(found).items():
        setattr(item, name, value)
    # Its stages may have moved it on since it was read here: only the feed's own words are written.
    item.save(update_fields=_FEEDS_OWN)
    return changed and rechecks.is_believed(
        idle_updates=item.idle_updates,
        last_asked=Standing.objects.values_list("changed", flat=True).get(item=item),
        now=clock.now(),
    )


def _fetch_again(item: Item, errand: Errand) -> bool:
    """Put an item back to its start, unless its first fetch is still to come."""
    rows = Standing.objects.filter(item=item).exclude(state=ItemState.FOUND)
    again = rows.update(
        state=ItemState.FOUND, reason="", detail="", tries=0, lease=None, changed=clock.now()
    )
    if again:
        Item.objects.filter(pk=item.pk).update(errand=errand, fallback="", recheck_at=None)
        Page.objects.filter(item=item).update(next_url="")
    return bool(again)


def use_feed(item_id: int, *, reason: str) -> bool:
    """Let the feed's own words stand for an item's page, which cannot be had for `reason`.

    False where the feed has none, or the page has been read before.
    """
    has_words = Q(feed_content__gt="") | Q(feed_summary__gt="")
    by_page = Revision.objects.filter(article__items=OuterRef("pk"), origin=Origin.PAGE)
    rows = Item.objects.filter(has_words, ~Exists(by_page), pk=item_id)
    return bool(rows.update(fallback=reason[:200]))


def hand_over_items(*, from_feed: int, to_feed: int) -> None:
    """Two feeds turned out to be one: the items of the one are the other's from now on."""
    Item.objects.filter(feed_id=from_feed).update(feed_id=to_feed)


def refetch(*, source_id: int, url: str) -> tuple[int, ...]:
    """Let a known item's page be fetched again, since a person asks for it; returns its id.

    Nothing if that is under way.
    """
    names = identity.names_of(url)
    item = Item.objects.filter(source_id=source_id, identity__in=names).first()
    if item is None:
        item = Item.objects.filter(
            addresses__source_id=source_id, addresses__identity__in=names
        ).first()
    return (item.pk,) if item is not None and _fetch_again(item, Errand.PERSON) else ()


def _storable(text: str) -> str:
    """The text without NUL, which PostgreSQL refuses."""
    return text.replace("\0", "")
