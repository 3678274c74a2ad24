"""What a feed's entry says of how its story came about, as elements of our own namespace."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.xmlreader import AttributesImpl

from django.utils.feedgenerator import rfc3339_date
from django.utils.xmlutils import SimplerXMLGenerator

from dragoman.publishing.views import ArticleView, Provenance

NAMESPACE = "urn:dragoman:"


def add_provenance(handler: SimplerXMLGenerator, article: ArticleView) -> None:
    """The elements of one entry, `dragoman:…`, corrections last."""
    for name, text, attributes in elements(article.provenance):
        handler.addQuickElement(f"dragoman:{name}", text, attributes)
    for correction in article.corrections:
        at = AttributesImpl({"at": rfc3339_date(correction.at)})
        handler.startElement("dragoman:correction", at)
        for change in correction.changes:
            handler.addQuickElement("dragoman:before", change.before)
            handler.addQuickElement("dragoman:after", change.after)
        handler.endElement("dragoman:correction")


def elements(provenance: Provenance) -> Iterator[tuple[str, str, dict[str, str]]]:
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
