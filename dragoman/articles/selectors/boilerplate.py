"""What repeats over a publisher's pages, and the documents to learn it from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from dragoman.articles.models import Article, Boilerplate, BoilerplateState, Origin, Revision


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """An article's newest document, as far as it may be stored."""

    article_id: int
    language: str
    document: dict[str, Any]


@dataclass(frozen=True, slots=True)
class BoilerplateView:
    """A repeated text: in how many articles, `learnt`, `kept` or `removed`, first and last seen."""

    source_id: int
    fingerprint: str
    text: str
    articles: int
    state: str
    first_seen: datetime
    last_seen: datetime


def boilerplate_to_remove(source_id: int) -> frozenset[str]:
    """Fingerprints of the texts that go out of the source's next stories."""
    rows = Boilerplate.objects.filter(source_id=source_id).exclude(state=BoilerplateState.KEPT)
    return frozenset(rows.values_list("fingerprint", flat=True))


def boilerplate(source: str) -> tuple[BoilerplateView, ...]:
    """All that was learnt of a source, the most frequent first.

    `source` is its slug, its name or the address of one of its feeds.
    """
    named = Q(source__slug=source) | Q(source__name__iexact=source) | Q(source__feeds__url=source)
    rows = Boilerplate.objects.filter(named).distinct().order_by("-articles", "fingerprint")
    return tuple(
        BoilerplateView(
            source_id=row.source_id,
            fingerprint=row.fingerprint,
            text=row.text,
            articles=row.articles,
            state=row.state,
            first_seen=row.first_seen,
            last_seen=row.last_seen,
        )
        for row in rows
    )


def article_count(source_id: int) -> int:
    """How many articles of a source have been read."""
    return Article.objects.filter(source_id=source_id).count()


def newest_documents(source_id: int, *, limit: int) -> tuple[KnownDocument, ...]:
    """The documents of a source's newest articles, read on their pages, at most `limit`."""
    articles = Article.objects.filter(source_id=source_id).order_by("-pk")[:limit]
    rows = (
        Revision.objects.filter(article_id__in=list(articles.values_list("pk", flat=True)))
        .filter(origin=Origin.PAGE, rights="full")
        .order_by("article_id", "-number")
        .distinct("article_id")
    )
    return tuple(KnownDocument(row.article_id, row.language, row.document) for row in rows)
