"""Where articles stand in each edition."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dragoman.articles.models.articles import Article, Revision


class EditionState(models.TextChoices):
    """Where an article stands in one edition."""

    WAITING = "waiting"
    TRANSLATED = "translated"
    PUBLISHED = "published"
    HELD = "held"
    NO_ROUTE = "no_route"
    FAILED = "failed"


# An edition has, or had, a translation of what stands here.
TRANSLATED_BEFORE = (EditionState.PUBLISHED, EditionState.HELD, EditionState.FAILED)


class EditionStanding(models.Model):
    """Where an article's newest revision stands in one edition, and why.

    `again`: it waits because the operator asked for its translation to be made anew.
    """

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
    again = models.BooleanField(default=False)
    lease = models.UUIDField(null=True, blank=True)
    changed = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["article", "language"], name="one_standing_per_edition"
            ),
            models.CheckConstraint(
                condition=Q(state__in=EditionState.values), name="edition_state_known"
            ),
        )
        indexes = (models.Index(fields=["language", "state"]),)

    def __str__(self) -> str:
        return f"{self.article_id} in {self.language}: {self.reason or self.state}"
