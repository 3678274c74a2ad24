"""Who wrote it: names out of bylines, JSON-LD and <meta>, without addresses, posts or doubles."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any, cast
from urllib.parse import urlsplit

from lxml import etree
from lxml.etree import _Element

from dragoman.extraction.byline_words import DUTIES, JOINING, LEADING, TRAILING, WRITTEN_BY
from dragoman.extraction.jsonld import LinkedData, Thing
from dragoman.extraction.page import Page
from dragoman.extraction.spaces import letters, one_line, plain

_META_NAMES = (
    "author",
    "article:author",
    "og:article:author",
    "og:author",
    "byl",
    "dcsext.author",
    "dc.creator",
    "dcterms.creator",
    "mrf:authors",
    "sailthru.author",
    "parsely-author",
    "cxenseparse:author",
)
# A byline longer than this is a biography or a paragraph caught by mistake; a name of more than
# six words likewise (the longest of 129 saved pages' names has five).
_MAX_NAME = 60
_MAX_WORDS = 6
# "von der", "de la": a name has no more words in lower case.
_MAX_PARTICLES = 2
_MAX_AUTHORS = 20
# A line with names and little else; the elements that are asked for one, in page order.
_MAX_BYLINE = 120
_MAX_BYLINES = 40
_BYLINES = etree.XPath(
    "//body//*[contains(@class, 'uthor') or contains(@class, 'yline') or contains(@id, 'uthor')"
    " or contains(@class, 'reporter') or contains(@class, 'journalist')"
    " or contains(@class, 'writer') or contains(@data-testid, 'uthor')]"
)
# Asked first: most pages have neither, and each path below walks the whole page.
_MARKED = etree.XPath("boolean(//*[@itemprop='author' or (self::a and @rel='author')])")
_NAME_CLASS = re.compile(r"(?:author|byline|writer|reporter|journalist)[-_]*name", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"bio\b|comment|popular|recommend|related|share|sidebar|sponsor|teaser", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"https?://|www\.|\S+@\S+\.\S+|\.(?:com|de|net|org|co)\b(?:/|$)", re.IGNORECASE
)
_NO_NAME_ENDS = ("!", "?", "…", "？")
_HANDLE = re.compile(r"(?:^|\s)@\w+")
_LEADING = re.compile(
    rf"^(?:{'|'.join(sorted(map(re.escape, LEADING), key=len, reverse=True))})(?:\s*:\s*|\s+)",
    re.IGNORECASE,
)
_TRAILING = re.compile(rf"\s*(?:{'|'.join(map(re.escape, TRAILING))})$")
# In lower case, or the longer ones in capitals: "E" is an initial and "Un" a part of a name.
_JOINERS = (*JOINING, *(word.upper() for word in JOINING if len(word) > 1))
_JOINING = re.compile(rf"\s+(?:&|\+|{'|'.join(map(re.escape, _JOINERS))})\s+")
_HARD_BREAK = re.compile(r"\s*[;|•·\n]\s*|\s+/\s+|、|，")
# A number, a date or a time; not the one that is a part of a desk's name ("BR24").
_NUMBER = re.compile(r"(?<![^\W\d_])\d[\d.:/-]*\d(?![^\W\d_])")
# A last name in a list of its own: "and Ann Lee". In lower case only: "E Jean Carroll" is a name.
_JOINED = re.compile(rf"^(?:{'|'.join(map(re.escape, JOINING))})\s+(?=\S)")
_DUTY = re.compile(rf"\b(?:{'|'.join(map(re.escape, DUTIES))})\b", re.IGNORECASE)


def names(byline: str) -> tuple[str, ...]:
    """The names in one byline, in order: "By Ann Lee and Bob Roe, Political Editor" → two names."""
    found: list[str] = []
    for part in _HARD_BREAK.split(plain(byline)):
        found.extend(_separated(_LEADING.sub("", _HANDLE.sub("", part).strip(" ,:-–—"))))
    return _distinct([name for part in found if (name := _name(part))])


def of_linked_data(data: LinkedData, articles: list[Thing]) -> tuple[str, ...]:
    """Names from the first article that gives any; `creator` where there is no `author`."""
    for article in articles:
        for key in ("author", "creator"):
            found = _of_value(data, article.get(key), depth=0)
            if found:
                return _distinct(found)
    return ()


def of_meta(page: Page) -> tuple[str, ...]:
    """Names from the first of the <meta> tags that gives any; a tag may be repeated. Last comes
    what WordPress writes for previews: `twitter:label1` "Written by", `twitter:data1` the name."""
    previewed = letters(page.first_meta("twitter:label1")) in map(letters, WRITTEN_BY)
    for name in (*_META_NAMES, "twitter:data1") if previewed else _META_NAMES:
        found = [person for content in page.meta.get(name, ()) for person in names(content)]
        if found:
            return _distinct(found)
    return ()


def of_markup(page: Page) -> tuple[str, ...]:
    """Names from microdata (`itemprop=author`) and `rel=author` links inside the page."""
    if not _MARKED(page.tree):
        return ()
    for path in (
        "//*[@itemprop='author']//*[@itemprop='name']",
        "//*[@itemprop='author'][not(.//*[@itemprop])]",
        "//a[@rel='author']",
    ):
        found = [
            person
            for element in page.tree.xpath(path)[:_MAX_AUTHORS]
            for person in names(element.get("content") or element.text_content())
        ]
        if found:
            return _distinct(found)
    return ()


def of_names_in_markup(page: Page) -> tuple[str, ...]:
    """Full names from the first element whose class or id speaks of an author or byline, the
    closest-fitting class first; a guess. Not from comments, teasers or lists of other stories."""
    found = [
        element
        for element in cast(list[_Element], _BYLINES(page.tree))[:_MAX_BYLINES]
        if not any(_ELSEWHERE.search(_marks(one)) for one in islice(element.iterancestors(), 12))
        and not _ELSEWHERE.search(_marks(element))
    ]
    found.sort(key=lambda element: not _NAME_CLASS.search(_marks(element)))
    for element in found:
        text = one_line(" ".join(map(str, element.itertext())))
        if 2 < len(text) <= _MAX_BYLINE and (people := full_names(names(text))):
            return people
    return ()


def _marks(element: _Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def persons(found: tuple[str, ...], site_names: list[str]) -> tuple[str, ...]:
    """`found` without the names under which the site itself signs."""
    own = {letters(name) for name in site_names if name}
    return tuple(name for name in found if letters(name) not in own)


def full_names(found: tuple[str, ...]) -> tuple[str, ...]:
    """`found` without single words and sentences, for a witness that guesses: the ones are labels
    more often than names, the others headings. Scripts without spaces have no two words in a
    name."""
    return tuple(
        name
        for name in found
        if (" " in name or name[0].lower() == name[0].upper())
        and sum(word[0].islower() for word in name.split()) <= _MAX_PARTICLES
    )


def site_labels(page: Page, publishers: list[str]) -> list[str]:
    """What the site may be called in its own bylines: its name, its host, its host's name."""
    host = (urlsplit(page.url).hostname or "").removeprefix("www.")
    return [*publishers, page.first_meta("og:site_name"), host, host.split(".")[0]]


def _of_value(data: LinkedData, value: Any, depth: int) -> list[str]:
    if depth > 3:
        return []
    if isinstance(value, list):
        return [name for item in value[:_MAX_AUTHORS] for name in _of_value(data, item, depth + 1)]
    value = data.resolved(value)
    if isinstance(value, dict):
        value = value.get("name") or value.get("byline") or _full_name(value)
        if isinstance(value, list):
            return [name for item in value if isinstance(item, str) for name in names(item)]
    return list(names(value)) if isinstance(value, str) else []


def _full_name(thing: Thing) -> str:
    return " ".join(
        part for key in ("givenName", "familyName") if isinstance(part := thing.get(key), str)
    )


def _separated(part: str) -> list[str]:
    """Splits at commas and words for "and", but never inside "Office of Truth and Trade"."""
    pieces: list[str] = []
    for piece in part.split(","):
        halves = _JOINING.split(piece)
        whole = len(halves) > 1 and not all(_could_be_person(half) for half in halves)
        pieces.extend([piece] if whole else halves)
    return pieces


def _could_be_person(text: str) -> bool:
    """Two words or more, each beginning like a name; a lone agency in capitals counts too, and a
    lone word of a script that has none."""
    words = text.split()
    if len(words) == 1:
        return words[0] == words[0].upper()
    return 1 < len(words) <= _MAX_WORDS and not words[0][0].islower()


def _name(part: str) -> str:
    name = _TRAILING.sub("", _JOINED.sub("", one_line(part).strip(" ,:;-–—|/"))).strip()
    name = re.sub(r"\s*\([^()]*\)$", "", name)
    if (
        name.endswith(_NO_NAME_ENDS)
        or _NUMBER.search(name)
        or not any(char.isalpha() for char in name)
        or len(name) > _MAX_NAME
    ):
        return ""
    if _ADDRESS.search(name) and " " not in name:
        return ""
    if len(name.split()) > _MAX_WORDS or (_DUTY.search(name) and not _is_staff(name)):
        return ""
    return name


def _is_staff(name: str) -> bool:
    """ "Guardian staff reporter" is how a paper signs; "Political Editor" is somebody's post."""
    return "staff" in name.casefold()


def _distinct(found: list[str]) -> tuple[str, ...]:
    first: dict[str, str] = {}
    for name in found:
        first.setdefault(letters(name), name)
    return tuple(first.values())[:_MAX_AUTHORS]
