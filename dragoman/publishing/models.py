"""Tables: Edition, Publication, SearchEntry, SearchTerm, SearchLanguage, Correction."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from dragoman.articles.models import Article, Revision
from dragoman.translations.models import Translation


class Edition(models.Model):
    """The site in one language; `position` keeps the operator's order, `live` ends on removal."""

    language = models.CharField(max_length=12, primary_key=True)
    name = models.CharField(max_length=120)
    timezone = models.CharField(max_length=60, default="UTC")
    position = models.PositiveIntegerField(default=0)
    live = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name


class Publication(models.Model):
    """An article in an edition: which translation is public, since when.

    `translation` is empty where the edition shows the source's own text. `source_changed`: the
    source corrected the story and the new translation did not pass, so the earlier one stays.
    `withdrawn`: since when no reader sees it, since the source took it back or forbids it.
    """

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="publications")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="publications")
    revision = models.ForeignKey(Revision, on_delete=models.RESTRICT)
    translation = models.ForeignKey(Translation, on_delete=models.RESTRICT, null=True)
    slug = models.CharField(max_length=120)
    day = models.DateField()
    headline = models.TextField()
    headline_language = models.CharField(max_length=12)
    standfirst = models.TextField(blank=True)
    standfirst_language = models.CharField(max_length=12)
    published = models.DateTimeField(null=True, blank=True)
    order = models.DateTimeField()
    live_since = models.DateTimeField()
    updated = models.DateTimeField()
    source_changed = models.BooleanField(default=False)
    withdrawn = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "article"], name="one_publication_per_edition"
            ),
        ]
        indexes = [models.Index(fields=["edition", "-order"])]

    def __str__(self) -> str:
        return self.headline


class SearchEntry(models.Model):
    """The words of a publication in both languages, for the search (`search_index`)."""

    publication = models.OneToOneField(
        Publication, on_delete=models.CASCADE, primary_key=True, related_name="search_entry"
    )
    words = SearchVectorField()

    class Meta:
        indexes = [GinIndex(fields=["words"], name="search_words")]

    def __str__(self) -> str:
        return f"words of {self.publication_id}"


class SearchTerm(models.Model):
    """A word that an edition's stories have, small and without accents; for typing errors."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE)
    term = models.CharField(max_length=40)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["edition", "term"], name="one_term_per_edition"),
        ]
        indexes = [GinIndex(fields=["term"], name="search_terms", opclasses=["gin_trgm_ops"])]

    def __str__(self) -> str:
        return self.term


class SearchLanguage(models.Model):
    """A language that originals of an edition's stories are in: its words are looked for too."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE)
    language = models.CharField(max_length=12)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "language"], name="one_search_language_per_edition"
            ),
        ]

    def __str__(self) -> str:
        return self.language


class Correction(models.Model):
    """A visible change of a publication; `changes` is a list of {before, after} sentences."""

    publication = models.ForeignKey(
        Publication, on_delete=models.CASCADE, related_name="corrections"
    )
    revision = models.ForeignKey(Revision, on_delete=models.RESTRICT)
    changes = models.JSONField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["publication", "revision"], name="one_correction_per_revision"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.publication_id} at {self.at:%Y-%m-%d %H:%M}"
