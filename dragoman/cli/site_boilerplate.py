"""What repeats across the pages of each site in one call of `dragoman extract`."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from dragoman.common import urls
from dragoman.extraction import ExtractedArticle
from dragoman.extraction.boilerplate import Learner, without
from dragoman.extraction.spaces import letters
from dragoman.extraction.variants import identity_url
from dragoman.extraction.words import count, running_words


class SiteBoilerplate:
    """Learns while pages pass; `learn` settles what is known, `without` takes it out."""

    def __init__(self) -> None:
        self._learners: dict[str, Learner] = defaultdict(Learner)
        self._known: dict[str, frozenset[str]] = {}
        self._changed: set[str] = set()

    def add(self, article: ExtractedArticle) -> None:
        """One more article; those of no known site teach nothing, walls neither."""
        site = _site(article)
        if site and not article.wall:
            self._learners[site].add(_key(article), article.document, article.language)
            self._changed.add(site)

    def learn(self) -> None:
        """Decide anew for the sites that got articles since."""
        for site in self._changed:
            learnt = self._learners[site].learnt()
            self._known[site] = frozenset(text.fingerprint for text in learnt)
        self._changed.clear()

    def without(self, article: ExtractedArticle) -> ExtractedArticle:
        """The article without what its site repeats, which `removed` then names."""
        known = self._known.get(_site(article), frozenset())
        document, removed = without(article.document, known, article.language)
        if not removed:
            return article
        return replace(
            article,
            document=document,
            removed=(*article.removed, *removed),
            word_count=count(running_words(document.blocks)),
        )


def _site(article: ExtractedArticle) -> str:
    """The page's host, else the name that its site gives itself; "" for neither."""
    if urls.is_web(article.canonical_url):
        return urls.authority(identity_url(article.canonical_url)).removeprefix("www.")
    return letters(article.site_name)


def _key(article: ExtractedArticle) -> str:
    """The same story saved twice is one article."""
    if urls.is_web(article.canonical_url):
        return identity_url(article.url, article.canonical_url)
    return letters(article.document.headline)
