"""Translating again what the operator asks for; nothing else ever invalidates a translation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from dragoman.articles import selectors as articles
from dragoman.articles import services as article_services
from dragoman.pipeline import stages
from dragoman.publishing import selectors as publishing
from dragoman.translations import selectors as translations


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which stories: all of those that every filled field is true of.

    `language` of the edition; `source` by its name, its name in addresses (slug) or a feed of it;
    `address` of a story, ours or its publisher's; `model` the beginning of the hash of a model that
    made a sentence of it; `since`: translated then or later.
    """

    language: str = ""
    source: str = ""
    address: str = ""
    model: str = ""
    since: datetime | None = None


def find(wanted: Wanted) -> dict[str, list[int]]:
    """The articles by edition whose newest translation is wanted anew."""
    only = None if not wanted.address else _articles_at(wanted.address)
    chosen: dict[str, list[int]] = {}
    for language in [wanted.language] if wanted.language else _editions():
        found = articles.translated_before(language, source=wanted.source)
        if only is not None:
            found = [article_id for article_id in found if article_id in only]
        if wanted.model or wanted.since:
            found = translations.made_with(found, language, model=wanted.model, since=wanted.since)
        if found:
            chosen[language] = found
    return chosen


def queue_again(chosen: dict[str, list[int]]) -> int:
    """Let these wait for a translation that takes nothing from machines' memory; returns how many.

    Calling it twice queues nothing twice: what waits already is left alone.
    """
    count = 0
    with transaction.atomic():
        for language, article_ids in chosen.items():
            waiting = article_services.wait_anew(article_ids, language)
            stages.to_retranslate(waiting, language)
            count += len(waiting)
    return count


def _editions() -> Iterable[str]:
    return [edition.language for edition in publishing.editions()]


def _articles_at(address: str) -> list[int]:
    ours = publishing.article_at(address)
    return [ours] if ours is not None else articles.with_address(address)
