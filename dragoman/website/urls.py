"""The public addresses (DESIGN.md §5)."""

from __future__ import annotations

from django.urls import path, re_path, register_converter
from django.urls.converters import StringConverter

from dragoman.website import probes, views
from dragoman.website.feeds.channels import of_edition, of_search, of_source, stories_feed
from dragoman.website.feeds.formats import FORMATS


class LanguageConverter:
    """An edition's language: `pt`, `zh-hant`. Two or three letters, so `desk` is none."""

    regex = "[a-z]{2,3}(?:-[a-z0-9]{2,8})?"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class EndingConverter(StringConverter):
    """A format of a feed: `atom`, `rss`, `json`."""

    regex = "|".join(FORMATS)


register_converter(LanguageConverter, "language")
register_converter(EndingConverter, "ending")

# The number alone finds the story; date and name are checked against its own address.
_STORY = (
    rf"^(?P<language>{LanguageConverter.regex})/(?P<year>\d{{4}})/(?P<month>\d{{2}})/(?P<day>\d{{2}})"
    r"/(?:(?P<name>[^/]*)-)?(?P<public_id>\d{1,18})/"
)

app_name = "website"
urlpatterns = [
    path("", views.home, name="home"),
    path("healthz", probes.healthz, name="healthz"),
    path("readyz", probes.readyz, name="readyz"),
    path("robots.txt", probes.robots, name="robots"),
    path("<language:language>/", views.front, name="front"),
    path("<language:language>/about/", views.about, name="about"),
    path("<language:language>/feed.<ending:ending>", stories_feed(of_edition), name="feed"),
    path(
        "<language:language>/search/feed.<ending:ending>",
        stories_feed(of_search),
        name="search_feed",
    ),
    path(
        "<language:language>/source/<str:slug>/feed.<ending:ending>",
        stories_feed(of_source),
        name="source_feed",
    ),
    path("<language:language>/search/", views.search, name="search"),
    path("<language:language>/source/<str:slug>/", views.source, name="source"),
    re_path(f"{_STORY}$", views.article, name="article"),
    re_path(f"{_STORY}bilingual/$", views.bilingual, name="bilingual"),
]
