"""Tables: Translation, Finding, Memory."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dragoman.articles.models import Revision


class Translation(models.Model):
    """A revision in another language; never changed.

    `route` is the chain of languages; `weights` a list of {pair, name, hash}; `segments` the list
    of `dragoman.translations.segments.StoredSegment` as JSON, one for each segment of the
    revision's document, in order. `verdict`: publish, flag or hold. Of `sentences` those `flagged`
    stand in the original, those `repaired` by another way than their first translation.
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
    repaired = models.PositiveIntegerField(default=0)
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


class MemoryOrigin(models.TextChoices):
    """Who made a remembered translation; see `OUTRANKS`."""

    MACHINE = "machine"
    IMPORTED = "imported"
    PERSON = "person"


# Of two translations of one sentence the one further right is used; an equal one replaces.
OUTRANKS = (MemoryOrigin.MACHINE, MemoryOrigin.IMPORTED, MemoryOrigin.PERSON)


class Memory(models.Model):
    """A sentence already translated; `source_hash` covers words and marks.

    `model` are the hashes of the models that made it, joined by `+`; empty where a person wrote it
    (`by`) or it was imported, which holds for every model. `fingerprint` is that of the glossary's
    terms that the sentence was translated under. `mended_by`: the way of the repair ladder that
    made it, empty where the first translation stands.
    """

    source_language = models.CharField(max_length=12)
    target_language = models.CharField(max_length=12)
    model = models.CharField(max_length=200, blank=True)
    fingerprint = models.CharField(max_length=64, blank=True)
    source_hash = models.CharField(max_length=64)
    source = models.TextField()
    source_runs = models.JSONField(null=True)
    target = models.JSONField()
    origin = models.CharField(
        max_length=10, choices=MemoryOrigin.choices, default=MemoryOrigin.MACHINE
    )
    by = models.CharField(max_length=200, blank=True)
    mended_by = models.CharField(max_length=100, blank=True)
    created = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "source_language",
                    "target_language",
                    "model",
                    "source_hash",
                    "fingerprint",
                ],
                name="one_memory_per_sentence",
            ),
            models.CheckConstraint(
                condition=Q(origin__in=MemoryOrigin.values), name="memory_origin_known"
            ),
        ]

    def __str__(self) -> str:
        return self.source[:60]


class Claim(models.Model):
    """A sentence that a worker (`token`) is having translated now, until another may take it over.

    `key` is the hash of everything that would make a memory of it the same one.
    """

    key = models.CharField(max_length=64, primary_key=True)
    token = models.UUIDField()
    until = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.key[:12]} by {self.token}"
