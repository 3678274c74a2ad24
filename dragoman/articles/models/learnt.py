"""What is learnt of a publisher: its boilerplate, how often it corrects."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dragoman.sources.models import Source


class BoilerplateState(models.TextChoices):
    """`learnt` and `removed` are taken out of stories; `kept` stays, since the operator said so."""

    LEARNT = "learnt"
    KEPT = "kept"
    REMOVED = "removed"


class Boilerplate(models.Model):
    """A text that repeats over a publisher's pages, seen in so many `articles`."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="boilerplate")
    fingerprint = models.CharField(max_length=64)
    text = models.TextField()
    articles = models.PositiveIntegerField()
    state = models.CharField(
        max_length=10, choices=BoilerplateState.choices, default=BoilerplateState.LEARNT
    )
    first_seen = models.DateTimeField()
    last_seen = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["source", "fingerprint"], name="one_boilerplate_per_fingerprint"
            ),
            models.CheckConstraint(
                condition=Q(state__in=BoilerplateState.values), name="boilerplate_state_known"
            ),
        )

    def __str__(self) -> str:
        return self.text[:80]


class CorrectionHabit(models.Model):
    """How often asking a source's pages again was worth it: so many asked, so many had changed."""

    source = models.OneToOneField(Source, on_delete=models.CASCADE, related_name="habit")
    asked = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.changed} of {self.asked}"
