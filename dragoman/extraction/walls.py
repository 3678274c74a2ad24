"""Pages that stand before an article: consent, login, error, bot check."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from dragoman.extraction.machine_words import BOT, ERROR
from dragoman.extraction.page import Page
from dragoman.extraction.spaces import even
from dragoman.extraction.wall_marks import CAPTCHAS, CHECKS, CONSENT_MANAGERS, REDIRECTS
from dragoman.extraction.wall_titles import TITLES
from dragoman.extraction.wall_words import CONSENT, LOGIN

# A page with a longer story is an article, whatever else it says.
MAX_WORDS = 150
# Except one that speaks of consent all through: such notices are long.
_MAX_CONSENT_WORDS = 500
_CONSENT_PHRASES = 3
# With fewer words of its own a page is hardly a brief, so one phrase says what it is.
FEW_WORDS = 30
# With fewer, the marks of a program decide, and a form that asks for a password.
_HARDLY_ANY_WORDS = 20
# The shortest page with an article, teasers and links around it shows more words than this.
_BARE_PAGE_WORDS = 120
# A headline that names a wall says little more: "Error 404 - page not found".
_HEADLINE_BESIDES = 20
# The page's first characters are asked besides its story: a wall's words are seldom "the story".
_WINDOW = 4_000
_MARKED = ("script", "iframe", "form", "div", "link", "main", "section", "body", "button")
_MAX_MARKED = 3_000
_SCRIPT_START = 600
_KINDS = (("bot", BOT), ("error", ERROR), ("consent", CONSENT), ("login", LOGIN))
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
_CHECK = re.compile("|".join(map(re.escape, CHECKS)))
_CAPTCHA = re.compile("|".join(map(re.escape, CAPTCHAS)))
_CONSENT_MANAGER = re.compile("|".join(map(re.escape, CONSENT_MANAGERS)))


@dataclass(frozen=True, slots=True)
class Signs:
    """What a page shows before its story is looked for: its first visible words (lower case), the
    kinds of wall that its markup alone speaks for, whether its metadata call it an article."""

    words: str
    is_check: bool
    marks: tuple[str, ...]
    is_article: bool


def signs_of(page: Page) -> Signs:
    """The signs of a page whose tree is still whole."""
    written = " ".join(_marked(page))
    marks = [_sent_on_to(page)]
    marks.append("bot" if _CAPTCHA.search(written) else "")
    marks.append("login" if _asks_for_password(page) else "")
    marks.append("consent" if _CONSENT_MANAGER.search(written) else "")
    return Signs(
        words=_words(page),
        is_check=bool(_CHECK.search(written)),
        marks=tuple(kind for kind in marks if kind),
        is_article=_is_article(page, written),
    )


def kind_of(look: Callable[[], Signs], headline: str, story: str, word_count: int) -> str:
    """`bot`, `error`, `consent`, `login`, or "" for no wall.

    The headline must name the wall and little else, or a short story must name it twice, or a
    story of a few words once. The rest of the page, where every site has a login link and a
    cookie notice, is asked only if the story is nearly nothing and no metadata name an article;
    and only on such a page do the marks of bot checks and consent managers count. `look` gives the
    page's signs; it is asked only where they could matter, which is on few pages.
    """
    if word_count > _MAX_CONSENT_WORDS:
        return ""
    title, said = _folded(headline), _folded(story)
    if word_count > MAX_WORDS:
        spoken = sum(phrase in said for phrase in CONSENT)
        return "consent" if spoken >= _CONSENT_PHRASES and not look().is_article else ""
    signs = look()
    few = word_count < FEW_WORDS
    if few and signs.is_check and not signs.is_article:
        return "bot"
    kind = _named(title, said, few=few)
    if kind or signs.is_article or not few:
        return kind
    kind = _named("", signs.words, few=True)
    if kind or word_count >= _HARDLY_ANY_WORDS:
        return kind
    bare = len(signs.words.split()) < _BARE_PAGE_WORDS
    return signs.marks[0] if signs.marks and bare else ""


def _named(title: str, said: str, *, few: bool) -> str:
    for kind, phrases in _KINDS:
        if _AROUND.sub("", title) in TITLES[kind]:
            return kind
        named = [phrase for phrase in phrases if phrase in title]
        if any(len(title) <= len(phrase) + _HEADLINE_BESIDES for phrase in named):
            return kind
        if sum(phrase in said for phrase in phrases) >= (1 if few else 2):
            return kind
    return ""


def _folded(text: str) -> str:
    return text.casefold().replace("’", "'")


def _words(page: Page) -> str:
    """The page's first visible words, lower case."""
    parts = []
    length = 0
    title = page.tree.find(".//head/title")
    if title is not None:
        parts.append(title.text or "")
    body = page.tree.find("body")
    for element in () if body is None else body.iter():
        for text in (element.text if element.tag not in ("script", "style") else "", element.tail):
            if text and not text.isspace():
                parts.append(text)
                length += len(text)
        if length > _WINDOW:
            break
    return _folded(even(" ".join(parts)))


def _marked(page: Page) -> list[str]:
    """Addresses, classes, ids and the beginnings of scripts, lower case."""
    return [
        " ".join(
            filter(
                None,
                (
                    element.get("src") or element.get("href") or element.get("action"),
                    element.get("class"),
                    element.get("id"),
                    (element.text or "")[:_SCRIPT_START] if element.tag == "script" else "",
                ),
            )
        ).lower()
        for element in islice(page.tree.iter(*_MARKED), _MAX_MARKED)
    ]


def _is_article(page: Page, written: str) -> bool:
    if page.first_meta("og:type").lower() == "article" or page.first_meta("article:published_time"):
        return True
    return bool(re.search(r"\"@type\"\s*:\s*\[?\s*\"\w*article\"", written))


def _asks_for_password(page: Page) -> bool:
    return any(
        (element.get("type") or "").lower() == "password"
        for element in islice(page.tree.iter("input"), _MAX_MARKED)
    )


def _sent_on_to(page: Page) -> str:
    """The kind of wall that a <meta refresh> leads to."""
    target = page.first_meta("refresh").lower().partition("url=")[2]
    for kind, words in REDIRECTS:
        if any(word in target for word in words):
            return kind
    return ""
