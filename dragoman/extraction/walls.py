"""Pages that stand before an article: consent, login, error, bot check."""

from __future__ import annotations

from dragoman.extraction.page import Page
from dragoman.extraction.spaces import even
from dragoman.extraction.wall_words import BOT, CONSENT, ERROR, LOGIN

# A page with a longer story is an article, whatever else it says.
MAX_WORDS = 150
# With fewer words of its own a page is hardly a brief, so one phrase says what it is.
FEW_WORDS = 30
# A headline that names a wall says little more: "Error 404 - page not found".
_HEADLINE_BESIDES = 20
# The page's first characters are asked besides its story: a wall's words are seldom "the story".
_WINDOW = 4_000
_KINDS = (("bot", BOT), ("error", ERROR), ("consent", CONSENT), ("login", LOGIN))


def kind_of(page: Page, headline: str, story: str, word_count: int) -> str:
    """`bot`, `error`, `consent`, `login`, or "" for no wall.

    The headline must name the wall and little else, or a short story must name it twice, or a
    story of a few words once. The rest of the page, where every site has a login link and a
    cookie notice, is asked only if the story is nearly nothing and og:type names no article.
    """
    if word_count > MAX_WORDS:
        return ""
    title, said = _folded(headline), _folded(story)
    few = word_count < FEW_WORDS
    if few and page.first_meta("og:type").lower() != "article":
        said = f"{said}\n{_words(page)}"
    for kind, phrases in _KINDS:
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
