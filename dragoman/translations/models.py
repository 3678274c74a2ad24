"""Tables: Translation, Finding, Memory."""

from __future__ import annotations

from django.db import models

from dragoman.articles.models import Revision


class Translation(models.Model):
    """A revision in another language; never changed.

    `route` is the chain of languages; `weights` a list of {pair, name, hash}; `segments` the list
    of `dragoman.translations.segments.StoredSegment` as JSON, one for each segment of the
    revision's document, in order. `verdict`: publish, flag or hold.
    """

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="translations")
    language = models.CharField(max_length=12)
    route = models.JSONField()
    engine = models.CharField(max_length=60)
    weights = models.JSONField()
    segments = models.JSONField()
    verdict = models.CharField(max_length=10)
    reason = models.CharField(max_length=200, blank=True)
    sentences = models.PositiveIntegerField()
    flagged = models.PositiveIntegerField()
    words = models.PositiveIntegerField()
    seconds = models.FloatField()
    content_hash = models.CharField(max_length=64)
    created = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["revision", "language", "content_hash"], name="same_translation_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.revision_id} in {self.language}: {self.verdict}"


class Finding(models.Model):
    """What a check saw in one segment of a translation (`segment` is the segment's number)."""

    translation = models.ForeignKey(Translation, on_delete=models.CASCADE, related_name="findings")
    segment = models.PositiveIntegerField()
    check_name = models.CharField(max_length=40)
    severity = models.CharField(max_length=20)
    message = models.TextField()
    source_spans = models.JSONField(default=list)
    target_spans = models.JSONField(default=list)

    class Meta:
        indexes = [models.Index(fields=["check_name"])]

    def __str__(self) -> str:
        return f"{self.check_name}: {self.message}"


class Memory(models.Model):
    """A sentence already translated by one set of models; `source_hash` covers words and marks."""

    source_language = models.CharField(max_length=12)
    target_language = models.CharField(max_length=12)
    model = models.CharField(max_length=200)
    source_hash = models.CharField(max_length=64)
    source = models.TextField()
    target = models.JSONField()
    created = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_language", "target_language", "model", "source_hash"],
                name="one_memory_per_sentence",
            ),
        ]

    def __str__(self) -> str:
        return self.source[:60]
