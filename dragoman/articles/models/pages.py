"""The fetch cache."""

from __future__ import annotations

from django.db import models

from dragoman.articles.models.items import Item


class Page(models.Model):
    """The last fetched page of an item: the fetch cache, emptied after `keep_pages_days`.

    `body` is gzip; `headers` are those that `FetchedPage` keeps, several lines of one joined by a
    line feed. `extracted_for`: the terms under which this very body was extracted: the source's
    rights and, behind a space, what headers and site asked.
    `next_url`: the story goes on there, and that page is still to be fetched, or could not be had.
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
    extracted_for = models.TextField(blank=True)
    next_url = models.URLField(max_length=2048, blank=True, default="")

    def __str__(self) -> str:
        return self.final_url


class FollowingPage(models.Model):
    """Page 2, 3 … of a story that its publisher spread over several; `body` is gzip."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="following")
    number = models.PositiveIntegerField()
    final_url = models.URLField(max_length=2048)
    content_type = models.CharField(max_length=200, blank=True)
    body = models.BinaryField()
    fetched = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["page", "number"], name="pages_are_numbered_once"),
        )

    def __str__(self) -> str:
        return self.final_url
