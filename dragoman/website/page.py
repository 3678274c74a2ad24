"""What every page of an edition has around its content: edition, reader, addresses, switcher."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_safe

from dragoman.languages.table import LANGUAGES
from dragoman.publishing import selectors
from dragoman.publishing.views import AlternateView, EditionView
from dragoman.website.reader import Reader, reader_of

# Kept by browsers and caches, asked about every time: a takedown or a correction must reach them.
REVALIDATE = "public, no-cache"


@dataclass(frozen=True, slots=True)
class Switch:
    """A line of the edition switcher."""

    language: str
    own_name: str
    path: str
    current: bool


@dataclass(frozen=True, slots=True)
class Page:
    """One request for one page of `edition`."""

    request: HttpRequest
    edition: EditionView
    editions: tuple[EditionView, ...]
    reader: Reader

    def absolute(self, path: str) -> str:
        """The full address of a path of this site: below `site_url`, else as it was asked."""
        site_url: str = settings.NEWSROOM.site_url
        return urljoin(site_url, path) if site_url else self.request.build_absolute_uri(path)

    def render(
        self,
        template: str,
        context: Mapping[str, Any],
        *,
        path: str,
        alternates: tuple[AlternateView, ...] = (),
        robots: str = "",
        status: int = 200,
    ) -> HttpResponse:
        """The page at `path`; `alternates` are the same content in other editions."""
        linked = {other.language: self.absolute(other.path) for other in alternates}
        if linked:
            linked[self.edition.language] = self.absolute(path)
        whole = {
            "reader": self.reader,
            "edition": self.edition,
            "home": f"/{self.edition.language}/",
            "promise": self.promise,
            "switcher": self._switcher(path, alternates),
            "canonical": self.absolute(path),
            "hreflang": sorted(linked.items()),
            "robots": robots,
            **context,
        }
        response = render(self.request, f"website/{template}", whole, status=status)
        response.headers["Content-Language"] = self.edition.language
        response.headers["Cache-Control"] = REVALIDATE
        return response

    def _switcher(self, path: str, alternates: tuple[AlternateView, ...]) -> tuple[Switch, ...]:
        paths = {other.language: other.path for other in alternates}
        paths[self.edition.language] = path
        return tuple(
            Switch(
                edition.language,
                own_name_of(edition.language),
                paths.get(edition.language, f"/{edition.language}/"),
                edition.language == self.edition.language,
            )
            for edition in sorted(self.editions, key=lambda edition: edition.language)
        )

    @property
    def promise(self) -> str:
        """What this is and how many it reads, in one line."""
        sources, languages = self.edition.source_count, self.edition.language_count
        if not sources:
            return gettext(
                "Translated by machine. Every sentence can be checked against the original."
            )
        from_sources = ngettext("%(count)s source", "%(count)s sources", sources)
        in_languages = ngettext("%(count)s language", "%(count)s languages", languages)
        return gettext(
            "Translated by machine from %(sources)s in %(languages)s. "
            "Every sentence can be checked against the original."
        ) % {
            "sources": from_sources % {"count": self.reader.number(sources)},
            "languages": in_languages % {"count": self.reader.number(languages)},
        }


def own_name_of(language: str) -> str:
    """A language's name in itself; its code if the table does not have it."""
    known = LANGUAGES.get(language.split("-", maxsplit=1)[0])
    return known.own_name if known else language


def find_page(request: HttpRequest, language: str) -> Page | None:
    """The page's surroundings, or None where there is no such edition."""
    editions = selectors.editions()
    for edition in editions:
        if edition.language == language:
            return Page(request, edition, editions, reader_of(edition))
    return None


def edition_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Makes of a function of a `Page` a view of an edition, in the language of its address."""

    @require_safe
    @wraps(view)
    def in_edition(request: HttpRequest, language: str, **address: str) -> HttpResponse:
        page = find_page(request, language)
        if page is None:
            raise Http404(f"no edition in {language}")
        with translation.override(page.reader.interface):
            return view(page, **address)

    return in_edition
