"""The headline: a vote among those who may know it."""

from __future__ import annotations

import re
from collections import defaultdict
from urllib.parse import urlsplit

from lxml.etree import _Element

from dragoman.extraction import inline
from dragoman.extraction.jsonld import Thing, text_of
from dragoman.extraction.page import Page
from dragoman.extraction.section_names import SECTIONS
from dragoman.extraction.spaces import letters, one_line

# What stands between a headline and the name of the site: "Headline | Site", "Headline - Site".
# Full-width bars and colons stand without spaces, as hyphens do beside letters of Chinese, Japanese
# and Korean.
_DASH = re.compile(
    r"\s+[|•·»–—-]\s+|\s*[|｜│┃ㅣ‖]\s*|\s*::\s*|\s*[：＿_]\s*|(?<=[\u2e80-\uffee])\s*[–—-]{1,2}\s*"
    r"|[–—-]{1,2}(?=[\u2e80-\uffee])"
)
# Beside the headline in <title>: "（写真＝ロイター）", who took the picture.
_PICTURE_NOTE = re.compile(r"\s*[(（](?:写真|図版|画像|사진|图)\s*[＝=：:／/][^()（）]*[)）]$")
# Weight of each witness. Share of 129 saved pages on which its first text was a right title: <h1>
# .97, og:title .97 (but written for social networks), JSON-LD .88 (absent on 15 pages), <title>
# .69, twitter:title .68; the feed is not measured. The vote has .99: tests/quality/test_extraction.
_WEIGHTS = {"h1": 1.05, "data": 1.0, "og": 0.8, "feed": 0.7, "title": 0.5, "twitter": 0.3}
_MAX_HEADLINE = 400
# A site's name without its last words, as in its titles: "Sport 24" for "Sport 24 Lyon".
_MIN_SHORT_NAME = 4


def headline(page: Page, articles: list[Thing], site_names: list[str], feed_title: str) -> str:
    """The headline, without the site's name; "" when the page has none.

    Witnesses: JSON-LD `headline`, the page's <h1>, og:title, twitter:title, the feed, <title>.
    Those who say the same (letters and digits alone) are counted together; the wording is that of
    the witness closest to what the reader sees: <h1>, then JSON-LD. A text that only names the site
    counts where there is no other.
    """
    witnesses = _witnesses(page, articles, feed_title)
    cleaned = [
        (who, without_site(text, site_names, page.url))
        for who, texts in witnesses
        for text in texts
    ]
    votes: dict[str, float] = defaultdict(float)
    for who, text in dict.fromkeys(cleaned):
        votes[letters(text)] += _WEIGHTS[who]
    votes.pop("", None)
    if not votes:
        return ""
    own, host = _site(site_names, page.url)
    best = max(votes, key=lambda key: (not _is_site(key, own, host), votes[key]))
    order = list(_WEIGHTS)
    wordings = sorted((order.index(who), text) for who, text in cleaned if letters(text) == best)
    return wordings[0][1][:_MAX_HEADLINE]


def without_site(title: str, site_names: list[str], url: str) -> str:
    """`title` without a site name at its end or beginning, set off by a dash or bar."""
    title = one_line(title)
    own, host = _site(site_names, url)
    for _ in range(3):
        breaks = list(_DASH.finditer(title))
        if not breaks:
            break
        head, tail = title[: breaks[-1].start()], title[breaks[-1].end() :]
        if _is_site(tail, own, host):
            title = _without_section(head)
            continue
        head, tail = title[: breaks[0].start()], title[breaks[0].end() :]
        if not _is_site(head, own, host):
            break
        title = tail
    return _PICTURE_NOTE.sub("", title.strip())


def _without_section(title: str) -> str:
    """`title` without a section's name between it and the site's, which stood behind it."""
    breaks = list(_DASH.finditer(title))
    if breaks and title[breaks[-1].end() :].strip().casefold() in SECTIONS:
        return title[: breaks[-1].start()]
    return title


def _site(names: list[str], url: str) -> tuple[set[str], str]:
    own = {letters(name) for name in names if name}
    return own, letters((urlsplit(url).hostname or "").removeprefix("www."))


def _is_site(part: str, own: set[str], host: str) -> bool:
    name = letters(part)
    if not name:
        return True
    if name in own or (len(name) > 2 and (name in host or host.startswith(name))):
        return True
    return len(name) >= _MIN_SHORT_NAME and any(one.startswith(name) for one in own)


def _witnesses(page: Page, articles: list[Thing], feed_title: str) -> list[tuple[str, list[str]]]:
    data = [text for thing in articles[:1] if (text := text_of(thing.get("headline")))]
    title = page.tree.find(".//head/title")
    return [
        ("data", data),
        ("h1", first_headings(page)),
        ("og", [page.first_meta("og:title", "dc.title", "dcterms.title")]),
        ("twitter", [page.first_meta("twitter:title")]),
        ("feed", [feed_title]),
        ("title", [one_line(title.text_content())] if title is not None else []),
    ]


def first_headings(page: Page) -> list[str]:
    """The words of the page's <h1>s that have any, at most three: a logo may come first."""
    found = [words for element in page.tree.iter("h1") if (words := _words(element))]
    return found[:3]


def _words(element: _Element) -> str:
    """A heading's words. Boxes in it (a kicker) are set off only where words would run together,
    so that no space gets before a colon that stands in a box of its own."""
    found = inline.closed_up(inline.pieces(element, apart=inline.BOXES))
    return one_line("".join(piece for piece, _ in found))
