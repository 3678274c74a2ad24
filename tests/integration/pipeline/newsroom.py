"""A newsroom that reads one changeable publisher: what the tests of items and revisions share."""

from __future__ import annotations

import time
from datetime import timedelta
from email.utils import format_datetime
from html import escape
from typing import Any

from dragoman.articles.models import Item
from dragoman.common import clock
from dragoman.pipeline import housekeeping, progress, refetch
from dragoman.pipeline.workers import run_until_empty
from dragoman.publishing import selectors as publishing
from dragoman.publishing.views import ArticleView
from dragoman.sources import services as sources
from dragoman.sources.models import Feed
from tests.integration.pipeline.publisher import Page, Publisher


def entry(site: Publisher, path: str, title: str = "Rain over the bay", **fields: str) -> str:
    """An RSS item; `fields` are further elements (`content`: content:encoded), escaped."""
    link = path if path.startswith("http") else site.url(path)
    named = {"title": title, "link": link} | fields
    names = {"content": "content:encoded"}
    parts = "".join(
        f"<{names.get(name, name)}>{escape(value)}</{names.get(name, name)}>"
        for name, value in named.items()
    )
    return f"<item>{parts}</item>"


def feed(*entries: str) -> Page:
    """A feed of these items."""
    body = (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>Bay News</title>{''.join(entries)}</channel></rss>"
    )
    return 200, {"Content-Type": "application/rss+xml"}, body


def days_ago(days: float) -> str:
    """A moment as RSS writes it; before today's, it does not move with the second."""
    return format_datetime((clock.now() - timedelta(days=days)).replace(microsecond=0, second=0))


def read(site: Publisher, *entries: str) -> None:
    """Serve these items, let the feed be due and do all that follows from it."""
    site.pages["/feed"] = feed(*entries)
    if not Feed.objects.filter(url=site.url("/feed")).exists():
        sources.add_feed(site.url("/feed"), title="Bay News", rights="full")
    sources.make_all_due()
    work()


def work() -> None:
    """Everything that can be done, to the end."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        housekeeping.queue_due_feeds()
        run_until_empty()
        if progress.snapshot().idle:
            return
        time.sleep(0.02)
    raise AssertionError(f"not idle: {progress.snapshot()}")


def recheck() -> int:
    """Let every planned re-check be due and do it; returns how many there were."""
    Item.objects.filter(recheck_at__isnull=False).update(recheck_at=clock.now())
    count = refetch.queue_due()
    work()
    return count


def items() -> list[dict[str, Any]]:
    """What `dragoman status --items` says."""
    answer: list[dict[str, Any]] = progress.status(with_items=True)["items"]
    return answer


def views(language: str = "en") -> list[ArticleView]:
    """The published stories of an edition, whole."""
    ids = [int(card.path.rstrip("/").rsplit("-", 1)[1]) for card in publishing.front(language)]
    found = [publishing.article(language, each) for each in ids]
    return [view for view in found if view is not None]


def text_of(view: ArticleView) -> str:
    """The words of a story's body as its source wrote them."""
    sentences = (sentence for block in view.blocks for sentence in block.sentences)
    return " ".join("".join(run.text for run in sentence.original) for sentence in sentences)
