"""Pages as each publisher's own system would write them: the article, the home page, about."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from html import escape
from importlib import resources
from string import Template

from dragoman.samplewire.publisher import Profile, Publisher
from dragoman.samplewire.story import Told
from dragoman.samplewire.wording import WORDINGS, joined, moment

RELATED = 3  # stories in a page's "related" box: as many as publishers commonly show


@cache
def _template(name: str) -> Template:
    folder = resources.files(f"{__package__}.templates")
    return Template(folder.joinpath(f"{name}.html").read_text(encoding="utf-8"))


def _slug(text: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")


def _script(data: Mapping[str, object]) -> str:
    """JSON that may stand in a script element."""
    return json.dumps(data, ensure_ascii=False).replace("</", "<\\/")


def _link(told: Told) -> str:
    return f'<a href="{escape(told.story.path)}">{escape(told.story.headline)}</a>'


def _publisher_fields(profile: Profile, publisher: Publisher) -> dict[str, str]:
    fields = {
        "about_label": WORDINGS[profile.language].about,
        "about_url": publisher.about_url,
        "address": profile.address,
        "disclosure": WORDINGS[profile.language].disclosure,
        "feed_type": profile.feed.media_type,
        "feed_url": publisher.feed_url,
        "locale": profile.locale,
        "og_locale": profile.locale.replace("-", "_"),
        "owner": profile.owner,
        "site": profile.name,
        "site_url": publisher.home_url,
        "strapline": profile.strapline,
    }
    return {name: escape(value) for name, value in fields.items()}


def _news_article(profile: Profile, publisher: Publisher, told: Told) -> dict[str, object]:
    """The story as schema.org's NewsArticle."""
    story = told.story
    return {
        "@type": "NewsArticle",
        "mainEntityOfPage": {"@type": "WebPage", "@id": told.url},
        "headline": story.headline,
        "description": story.standfirst,
        "inLanguage": profile.locale,
        "articleSection": story.section,
        "image": [told.image_url],
        "datePublished": told.published.astimezone(profile.zone).isoformat(timespec="seconds"),
        "dateModified": told.modified.astimezone(profile.zone).isoformat(timespec="seconds"),
        "author": [{"@type": "Person", "name": name} for name in story.authors],
        "publisher": {
            "@type": "NewsMediaOrganization",
            "name": profile.name,
            "url": publisher.home_url,
        },
        "license": publisher.about_url,
        "isAccessibleForFree": not story.forbidden,
    }


def _updated_line(profile: Profile, told: Told) -> str:
    if not told.is_corrected:
        return ""
    words = f"{WORDINGS[profile.language].updated} {moment(profile, told.modified)}"
    iso = told.modified.astimezone(profile.zone).isoformat(timespec="seconds")
    return f' <time class="updated" datetime="{iso}">{escape(words)}</time>'


def _story_fields(profile: Profile, publisher: Publisher, told: Told) -> dict[str, str]:
    story = told.story
    data = _news_article(profile, publisher, told)
    escaped = {
        "authors": joined(profile, story.authors),
        "headline": story.headline,
        "image_alt": story.image_alt,
        "image_url": told.image_url,
        "keywords": ", ".join(story.tags),
        "modified": str(data["dateModified"]),
        "published": str(data["datePublished"]),
        "published_words": moment(profile, told.published),
        "section": story.section,
        "standfirst": story.standfirst,
        "url": told.url,
    }
    persons = tuple(
        '<span itemprop="author" itemscope itemtype="https://schema.org/Person">'
        f'<span itemprop="name">{escape(name)}</span></span>'
        for name in story.authors
    )
    return {name: escape(value) for name, value in escaped.items()} | {
        "authors_microdata": joined(profile, persons),
        "body": told.body,
        "json_ld": _script({"@context": "https://schema.org"} | data),
        "json_ld_graph": _script({"@context": "https://schema.org", "@graph": [data]}),
        "post_number": str(1000 + int(story.age.total_seconds()) // 60),
        "section_slug": _slug(story.section),
        "tags": ", ".join(
            f'<a href="/#{_slug(tag)}" rel="tag">{escape(tag)}</a>' for tag in story.tags
        ),
        "updated_line": _updated_line(profile, told),
    }


def article_page(
    profile: Profile, publisher: Publisher, told: Told, others: tuple[Told, ...]
) -> str:
    """The page of one story, with up to RELATED of `others` beside it, as HTML."""
    related = "".join(f"<li>{_link(other)}</li>" for other in others[:RELATED])
    return _template(profile.key).substitute(
        _publisher_fields(profile, publisher)
        | _story_fields(profile, publisher, told)
        | {"related": related}
    )


def _plain_page(profile: Profile, publisher: Publisher, url: str, title: str, content: str) -> str:
    return _template("front").substitute(
        _publisher_fields(profile, publisher)
        | {"url": escape(url), "title": escape(title), "content": content}
    )


def home_page(profile: Profile, publisher: Publisher, told: tuple[Told, ...]) -> str:
    """The publisher's front: its feed announced, its stories by section, as HTML."""
    sections: dict[str, list[Told]] = {}
    for one in told:
        sections.setdefault(one.story.section, []).append(one)
    content = "\n".join(
        f'<h2 id="{_slug(name)}">{escape(name)}</h2>\n'
        + "\n".join(f"<p>{_link(one)}<br>{escape(one.story.standfirst)}</p>" for one in members)
        for name, members in sections.items()
    )
    return _plain_page(profile, publisher, publisher.home_url, profile.name, content)


def about_page(profile: Profile, publisher: Publisher) -> str:
    """Who is behind the publisher, and that its stories may be shown in full, as HTML."""
    words = WORDINGS[profile.language]
    content = f"<h2>{escape(words.about)}</h2>\n<p>{escape(words.rights)}</p>"
    title = f"{words.about} | {profile.name}"
    return _plain_page(profile, publisher, publisher.about_url, title, content)


def missing_page(profile: Profile, publisher: Publisher) -> str:
    """What stands at an address that leads nowhere, as HTML."""
    words = WORDINGS[profile.language]
    content = f"<h2>404</h2>\n<p>{escape(words.missing)}</p>"
    return _plain_page(profile, publisher, publisher.home_url, "404", content)
