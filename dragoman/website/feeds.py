"""The edition's Atom feed; each entry carries the whole provenance of its story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from xml.sax.xmlreader import AttributesImpl

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.encoding import iri_to_uri
from django.utils.feedgenerator import Atom1Feed, rfc3339_date
from django.utils.html import escape
from django.utils.translation import gettext
from django.utils.xmlutils import SimplerXMLGenerator

from dragoman.publishing import selectors
from dragoman.publishing.views import ArticleView, Provenance
from dragoman.website.body import BodyWriter
from dragoman.website.page import REVALIDATE, Page, find_page

_NAMESPACE = "urn:dragoman:"
_PUBLIC_ID = re.compile(r"(\d+)/$")


@dataclass(frozen=True, slots=True)
class Entry:
    """A story with the surroundings that its text is written in."""

    article: ArticleView
    page: Page


class ProvenanceAtom(Atom1Feed):
    """Atom with `xml:lang`, `rel=via`, `source`, full content and elements of our own."""

    def root_attributes(self) -> dict[str, str]:
        attributes: dict[str, str] = super().root_attributes()
        return {**attributes, "xmlns:dragoman": _NAMESPACE}

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, {**item, "description": item["description"] or None})
        article: ArticleView = item["article"]
        provenance = article.provenance
        handler.addQuickElement(
            "link",
            "",
            {
                "rel": "via",
                "href": provenance.original_url,
                "hreflang": provenance.original_language,
                "title": provenance.original_headline,
            },
        )
        handler.startElement("source", AttributesImpl({}))
        handler.addQuickElement("id", provenance.source.home_url)
        handler.addQuickElement("title", provenance.source.name)
        handler.addQuickElement("link", "", {"href": provenance.source.home_url})
        handler.addQuickElement("updated", rfc3339_date(article.updated))
        handler.endElement("source")
        handler.addQuickElement(
            "content", item["content"], {"type": "html", "xml:lang": article.card.language}
        )
        for name, text, attributes in _provenance_elements(provenance):
            handler.addQuickElement(f"dragoman:{name}", text, attributes)
        for correction in article.corrections:
            at = AttributesImpl({"at": rfc3339_date(correction.at)})
            handler.startElement("dragoman:correction", at)
            for change in correction.changes:
                handler.addQuickElement("dragoman:before", change.before)
                handler.addQuickElement("dragoman:after", change.after)
            handler.endElement("dragoman:correction")


def _provenance_elements(provenance: Provenance) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Name, text and attributes of each element in our namespace."""
    yield "original", provenance.original_headline, {"xml:lang": provenance.original_language}
    yield "fetched", rfc3339_date(provenance.fetched), {}
    yield "verdict", provenance.verdict, {}
    if provenance.translated is None:
        return
    yield "translated", rfc3339_date(provenance.translated), {}
    yield "engine", provenance.engine, {}
    for model in provenance.models:
        yield "model", model.name, {"pair": model.pair, "hash": model.hash}
    yield "route", " ".join(provenance.route), {"pivot": " ".join(provenance.route[1:-1])}
    names = ("sentences", "flagged", "doubtful", "repaired")
    counts = {name: str(getattr(provenance, name)) for name in names}
    yield "checks", "", counts
    review = {"by": provenance.edited_by}
    if provenance.edited_at:
        review["at"] = rfc3339_date(provenance.edited_at)
    yield "review", "human" if provenance.edited_by else "none", review


class EditionFeed(Feed[Entry, Page]):
    """`/{lang}/feed.atom`."""

    feed_type = ProvenanceAtom

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        page = find_page(request, kwargs["language"])
        if page is None:
            raise Http404(f"no edition in {kwargs['language']}")
        with translation.override(page.reader.interface):
            response = super().__call__(request, page=page)
        response.headers["Cache-Control"] = REVALIDATE
        return response

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Page:
        page: Page = kwargs["page"]
        return page

    def title(self, obj: Page) -> str:
        return obj.edition.name

    def subtitle(self, obj: Page) -> str:
        return obj.promise

    def link(self, obj: Page) -> str:
        return f"/{obj.edition.language}/"

    def items(self, obj: Page) -> list[Entry]:
        return [Entry(article, obj) for article in selectors.feed_entries(obj.edition.language)]

    def item_title(self, item: Entry) -> str:
        return item.article.card.headline

    def item_description(self, item: Entry) -> str:
        return escape(item.article.card.standfirst)  # Atom calls the summary HTML

    def item_link(self, item: Entry) -> str:
        return iri_to_uri(item.article.card.path)

    def item_guid(self, item: Entry) -> str:
        """The same for ever, whatever becomes of the headline and thus of the address."""
        card = item.article.card
        found = _PUBLIC_ID.search(card.path)
        number = found.group(1) if found else card.path
        host = urlsplit(item.page.absolute("/")).hostname
        return f"tag:{host},{card.live_since:%Y-%m-%d}:{card.language}/{number}"

    def item_author_name(self, item: Entry) -> str:
        provenance = item.article.provenance
        return ", ".join(provenance.authors) or provenance.source.name

    def item_pubdate(self, item: Entry) -> datetime:
        return item.article.card.when

    def item_updateddate(self, item: Entry) -> datetime:
        return item.article.updated

    def item_categories(self, item: Entry) -> tuple[str, ...]:
        return (gettext("machine translation"),) if item.article.card.translated else ()

    def item_extra_kwargs(self, item: Entry) -> dict[str, Any]:
        return {"article": item.article, "content": _content(item)}


def _content(entry: Entry) -> str:
    article = entry.article
    writer = BodyWriter(article.card.language, article.card.original_language)
    context = {
        "reader": entry.page.reader,
        "edition": entry.page.edition,
        "article": article,
        "headline": writer.passage(article.headline),
        "standfirst": writer.passage(article.standfirst),
        "parts": writer.parts(article.blocks),
        "address": entry.page.absolute(article.card.path),
        "in_feed": True,
    }
    return render_to_string("website/feed_entry.html", context)
