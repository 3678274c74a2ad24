"""Reads of items, pages, revisions and standings, by subject.

Comes in: ids, languages. Goes out: frozen records. Never: writes.
"""

from dragoman.articles.selectors.boilerplate import (
    BoilerplateView,
    KnownDocument,
    article_count,
    boilerplate,
    boilerplate_to_remove,
    newest_documents,
)
from dragoman.articles.selectors.history import RevisionView, history
from dragoman.articles.selectors.standings import (
    EditionPlace,
    ItemPlace,
    articles_without,
    edition_counts,
    item_counts,
    moving,
    pairs_published,
    pairs_without_route,
    places,
    stranded_editions,
    stranded_items,
    words_waiting,
)
from dragoman.articles.selectors.work import (
    FeedWords,
    ItemForFetch,
    KnownRevision,
    PageForExtract,
    PagePart,
    RevisionForTranslation,
    addresses_to_fetch,
    feed_words,
    item_for_fetch,
    known_link,
    known_revision,
    page_for_extract,
    revision_for_translation,
)

__all__ = [
    "BoilerplateView",
    "EditionPlace",
    "FeedWords",
    "ItemForFetch",
    "ItemPlace",
    "KnownDocument",
    "KnownRevision",
    "PageForExtract",
    "PagePart",
    "RevisionForTranslation",
    "RevisionView",
    "addresses_to_fetch",
    "article_count",
    "articles_without",
    "boilerplate",
    "boilerplate_to_remove",
    "edition_counts",
    "feed_words",
    "history",
    "item_counts",
    "item_for_fetch",
    "known_link",
    "known_revision",
    "moving",
    "newest_documents",
    "page_for_extract",
    "pairs_published",
    "pairs_without_route",
    "places",
    "revision_for_translation",
    "stranded_editions",
    "stranded_items",
    "words_waiting",
]
