"""The three formats, each with whole texts and provenance."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any
from xml.sax.xmlreader import AttributesImpl

from django.utils.feedgenerator import (
    Atom1Feed,
    Rss201rev2Feed,
    SyndicationFeed,
    rfc3339_date,
)
from django.utils.html import escape
from django.utils.xmlutils import SimplerXMLGenerator

from dragoman.publishing.views import ArticleView, Provenance
from dragoman.website.feeds.provenance import NAMESPACE, add_provenance


class ProvenanceAtom(Atom1Feed):
    """Atom with `xml:lang`, `rel=via`, `source`, full content and elements of our own."""

    def root_attributes(self) -> dict[str, str]:
        attributes: dict[str, str] = super().root_attributes()
        return {**attributes, "xmlns:dragoman": NAMESPACE}

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(
            handler, {**item, "description": escape(item["description"]) or None}
        )
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
        add_provenance(handler, article)


class ProvenanceRss(Rss201rev2Feed):
    """RSS 2.0 with `source`, whole content and elements of our own."""

    def rss_attributes(self) -> dict[str, str]:
        return {
            **super().rss_attributes(),
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            "xmlns:dragoman": NAMESPACE,
        }

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        # RSS's own `author` is an address, which no source gives us.
        without = {"author_name": None, "unique_id_is_permalink": False}
        super().add_item_elements(handler, item | without)
        article: ArticleView = item["article"]
        source = article.provenance.source
        handler.addQuickElement("dc:creator", item["author_name"])
        handler.addQuickElement("source", source.name, {"url": source.home_url})
        handler.addQuickElement("content:encoded", item["content"])
        handler.addQuickElement("dragoman:updated", rfc3339_date(article.updated))
        add_provenance(handler, article)


class ProvenanceJson(SyndicationFeed):
    """JSON Feed 1.1 with `_dragoman` in each item."""

    content_type = "application/feed+json; charset=utf-8"

    def write(self, outfile: Any, encoding: str) -> None:
        """The whole feed."""
        feed = self.feed
        whole = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed["title"],
            "description": feed["subtitle"] or feed["description"],
            "home_page_url": feed["link"],
            "feed_url": feed["feed_url"],
            "language": feed["language"],
            "items": [_json_item(item) for item in self.items],
        }
        outfile.write(json.dumps(whole, ensure_ascii=False).encode(encoding))


def _json_item(item: dict[str, Any]) -> dict[str, Any]:
    article: ArticleView = item["article"]
    provenance = article.provenance
    return {
        "id": item["unique_id"],
        "url": item["link"],
        "external_url": provenance.original_url,
        "title": item["title"],
        "summary": item["description"],
        "content_html": item["content"],
        "date_published": rfc3339_date(item["pubdate"]),
        "date_modified": rfc3339_date(article.updated),
        "language": article.card.language,
        "tags": list(item["categories"]),
        "authors": [{"name": name} for name in provenance.authors]
        or [{"name": provenance.source.name, "url": provenance.source.home_url}],
        "_dragoman": _json_provenance(article, provenance),
    }


def _json_provenance(article: ArticleView, provenance: Provenance) -> dict[str, Any]:
    return {
        "about": NAMESPACE,
        "source": {"name": provenance.source.name, "url": provenance.source.home_url},
        "original": {
            "headline": provenance.original_headline,
            "language": provenance.original_language,
            "published": _moment(provenance.published),
            "fetched": _moment(provenance.fetched),
        },
        "translated": _moment(provenance.translated),
        "engine": provenance.engine,
        "models": [
            {"pair": model.pair, "name": model.name, "hash": model.hash}
            for model in provenance.models
        ],
        "route": list(provenance.route),
        "verdict": provenance.verdict,
        "checks": {
            name: getattr(provenance, name)
            for name in ("sentences", "flagged", "doubtful", "repaired")
        },
        "edited_by": provenance.edited_by,
        "edited_at": _moment(provenance.edited_at),
        "corrections": [
            {
                "at": _moment(correction.at),
                "changes": [
                    {"before": change.before, "after": change.after}
                    for change in correction.changes
                ],
            }
            for correction in article.corrections
        ],
    }


def _moment(at: datetime | None) -> str | None:
    return rfc3339_date(at) if at else None


FORMATS: dict[str, type[ProvenanceAtom | ProvenanceRss | ProvenanceJson]] = {
    "atom": ProvenanceAtom,
    "rss": ProvenanceRss,
    "json": ProvenanceJson,
}
