"""What feeds say exists, and where it stands."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dragoman.articles.models.articles import Article
from dragoman.sources.models import Feed, Source


class ItemState(models.TextChoices):
    """Where an item stands on its way to a revision. From `extracted` on, its editions tell."""

    FOUND = "found"
    FETCHED = "fetched"
    EXTRACTED = "extracted"
    ROBOTS = "robots"
    RIGHTS = "rights"
    GONE = "gone"
    HELD = "held"
    FAILED = "failed"


class Errand(models.TextChoices):
    """Why an item's page is asked for."""

    FIRST = "first"
    UPDATE = "update"
    RECHECK = "recheck"
    PERSON = "person"


class Item(models.Model):
    """What a feed says exists (or what a person asked to `ingest`: then without a feed).

    `identity` names its address (see `identity.py`), unique within the source; `guid` is the feed's
    own name for it. `content_hash` tells that the feed's own words about the item changed;
    `feed_content` (safe HTML), `feed_summary` and `feed_authors` are those words, for when the page
    cannot be had: `fallback` then says why. `errand` is why its page is being asked for,
    `recheck_at` when it is to be asked again, `gone_since` when it was first missing, and
    `idle_updates` counts in a row what the feed called an update and was none.
    """

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="items")
    feed = models.ForeignKey(Feed, on_delete=models.SET_NULL, null=True, related_name="items")
    article = models.ForeignKey(Article, on_delete=models.SET_NULL, null=True, related_name="items")
    identity = models.TextField()
    url = models.URLField(max_length=2048)
    title = models.TextField(blank=True)
    published = models.DateTimeField(null=True, blank=True)
    updated = models.DateTimeField(null=True, blank=True)
    content_hash = models.CharField(max_length=64)
    first_seen = models.DateTimeField()
    guid = models.TextField(blank=True, default="")
    feed_content = models.TextField(blank=True, default="")
    feed_summary = models.TextField(blank=True, default="")
    feed_authors = models.JSONField(default=list)
    fallback = models.CharField(max_length=200, blank=True, default="")
    errand = models.CharField(max_length=10, choices=Errand.choices, default=Errand.FIRST)
    recheck_at = models.DateTimeField(null=True, blank=True, db_index=True)
    rechecks = models.PositiveIntegerField(default=0)
    idle_updates = models.PositiveIntegerField(default=0)
    gone_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("source", models.F("identity"), name="one_item_per_identity"),
        )
        indexes = (models.Index(fields=["feed", "guid"]),)

    def __str__(self) -> str:
        return self.url


class ItemAddress(models.Model):
    """Another address of an item: its former link, or what its page calls itself."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="item_addresses")
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="addresses")
    identity = models.TextField()

    class Meta:
        constraints = (
            models.UniqueConstraint("source", models.F("identity"), name="one_item_per_address"),
        )

    def __str__(self) -> str:
        return self.identity


class Standing(models.Model):
    """Where an item stands and why; `lease` names the one attempt whose result may be stored."""

    item = models.OneToOneField(Item, on_delete=models.CASCADE, related_name="standing")
    state = models.CharField(max_length=12, choices=ItemState.choices, default=ItemState.FOUND)
    reason = models.CharField(max_length=200, blank=True)
    detail = models.TextField(blank=True)
    tries = models.PositiveIntegerField(default=0)
    begun = models.PositiveIntegerField(default=0)
    lease = models.UUIDField(null=True, blank=True)
    changed = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=ItemState.values), name="item_state_known"
            ),
        )
        indexes = (models.Index(fields=["state"]),)

    def __str__(self) -> str:
        return self.reason or self.state
