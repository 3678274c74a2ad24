"""Headline, authors and times: who is believed, in which order.

| what     | order of trust                                                                        |
|----------|---------------------------------------------------------------------------------------|
| headline | a vote of JSON-LD, <h1>, og:title, twitter:title, feed and <title> (`titles`)         |
| authors  | JSON-LD, <meta>, microdata and rel=author, classes; a byline that only repeats        |
|          | the publisher's name gives way to one further down that names a person                |
| times    | JSON-LD, <meta>, microdata and <time>, the feed, trafilatura's day; a bare day gives  |
|          | way to a time on that day further down                                                |
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from dragoman.extraction import authors, body, facts, times, titles
from dragoman.extraction.jsonld import LinkedData, Thing, text_of
from dragoman.extraction.page import Page


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was settled; `description` is the page's own and not yet a standfirst."""

    headline: str
    description: str
    authors: tuple[str, ...]
    published: datetime | None
    modified: datetime | None


def read(
    page: Page,
    data: LinkedData,
    about: list[Thing],
    site: str,
    *,
    feed_title: str,
    feed_published: datetime | None,
    zone: tzinfo,
) -> Metadata:
    """Everything above for one page; trafilatura is asked only for what nobody else says."""
    publishers = [site, *(text_of(data.resolved(thing.get("publisher"))) for thing in about)]
    labels = authors.site_labels(page, publishers)
    headline = titles.headline(page, about, labels, feed_title)
    people, publisher = _people(page, data, about, labels)
    published = times.published(page, about, zone) or feed_published
    if not headline:
        headline = titles.without_site(body.guessed_title(page), labels, page.url)
    if not people:
        people = authors.persons(authors.of_names_in_markup(page), labels)
    if not published:
        published = times.moment(body.guessed_day(page), zone)
    return Metadata(
        headline=headline,
        description=facts.description(page, about),
        authors=people or publisher,
        published=published,
        modified=_later(times.modified(page, about, zone), published),
    )


def _people(
    page: Page, data: LinkedData, about: list[Thing], labels: list[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The first witness's persons; and, should nobody name one, how the publisher signs."""
    publisher: tuple[str, ...] = ()
    witnesses: tuple[Callable[[], tuple[str, ...]], ...] = (
        lambda: authors.of_linked_data(data, about),
        lambda: authors.of_meta(page),
        lambda: authors.of_markup(page),
    )
    for ask in witnesses:
        found = ask()
        people = authors.persons(found, labels)
        if people:
            return people, ()
        publisher = publisher or found
    return (), publisher


def _later(modified: datetime | None, published: datetime | None) -> datetime | None:
    """A change before publication is a draft's date, or a template's."""
    if modified and published and modified < published - timedelta(minutes=1):
        return None
    return modified
