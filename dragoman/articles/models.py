"""Tables: Item, Standing, Page, Article, Revision, EditionStanding."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

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


class EditionState(models.TextChoices):
    """Where an article stands in one edition."""

    WAITING = "waiting"
    TRANSLATED = "translated"
    PUBLISHED = "published"
    HELD = "held"
    NO_ROUTE = "no_route"
    FAILED = "failed"


class Article(models.Model):
    """One story of one source, known by its canonical URL (without scheme)."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="articles")
    identity = models.TextField()
    first_seen = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint("source", models.F("identity"), name="one_article_per_identity")
        ]

    def __str__(self) -> str:
        return self.identity


class Revision(models.Model):
    """What an article said at one moment, as far as its rights allow to keep it; never changed.

    `document` is the JSON of `dragoman.text.serialise`; `content_hash` its SHA-256.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    content_hash = models.CharField(max_length=64)
    url = models.URLField(max_length=2048)
    language = models.CharField(max_length=12)
    rights = models.CharField(max_length=10)
    document = models.JSONField()
    authors = models.JSONField(default=list)
    published = models.DateTimeField(null=True, blank=True)
    modified = models.DateTimeField(null=True, blank=True)
    fetched = models.DateTimeField()
    words = models.PositiveIntegerField()
    created = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["article", "number"], name="revisions_are_numbered_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}.{self.number}"


class Item(models.Model):
    """What a feed says exists (or what a person asked to `ingest`: then without a feed).

    `identity` is the normalised URL without scheme, unique within the source; `content_hash` tells
    that the feed's own words about the item changed.
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

    class Meta:
        constraints = [
            models.UniqueConstraint("source", models.F("identity"), name="one_item_per_identity")
        ]

    def __str__(self) -> str:
        return self.url


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
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=ItemState.values), name="item_state_known"
            ),
        ]
        indexes = [models.Index(fields=["state"])]

    def __str__(self) -> str:
        return self.reason or self.state


class Page(models.Model):
    """The last fetched page of an item: the fetch cache, emptied after `keep_pages_days`.

    `body` is gzip; `headers` are those that `FetchedPage` keeps, several lines of one joined by a
    line feed. `extracted_for`: the source's rights under which this very body was extracted.
    """

    item = models.OneToOneField(Item, on_delete=models.CASCADE, related_name="page")
    final_url = models.URLField(max_length=2048)
    status = models.PositiveIntegerField()
    headers = models.JSONField(default=dict)
    etag = models.CharField(max_length=1000, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    body = models.BinaryField()
    body_hash = models.CharField(max_length=64)
    fetched = models.DateTimeField()
    extracted_for = models.CharField(max_length=10, blank=True)

    def __str__(self) -> str:
        return self.final_url


class EditionStanding(models.Model):
    """Where an article's newest revision stands in one edition, and why."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="editions")
    language = models.CharField(max_length=12)
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE)
    state = models.CharField(
        max_length=12, choices=EditionState.choices, default=EditionState.WAITING
    )
    reason = models.CharField(max_length=200, blank=True)
    detail = models.TextField(blank=True)
    tries = models.PositiveIntegerField(default=0)
    begun = models.PositiveIntegerField(default=0)
    lease = models.UUIDField(null=True, blank=True)
    changed = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["article", "language"], name="one_standing_per_edition"
            ),
            models.CheckConstraint(
                condition=Q(state__in=EditionState.values), name="edition_state_known"
            ),
        ]
        indexes = [models.Index(fields=["language", "state"])]

    def __str__(self) -> str:
        return f"{self.article_id} in {self.language}: {self.reason or self.state}"
