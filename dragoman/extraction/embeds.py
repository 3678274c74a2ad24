"""Videos, players and posts that a page embeds: figures without a picture, whose caption is a
link to the thing itself."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from lxml.etree import _Element

from dragoman.extraction.embed_hosts import HOSTS, POSTS
from dragoman.extraction.page import Page
from dragoman.extraction.spaces import plain
from dragoman.text.document import Block, BlockKind, Mark, MarkKind, Run

TAGS = ("amp-youtube", "audio", "blockquote", "div", "embed", "iframe", "object", "video")
_ADDRESSES = ("src", "data-src", "data-lazy-src", "data-url", "data")
_MEDIA = {"audio": "Audio", "video": "Video"}
_MAX_TITLE = 150


def of(page: Page, element: _Element) -> Block | None:
    """The block of an element of `TAGS`; None where it embeds nothing of a story."""
    tag = str(element.tag)
    if tag in ("blockquote", "div"):
        return _post(page, element)
    if tag == "amp-youtube":
        number = element.get("data-videoid") or ""
        return (
            _block(f"https://www.youtube.com/watch?v={number}", "YouTube", "") if number else None
        )
    address = _address(page, element)
    title = plain(element.get("title") or element.get("aria-label") or "")
    name = name_of(address) or _MEDIA.get(tag, "")
    return _block(_shown(address), name, title) if address and name else None


def name_of(address: str) -> str:
    """What the host of a frame is called; "" for one that is no part of a story."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    host = parts.hostname or ""
    labels = host.split(".")
    tails = [".".join(labels[n:]) for n in range(max(len(labels) - 1, 0))]
    path = parts.path.strip("/").split("/")[0]
    return next(
        (HOSTS[one] for tail in tails for one in (tail, f"{tail}/{path}") if one in HOSTS), ""
    )


def _post(page: Page, element: _Element) -> Block | None:
    for name in (element.get("class") or "").split():
        if name in POSTS:
            said = [element.get(POSTS[name]) or "" if POSTS[name] else ""]
            said += [link.get("href") or "" for link in element.iter("a")]
            for one in said:
                address = page.absolute(one)
                if known := name_of(address):
                    return _block(address, known, "")
    return None


def _address(page: Page, element: _Element) -> str:
    holders = [element, *element.iter("source")]
    for holder in holders:
        for name in _ADDRESSES:
            if address := page.absolute(holder.get(name) or ""):
                return address
    return ""


def _shown(address: str) -> str:
    """A YouTube frame's address as the page that people open; others as they are."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    if host in ("youtube.com", "youtube-nocookie.com") and parts.path.startswith("/embed/"):
        number = parts.path.removeprefix("/embed/").split("/")[0]
        if number and number != "videoseries":
            return f"https://www.youtube.com/watch?v={number}"
        lists = parse_qs(parts.query).get("list")
        return f"https://www.youtube.com/playlist?list={lists[0]}" if lists else address
    return address


def _block(address: str, name: str, title: str) -> Block:
    told = title if title.casefold().startswith(name.casefold()) else f"{name}: {title}"
    label = told[:_MAX_TITLE] if title else name
    return Block(BlockKind.FIGURE, runs=(Run(label, (Mark(MarkKind.LINK, address),)),))
