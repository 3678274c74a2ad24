"""What a page says about itself besides its story: address, site, section, rights, picture."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from dragoman.common.urls import is_web
from dragoman.extraction.jsonld import LinkedData, Thing, text_of
from dragoman.extraction.page import Page
from dragoman.extraction.spaces import one_line, plain
from dragoman.text.document import Block, Image

_MAX_TAGS = 30
# Robots words that concern us; others (`index`, `follow`, `all`) only repeat the default. Sorted.
_ROBOTS = re.compile(
    r"\b(noai|noarchive|nocache|noimageai|noimageindex|noindex|nosnippet|notranslate|none)\b"
    r"|\b(max-snippet)\s*:\s*(-?\d+)"
)
_ROBOTS_META = ("robots", "google", "googlebot", "googlebot-news", "bingbot")
_CREDITS = ("creditText", "author", "creator", "copyrightHolder", "copyrightNotice")
_LOCKED_TIERS = ("locked", "paid", "premium", "subscriber", "plus")
_FREE_TIERS = ("free", "open")


def canonical_url(page: Page, articles: list[Thing]) -> str:
    """`link rel=canonical`, else og:url, else JSON-LD, else the page's own address."""
    candidates = [
        link.get("href") or ""
        for link in page.tree.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    ]
    candidates.append(page.first_meta("og:url"))
    candidates += [text for thing in articles if (text := _address(thing))]
    for candidate in candidates:
        address = page.absolute(candidate)
        if address:
            return address.split("#")[0]
    return page.url


def site_name(page: Page, articles: list[Thing], data: LinkedData) -> str:
    """og:site_name, else JSON-LD's publisher, else its WebSite's name, else application-name."""
    named = [page.first_meta("og:site_name")]
    named += [text_of(data.resolved(thing.get("publisher"))) for thing in articles]
    named += [text_of(thing) for thing in data.named("website", "newsmediaorganization")]
    named.append(page.first_meta("application-name"))
    return next((name for name in named if name and not is_web(name)), "")


def section(page: Page, articles: list[Thing]) -> str:
    """JSON-LD articleSection, else article:section, else microdata."""
    named = [text_of(thing.get("articleSection")) for thing in articles]
    named.append(page.first_meta("article:section", "articlesection", "parsely-section", "section"))
    return next((name for name in named if name and not is_web(name)), "")


def tags(page: Page, articles: list[Thing]) -> tuple[str, ...]:
    """JSON-LD keywords, else article:tag, else meta keywords; each once, at most 30."""
    for value in (
        *(thing.get("keywords") for thing in articles),
        list(page.meta.get("article:tag", ())),
        list(page.meta.get("news_keywords", ())),
        list(page.meta.get("keywords", ())),
    ):
        found = _words(value)
        if found:
            return found
    return ()


def lead_image(page: Page, articles: list[Thing], data: LinkedData) -> Image | None:
    """og:image (with what JSON-LD says of the same picture), else the article's JSON-LD image."""
    described = next(
        (image for one in articles if (image := _image(page, data, one.get("image")))), None
    )
    address = page.absolute(page.first_meta("og:image:secure_url", "og:image", "og:image:url"))
    if address:
        shared = Image(src=address, alt=page.first_meta("og:image:alt"))
        return _filled(shared, [described] if described else [])
    if described:
        return described
    twitter = page.absolute(page.first_meta("twitter:image", "twitter:image:src"))
    return Image(src=twitter, alt=page.first_meta("twitter:image:alt")) if twitter else None


def credited(lead: Image | None, blocks: tuple[Block, ...]) -> Image | None:
    """The lead image with the words and credit of the story's figure of the same picture."""
    shown = [block.image for block in blocks if block.image is not None]
    return _filled(lead, shown) if lead else None


def _filled(image: Image, others: list[Image]) -> Image:
    for other in others:
        if _file(other.src) == _file(image.src):
            image = replace(image, alt=image.alt or other.alt, credit=image.credit or other.credit)
    return image


def _file(address: str) -> str:
    """What stays of a picture's address when its size and format change."""
    return address.split("?", maxsplit=1)[0].rsplit("/", 1)[-1].rsplit(".", 1)[0] or address


def licence(page: Page, articles: list[Thing]) -> str:
    """JSON-LD license, else `rel=license`, else <meta>; an absolute address where it is one."""
    named: list[str] = [_licence_of(thing.get("license")) for thing in articles]
    named += [
        link.get("href") or ""
        for link in page.tree.iter("link", "a")
        if "license" in (link.get("rel") or "").lower().split()
    ]
    named.append(
        page.first_meta("license", "dcterms.license", "dc.rights.license", "dcterms.rights.license")
    )
    found = next((one for one in map(one_line, named) if one), "")
    return (page.absolute(found) or found) if "/" in found else found


def _licence_of(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("url") or value.get("@id") or value.get("name")
    return text_of(value)


def is_paywalled(page: Page, articles: list[Thing]) -> bool | None:
    """isAccessibleForFree (JSON-LD, microdata), else article:content_tier; None when none says.

    A part that is not free makes the whole page not free: that is how Google's paywall markup
    marks the hidden paragraphs.
    """
    for thing in articles:
        parts = thing.get("hasPart")
        pieces = [thing, *(parts if isinstance(parts, list) else [parts])]
        said = [
            _truth(piece.get("isAccessibleForFree")) for piece in pieces if isinstance(piece, dict)
        ]
        known = [value for value in said if value is not None]
        if known:
            return not all(known)
    free = _truth(page.first_meta("isaccessibleforfree"))
    if free is not None:
        return not free
    tier = page.first_meta("article:content_tier", "content_tier").lower()
    if tier in _LOCKED_TIERS:
        return True
    return False if tier in _FREE_TIERS else None


def robots_directives(page: Page) -> tuple[str, ...]:
    """What the page's <meta> forbids: robots words and the TDM reservation, sorted."""
    found: set[str] = set()
    for name in _ROBOTS_META:
        for content in page.meta.get(name, ()):
            for match in _ROBOTS.finditer(content.lower()):
                if match[1] or not match[3].startswith("-"):
                    found.add(match[1] or f"{match[2]}:{match[3]}")
    if "none" in found:
        found |= {"noindex"}
    if any(content.strip() == "1" for content in page.meta.get("tdm-reservation", ())):
        found.add("tdm-reservation")
    article = page.tree.find(".//article")
    if article is not None and "data-nosnippet" in article.attrib:
        found.add("nosnippet")
    return tuple(sorted(found))


def description(page: Page, articles: list[Thing]) -> str:
    """What the page says it is about: JSON-LD description, else og:description, else meta."""
    said = [text_of(thing.get("description")) for thing in articles]
    said.append(page.first_meta("og:description", "twitter:description", "description"))
    return next((text for text in said if text), "")


def _address(thing: Thing) -> str:
    for key in ("mainEntityOfPage", "url"):
        value = thing.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str) and is_web(value):
            return value
    return ""


def _words(value: Any) -> tuple[str, ...]:
    items = value if isinstance(value, list) else [value]
    found: dict[str, str] = {}
    for item in items[:_MAX_TAGS]:
        text = text_of(item)
        for word in text.split(",") if "," in text else [text]:
            if one_line(word) and len(word) < 80 and not is_web(word):
                found.setdefault(one_line(word).casefold(), one_line(word))
    return tuple(found.values())[:_MAX_TAGS]


def _image(page: Page, data: LinkedData, value: Any) -> Image | None:
    if isinstance(value, list):
        return next((found for item in value[:5] if (found := _image(page, data, item))), None)
    value = data.resolved(value)
    if isinstance(value, dict):
        address = value.get("url") or value.get("contentUrl") or value.get("@id")
        source = page.absolute(address) if isinstance(address, str) else ""
        credit = text_of(next((value[key] for key in _CREDITS if value.get(key)), ""))
        return (
            Image(src=source, alt=text_of(value.get("caption")), credit=credit) if source else None
        )
    source = page.absolute(plain(value)) if isinstance(value, str) else ""
    return Image(src=source) if source else None


def _truth(value: Any) -> bool | None:
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower().rsplit("/", 1)[-1]
    return {"true": True, "false": False}.get(word)
