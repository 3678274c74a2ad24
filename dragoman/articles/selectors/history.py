"""What articles said and how it changed: for the desk and for corrections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dragoman.articles.changes import Change, ChangeKind
from dragoman.articles.models import Revision
from dragoman.articles.records import RemovedText


@dataclass(frozen=True, slots=True)
class RevisionView:
    """One revision: what it changed against the one before, and what of the page was left out.

    `origin` is `page` or `feed`, with the reason for the latter. `published_said` is a moment that
    was given and not believed; `published_from` whose word stands instead.
    """

    revision_id: int
    number: int
    created: datetime
    fetched: datetime
    url: str
    origin: str
    origin_reason: str
    published: datetime | None
    published_from: str
    published_said: datetime | None
    changes: tuple[Change, ...]
    removed: tuple[RemovedText, ...]


def history(article_id: int) -> tuple[RevisionView, ...]:
    """An article's revisions, oldest first."""
    rows = Revision.objects.filter(article_id=article_id).order_by("number")
    return tuple(_view(row) for row in rows.defer("document"))


def _view(row: Revision) -> RevisionView:
    return RevisionView(
        revision_id=row.pk,
        number=row.number,
        created=row.created,
        fetched=row.fetched,
        url=row.url,
        origin=row.origin,
        origin_reason=row.origin_reason,
        published=row.published,
        published_from=row.published_from,
        published_said=row.published_said,
        changes=tuple(
            Change(ChangeKind(each["kind"]), each["before"], each["after"]) for each in row.changes
        ),
        removed=tuple(
            RemovedText(each["text"], each["reason"], each["fingerprint"]) for each in row.removed
        ),
    )
