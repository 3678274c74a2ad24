"""A story's provenance as JSON-LD, for machines (schema.org/NewsArticle)."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from django.utils.safestring import SafeString

from dragoman.publishing.views import ArticleView, EditionView, Provenance

# What schema.org has no word for; an absolute name needs no declaration in the context.
_OWN = "urn:dragoman:"
_MADE_BY_A_MODEL = "https://schema.org/TrainedAlgorithmicMediaDigitalSource"
# A script element ends at the first "</script", whatever the quotation marks around it.
_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}

Json = dict[str, Any]


def article_json(
    article: ArticleView, edition: EditionView, absolute: Callable[[str], str]
) -> SafeString:
    """The script element's content; `absolute` makes an address of a path of ours."""
    text = json.dumps(_article(article, edition, absolute), ensure_ascii=False)
    return SafeString(text.translate(_ESCAPES))


def _article(article: ArticleView, edition: EditionView, absolute: Callable[[str], str]) -> Json:
    card, provenance = article.card, article.provenance
    address = absolute(card.path)
    data: Json = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": address,
        "url": address,
        "mainEntityOfPage": address,
        "headline": card.headline,
        "inLanguage": card.language if card.translated else card.original_language,
        "datePublished": card.when.isoformat(),
        "dateModified": article.updated.isoformat(),
        "author": _authors(provenance),
        "publisher": {
            "@type": "Organization",
            "name": edition.name,
            "url": absolute(f"/{edition.language}/"),
        },
        "sourceOrganization": _source(provenance),
        "creditText": provenance.source.name,
        "isBasedOn": provenance.original_url,
        f"{_OWN}fetched": provenance.fetched.isoformat(),
        f"{_OWN}rights": article.rights,
        f"{_OWN}verdict": provenance.verdict,
        f"{_OWN}origin": provenance.origin,
    }
    if card.standfirst:
        data["description"] = card.standfirst
    if card.translated:
        data |= _translation(provenance)
    if article.corrections:
        data["correction"] = _corrections(article)
    return data


def _corrections(article: ArticleView) -> list[Json]:
    return [
        {
            "@type": "CorrectionComment",
            "datePublished": correction.at.isoformat(),
            "text": "\n".join(f"{c.before} → {c.after}" for c in correction.changes),
        }
        for correction in article.corrections
    ]


def _translation(provenance: Provenance) -> Json:
    data: Json = {
        "translationOfWork": _original(provenance),
        "translator": {
            "@type": "SoftwareApplication",
            "name": provenance.engine,
            "applicationCategory": "Machine translation",
            "softwareAddOn": [
                {
                    "@type": "SoftwareApplication",
                    "name": f"{model.pair} {model.name}".strip(),
                    "identifier": model.hash,
                }
                for model in provenance.models
            ],
        },
        f"{_OWN}route": list(provenance.route),
        f"{_OWN}pivot": list(provenance.route[1:-1]),
        f"{_OWN}sentences": provenance.sentences,
        f"{_OWN}flagged": provenance.flagged,
        f"{_OWN}doubtful": provenance.doubtful,
        f"{_OWN}repaired": provenance.repaired,
        f"{_OWN}humanReview": bool(provenance.edited_by),
    }
    if provenance.translated:
        data["dateCreated"] = provenance.translated.isoformat()
    if provenance.edited_by:
        data["editor"] = {"@type": "Person", "name": provenance.edited_by}
        if provenance.edited_at:
            data[f"{_OWN}edited"] = provenance.edited_at.isoformat()
    else:
        data["digitalSourceType"] = _MADE_BY_A_MODEL
    return data


def _original(provenance: Provenance) -> Json:
    data: Json = {
        "@type": "NewsArticle",
        "url": provenance.original_url,
        "headline": provenance.original_headline,
        "inLanguage": provenance.original_language,
        "author": _authors(provenance),
        "publisher": _source(provenance),
    }
    if provenance.published:
        data["datePublished"] = provenance.published.isoformat()
    return data


def _authors(provenance: Provenance) -> list[Json]:
    if not provenance.authors:
        return [_source(provenance)]
    return [{"@type": "Person", "name": name} for name in provenance.authors]


def _source(provenance: Provenance) -> Json:
    source = provenance.source
    data: Json = {"@type": "NewsMediaOrganization", "name": source.name, "url": source.home_url}
    if source.owner:
        data["parentOrganization"] = {"@type": "Organization", "name": source.owner}
    return data
