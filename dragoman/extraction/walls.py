"""Pages that stand before an article: consent, login, error, bot check."""

from __future__ import annotations

from dragoman.extraction.page import Page
from dragoman.extraction.spaces import even
from dragoman.extraction.wall_words import BOT, CONSENT, ERROR, LOGIN

# A page with a longer story is an article, whatever else it says. Walls seen have 10 to 120 words.
MAX_WORDS = 150
# The page's first characters are asked besides its story: a wall's words are seldom "the story".
_WINDOW = 4_000
_KINDS = (("bot", BOT), ("error", ERROR), ("consent", CONSENT), ("login", LOGIN))


def kind_of(page: Page, headline: str, story: str, word_count: int) -> str:
    """`bot`, `error`, `consent`, `login`, or "" for no wall.

    A wall must be named in the headline or
    the story itself; the rest of the page counts only when the story is nearly nothing, because
    every page has a login link and a cookie notice somewhere.
    """
    if word_count > MAX_WORDS:
        return ""
    said = f"{headline}\n{story}".casefold()
    if word_count < MAX_WORDS // 5:
        said = f"{said}\n{_words(page)}"
    said = said.replace("’", "'")
    for kind, phrases in _KINDS:
        if any(phrase in said for phrase in phrases):
            return kind
    return ""


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
    return even(" ".join(parts)).casefold()
