"""Tables: Source, Feed, Host."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Rights(models.TextChoices):
    """What may be shown of a source; `extract` unless the operator has more in hand."""

    FULL = "full"
    EXTRACT = "extract"
    HEADLINE = "headline"
    NONE = "none"


class FeedState(models.TextChoices):
    """`gone`: the publisher ended it (410). A failing feed stays active and says so."""

    ACTIVE = "active"
    PAUSED = "paused"
    GONE = "gone"


class Source(models.Model):
    """A publisher that we read. `country` is ISO 3166 alpha-2; empty fields are not known."""

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=200)
    home_url = models.URLField(max_length=2048, blank=True)
    language = models.CharField(max_length=12, blank=True)
    country = models.CharField(max_length=2, blank=True)
    owner = models.CharField(max_length=200, blank=True)
    state_run = models.BooleanField(default=False)
    rights = models.CharField(max_length=10, choices=Rights.choices, default=Rights.EXTRACT)
    rights_proof = models.TextField(blank=True)
    added = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(rights__in=Rights.values), name="source_rights_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Feed(models.Model):
    """A feed of a source: when it is due, what it last answered, how it fails.

    `queued` is the moment a poll was put into the queue and has not come back; `failures` counts
    failures in a row; `retrying` says that the next poll is a try again, not the regular one.
    """

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="feeds")
    url = models.URLField(max_length=2048, unique=True)
    title = models.CharField(max_length=300, blank=True)
    folder = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=FeedState.choices, default=FeedState.ACTIVE)
    etag = models.CharField(max_length=1000, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    body_hash = models.CharField(max_length=64, blank=True)
    next_at = models.DateTimeField(db_index=True)
    queued = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveIntegerField(default=0)
    retrying = models.BooleanField(default=False)
    last_error = models.TextField(blank=True)
    last_polled = models.DateTimeField(null=True, blank=True)
    last_success = models.DateTimeField(null=True, blank=True)
    last_changed = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=FeedState.values), name="feed_state_known"
            ),
        ]

    def __str__(self) -> str:
        return self.url


class Host(models.Model):
    """Pacing and robots.txt of one authority (`host` or `host:port`), across all workers.

    `next_at`: not before. `lease`: who is asking it now, until `lease_until` at the latest.
    `queue_at`: the last moment already promised to a waiting request.
    """

    authority = models.CharField(max_length=300, unique=True)
    next_at = models.DateTimeField()
    queue_at = models.DateTimeField()
    lease = models.UUIDField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    robots_status = models.PositiveIntegerField(null=True, blank=True)
    robots_body = models.TextField(blank=True)
    robots_fetched = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.authority
