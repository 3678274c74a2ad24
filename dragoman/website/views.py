"""The pages of an edition."""

from __future__ import annotations

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.utils.encoding import iri_to_uri
from django.utils.http import http_date

from dragoman.publishing import selectors
from dragoman.publishing.views import AlternateView, ArticleView
from dragoman.website.body import BodyWriter
from dragoman.website.layout import front_layout, rows_of
from dragoman.website.messages import home, not_found, server_error
from dragoman.website.page import Page, edition_page
from dragoman.website.pairs import pairs_of
from dragoman.website.searching import Asked, answer_to
from dragoman.website.structured_data import article_json

__all__ = [
    "about",
    "article",
    "bilingual",
    "front",
    "home",
    "not_found",
    "search",
    "server_error",
    "source",
]

# Four stories below an article, as many as one row holds; one more in case it is among them.
_NEXT = 4
_NEWEST_ON_SOURCE_PAGE = 4


@edition_page
def front(page: Page) -> HttpResponse:
    """The front page."""
    layout = front_layout(selectors.front(page.edition.language), page.reader.zone)
    others = tuple(
        AlternateView(edition.language, f"/{edition.language}/")
        for edition in page.editions
        if edition.language != page.edition.language
    )
    context = {"layout": layout, "here": "front", "x_default": page.absolute("/")}
    path = f"/{page.edition.language}/"
    return page.render("front.html", context, path=path, alternates=others)


@edition_page
def article(page: Page, public_id: str, **_address: str) -> HttpResponse:
    """One story."""
    view = _find(page, int(public_id))
    if (moved := _moved(page, view, "")) is not None:
        return moved
    writer = BodyWriter(view.card.language, view.card.original_language)
    newest = selectors.front(page.edition.language, limit=_NEXT + 1)
    context = {
        "article": view,
        "headline": writer.passage(view.headline),
        "standfirst": writer.passage(view.standfirst),
        "parts": writer.parts(view.blocks),
        "structured_data": article_json(view, page.edition, page.absolute),
        "next_stories": [card for card in newest if card.path != view.card.path][:_NEXT],
    }
    response = page.render(
        "article.html",
        context,
        path=view.card.path,
        alternates=view.alternates,
        robots=_robots(view),
    )
    response.headers["Last-Modified"] = http_date(view.updated.timestamp())
    return response


@edition_page
def bilingual(page: Page, public_id: str, **_address: str) -> HttpResponse:
    """The same story beside its original, sentence by sentence."""
    view = _find(page, int(public_id))
    if not view.card.translated:
        raise Http404("the source's own text has nothing beside it")
    if (moved := _moved(page, view, "bilingual/")) is not None:
        return moved
    context = {"article": view, "pairs": pairs_of(view)}
    response = page.render(
        "bilingual.html", context, path=f"{view.card.path}bilingual/", robots="noindex"
    )
    response.headers["Last-Modified"] = http_date(view.updated.timestamp())
    return response


@edition_page
def source(page: Page, slug: str) -> HttpResponse:
    """A source: who it is, and its newest stories here."""
    found = selectors.source_page(page.edition.language, slug)
    if found is None:
        raise Http404(f"no source {slug}")
    profile, cards = found
    context = {
        "source": profile,
        "rows": rows_of(cards[:_NEWEST_ON_SOURCE_PAGE]),
        "river": cards[_NEWEST_ON_SOURCE_PAGE:],
        "own_feed": f"/{page.edition.language}/source/{profile.slug}/feed.atom",
        "own_feed_title": profile.name,
    }
    path = f"/{page.edition.language}/source/{profile.slug}/"
    return page.render("source.html", context, path=path)


@edition_page
def about(page: Page) -> HttpResponse:
    """What this edition is, how it is translated, whom it reads."""
    others = tuple(
        AlternateView(edition.language, f"/{edition.language}/about/")
        for edition in page.editions
        if edition.language != page.edition.language
    )
    context = {"sources": selectors.sources(page.edition.language), "here": "about"}
    path = f"/{page.edition.language}/about/"
    return page.render("about.html", context, path=path, alternates=others)


@edition_page
def search(page: Page) -> HttpResponse:
    """What the edition has of the words that are asked for; without any, the way to ask."""
    asked = Asked.of(page.request.GET, page.reader.now.astimezone(page.reader.zone).date())
    answer = answer_to(page.edition.language, asked)
    path = f"/{page.edition.language}/search/"
    context: dict[str, object] = {"asked": asked, "answer": answer, "here": "search"}
    if asked.question:
        context["own_feed"] = f"{path}feed.atom{asked.on_page(1).address}"
        context["own_feed_title"] = asked.question
    return page.render(
        "search.html",
        context,
        path=path,
        robots="noindex" if asked.question else "",
    )


def _find(page: Page, public_id: int) -> ArticleView:
    view = selectors.article(page.edition.language, public_id)
    if view is None:
        raise Http404(f"no story {public_id} in {page.edition.language}")
    return view


def _moved(page: Page, view: ArticleView, below: str) -> HttpResponse | None:
    """The way to the story's own address, if it was asked for at another."""
    address = iri_to_uri(view.card.path + below)
    if iri_to_uri(page.request.path) == address:
        return None
    return HttpResponsePermanentRedirect(address)


def _robots(view: ArticleView) -> str:
    """Search engines are kept from unreviewed translations and from mere extracts of a source.

    Only what a source gave whole (`rights` is `full`) or what a person has read is offered to them.
    """
    reviewed = view.card.translated and bool(view.provenance.edited_by)
    return "" if view.rights == "full" or reviewed else "noindex"
