"""What each feed holds: an edition's newest stories, a source's, those that a search finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.encoding import iri_to_uri
from django.utils.http import http_date
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from dragoman.publishing import search, selectors
from dragoman.publishing.views import ArticleView
from dragoman.website.body import BodyWriter
from dragoman.website.feeds.formats import (
    FORMATS,
    ProvenanceAtom,
    ProvenanceJson,
    ProvenanceRss,
)
from dragoman.website.page import REVALIDATE, Page, find_page
from dragoman.website.searching import Asked

_PUBLIC_ID = re.compile(r"(\d+)/$")


@dataclass(frozen=True, slots=True)
class Channel:
    """What a feed is about: its title, the page it belongs to, its stories."""

    page: Page
    title: str
    path: str
    articles: Sequence[ArticleView]


def of_edition(page: Page) -> Channel:
    """The newest stories."""
    language = page.edition.language
    return Channel(page, page.edition.name, f"/{language}/", selectors.feed_entries(language))


def of_source(page: Page, slug: str) -> Channel:
    """The newest of one source."""
    language = page.edition.language
    found = selectors.source_page(language, slug, limit=0)
    if found is None:
        raise Http404(f"no source {slug}")
    title = f"{found[0].name} | {page.edition.name}"
    articles = selectors.feed_entries(language, source=slug)
    return Channel(page, title, f"/{language}/source/{slug}/", articles)


def of_search(page: Page) -> Channel:
    """The newest that a search finds; its words and filters are the search page's."""
    language = page.edition.language
    asked = Asked.of(page.request.GET, page.reader.now.astimezone(page.reader.zone).date())
    if not asked.question:
        raise Http404("no words to search for")
    found = search.newest(language, asked.question, asked.filters)
    title = f"{asked.question} | {page.edition.name}"
    path = f"/{language}/search/{asked.on_page(1).address}"
    return Channel(page, title, path, selectors.articles(language, found))


def stories_feed(channel: Callable[..., Channel]) -> Callable[..., HttpResponse]:
    """A view of what `channel` gives for a page, in the format of the address' ending."""

    @require_safe
    @wraps(channel)
    def feed(request: HttpRequest, language: str, ending: str, **address: str) -> HttpResponse:
        page = find_page(request, language)
        if page is None:
            raise Http404(f"no edition in {language}")
        with translation.override(page.reader.interface):
            made = _feed(channel(page, **address), ending)
            response = HttpResponse(content_type=made.content_type)
            made.write(response, "utf-8")
        response.headers["Cache-Control"] = REVALIDATE
        response.headers["Last-Modified"] = http_date(made.latest_post_date().timestamp())
        return response

    return feed


def _feed(channel: Channel, ending: str) -> ProvenanceAtom | ProvenanceRss | ProvenanceJson:
    page = channel.page
    feed = FORMATS[ending](
        title=channel.title,
        subtitle=page.promise,
        description=page.promise,
        link=page.absolute(iri_to_uri(channel.path)),
        language=page.edition.language,
        feed_url=page.absolute(page.request.get_full_path()),
    )
    for article in channel.articles:
        card = article.card
        feed.add_item(
            title=card.headline,
            link=page.absolute(iri_to_uri(card.path)),
            description=card.standfirst,
            author_name=", ".join(article.provenance.authors) or article.provenance.source.name,
            pubdate=card.when,
            updateddate=article.updated,
            unique_id=_unique_id(article, page),
            categories=(gettext("machine translation"),) if card.translated else (),
            content=_content(article, page),
            article=article,
        )
    return feed


def _unique_id(article: ArticleView, page: Page) -> str:
    """The same for ever, whatever becomes of the headline and thus of the address."""
    card = article.card
    found = _PUBLIC_ID.search(card.path)
    number = found.group(1) if found else card.path
    host = urlsplit(page.absolute("/")).hostname
    return f"tag:{host},{card.live_since:%Y-%m-%d}:{card.language}/{number}"


def _content(article: ArticleView, page: Page) -> str:
    writer = BodyWriter(article.card.language, article.card.original_language)
    context = {
        "reader": page.reader,
        "edition": page.edition,
        "article": article,
        "headline": writer.passage(article.headline),
        "standfirst": writer.passage(article.standfirst),
        "parts": writer.parts(article.blocks),
        "address": page.absolute(article.card.path),
        "in_feed": True,
    }
    return render_to_string("website/feed_entry.html", context)
