"""What a story is and what it said."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dragoman.sources.models import Source


class Origin(models.TextChoices):
    """Where a revision's words were read: on the page, or in the feed since there was no page."""

    PAGE = "page"
    FEED = "feed"


class PublishedFrom(models.TextChoices):
    """Whose word the moment of publication is."""

    NOBODY = ""
    PAGE = "page"
    FEED = "feed"
    FIRST_SEEN = "first_seen"


class Article(models.Model):
    """One story of one source, known by its canonical URL (without scheme)."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="articles")
    identity = models.TextField()
    first_seen = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                "source", models.F("identity"), name="one_article_per_identity"
            ),
        )

    def __str__(self) -> str:
        return self.identity


class Revision(models.Model):
    """What an article said at one moment, as far as its rights allow to keep it; never changed.

    `document` is the JSON of `dragoman.text.serialise`; `content_hash` covers its words (see
    `canonical.py`). `published_said` is a moment that page or feed gave and nobody can believe,
    `published_from` whose word stands instead. `changes`: what is new against the revision before,
    sentence by sentence; `removed`: texts of the page that are not the story (text, reason,
    fingerprint). `block_languages`: blocks in another language than the document's, by index.
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
    origin = models.CharField(max_length=10, choices=Origin.choices, default=Origin.PAGE)
    origin_reason = models.CharField(max_length=200, blank=True)
    published_from = models.CharField(
        max_length=12, choices=PublishedFrom.choices, default=PublishedFrom.NOBODY, blank=True
    )
    published_said = models.DateTimeField(null=True, blank=True)
    changes = models.JSONField(default=list)
    removed = models.JSONField(default=list)
    block_languages = models.JSONField(default=dict)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["article", "number"], name="revisions_are_numbered_once"
            ),
            models.CheckConstraint(
                condition=Q(origin__in=Origin.values), name="revision_origin_known"
            ),
        )
        indexes = (
            models.Index(fields=["content_hash"]),
            models.Index(fields=["published"]),
        )

    def __str__(self) -> str:
        return f"{self.article_id}.{self.number}"
