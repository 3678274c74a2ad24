"""The public addresses (DESIGN.md §5)."""

from __future__ import annotations

from django.urls import path, re_path, register_converter
from django.views.decorators.http import require_safe

from dragoman.website import probes, views
from dragoman.website.feeds import EditionFeed


class LanguageConverter:
    """An edition's language: `pt`, `zh-hant`. Two or three letters, so `desk` is none."""

    regex = "[a-z]{2,3}(?:-[a-z0-9]{2,8})?"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(LanguageConverter, "language")

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
    path("<language:language>/feed.atom", require_safe(EditionFeed()), name="feed"),
    path("<language:language>/search/", views.search, name="search"),
    path("<language:language>/source/<str:slug>/", views.source, name="source"),
    re_path(f"{_STORY}$", views.article, name="article"),
    re_path(f"{_STORY}bilingual/$", views.bilingual, name="bilingual"),
]
