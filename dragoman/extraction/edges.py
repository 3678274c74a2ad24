"""What stands in a story's column without being the story: title, byline, date, teasers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from dragoman.extraction import furniture
from dragoman.extraction.article import Removed
from dragoman.extraction.byline_words import LEADING
from dragoman.extraction.spaces import letters
from dragoman.text.document import Block, BlockKind, MarkKind

_TEXT = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH})
# Lines of furniture are looked for before the first paragraph of this many letters, and among the
# last blocks only. A first sentence is hardly ever shorter; a byline hardly ever longer.
_REAL_PARAGRAPH = 80
_LAST_BLOCKS = 4
# A byline may say this much besides the names ("Von … und …", "dpa").
_BESIDES_NAMES = 14
# Who an author is, told at the end, is shorter than this.
_BIOGRAPHY_LENGTH = 400
# So many headings that are links make a round-up of stories, not teasers in one.
_ROUND_UP = 3
_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.-]*\w|[:=]\s*@\w+\W*$"
    r"|https?://(?:www\.)?(?:facebook|fb|instagram|line|linkedin|t|threads|tiktok|twitter|x)"
    r"\.(?:com|me|net)/\S+"
)
# "Write to … at …" says this much besides the address.
_BESIDES_CONTACT = 50
# Characters of an e-mail address (RFC 5321). Longer lines are not looked at: the pattern takes time
# with the square of what it looks at.
_LONGEST_ADDRESS = 254
_ADDRESS = re.compile(r"\s*https?://\S+\s*")
# A heading is the headline when it says at most this much more (a kicker before it).
_KICKER = 45
_DATE = re.compile(
    r"^(?:\w+\s?:\s*|(?:\w+\s){0,3})\W*(?:\w+,?\s)?"
    r"(?:\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4}"
    r"|\d{1,2}[./ -]{1,2}[^\W\d]{3,12}[./, -]{1,2}\d{2,4}"
    r"|[^\W\d]{3,12}\.?\s\d{1,2},\s\d{4})\b.{0,30}$"
)
_COPYRIGHT = re.compile(
    r"^\W*(?:©|\(c\)\s|copyright\b)|all rights reserved|alle rechte vorbehalten"
    r"|todos los derechos reservados|tous droits réservés|무단 전재",
    re.IGNORECASE,
)
_COPYRIGHT_LENGTH = 200
# A list whose text is linked to at least this share lists other stories, not facts with sources.
_LINKED_SHARE = 0.6
# "Read also: <link>": what stands before the link ends in one of these, and is this short.
_POINTERS = (":", "|", "→", ">", "»")
# A line with a link that begins with one of these leads elsewhere.
_ARROWS = (">>", "» ", "→", "►", "▶", "➡", "➤", "👉")
_POINTER_LENGTH = 40
# A link to another story has a headline's length; a shorter one is a word of the text.
_TEASER_LENGTH = 25


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a page besides its story: its address, what it is called (the headline
    first, then its <h1>s and other titles), who wrote it, its section."""

    url: str
    titles: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    section: str = ""


_Numbered = list[tuple[int, Block]]
_Rule = Callable[[_Numbered, About], Iterator[tuple[int, str]]]


def trimmed(
    blocks: tuple[Block, ...], about: About
) -> tuple[tuple[Block, ...], tuple[Removed, ...]]:
    """`blocks` without those that are no part of the story, and what was taken out, in page order.

    Anywhere: calls and notices known by their words (`furniture`), pointers to other stories, the
    page's own address. Before the first real paragraphs: the headline again, the byline, the date,
    links alone. At the end: who the author is, the copyright, lists of links. Then headings that
    nothing follows. A text that merely occurs twice stays.
    """
    kept: _Numbered = list(enumerate(blocks))
    reasons: dict[int, str] = {}
    for rule in _RULES:
        found = dict(rule(kept, about))
        reasons |= found
        kept = [(number, block) for number, block in kept if number not in found]
    removed = tuple(
        Removed(blocks[number].text, reason)
        for number, reason in sorted(reasons.items())
        if blocks[number].text
    )
    return tuple(block for _, block in kept), removed


def _anywhere(blocks: _Numbered, about: About) -> Iterator[tuple[int, str]]:
    for number, block in blocks:
        reason = furniture.reason_of(block)
        if not reason and _is_teaser(block):
            reason = "related"
        if not reason and block.kind in _TEXT and _is_own_address(block.text, about.url):
            reason = "address"
        if reason:
            yield number, reason


def _teasers(blocks: _Numbered, about: About) -> Iterator[tuple[int, str]]:
    """Paragraphs and headings that are one link to another page of the site; not where a story
    consists of them."""
    for kind, few in ((BlockKind.PARAGRAPH, 0), (BlockKind.HEADING, _ROUND_UP - 1)):
        same = [(number, block) for number, block in blocks if block.kind is kind]
        linked = [number for number, block in same if _is_link_to_site(block, about.url)]
        if len(linked) <= max(few, len(same) // 2):
            yield from ((number, "related") for number in linked)


def _before_story(blocks: _Numbered, about: About) -> Iterator[tuple[int, str]]:
    real = [place for place, (_, block) in enumerate(blocks) if _is_real(block)][:2]
    first, second = (real[0], real[-1]) if real else (0, 0)
    for place, (number, block) in enumerate(blocks):
        if block.kind not in _TEXT:
            continue
        titles = about.titles if place <= first else about.titles[:1]
        later = place > first and block.kind is not BlockKind.HEADING
        if not later and any(_repeats(block, one) for one in titles):
            yield number, "headline"
        elif place <= second and _is_byline(block.text, about.authors):
            yield number, "byline"
        elif place <= first and _DATE.match(block.text):
            yield number, "date"
        elif place <= first and _is_label(block, about):
            yield number, "label"


def _after_story(blocks: _Numbered, about: About) -> Iterator[tuple[int, str]]:
    for number, block in blocks[-_LAST_BLOCKS:]:
        if _is_copyright(block):
            yield number, "legal"
        elif block.kind in _TEXT and _is_for_letters(block.text):
            yield number, "contact"
        elif block.kind in _TEXT and _is_byline(block.text, about.authors):
            yield number, "byline"
        elif block.kind in _TEXT and _is_about_author(block.text, about.authors):
            yield number, "author"


def _last_links(blocks: _Numbered, about: About) -> Iterator[tuple[int, str]]:
    """Lists after the last paragraph that are mostly links lead to other stories."""
    end = len(blocks)
    listed = (BlockKind.ITEM, BlockKind.HEADING, BlockKind.FIGURE)
    while end and blocks[end - 1][1].kind in listed:
        end -= 1
    items = [block for _, block in blocks[end:] if block.kind is BlockKind.ITEM]
    total = sum(len(block.text) for block in items)
    linked = total - sum(len(_unlinked(block)) for block in items)
    if items and linked >= _LINKED_SHARE * total:
        yield from ((number, "related") for number, _ in blocks[end:])


def _empty_sections(blocks: _Numbered, about: About) -> Iterator[tuple[int, str]]:
    """Headings that nothing follows before a heading of the same or a higher rank."""
    above, any_kept = 0, False
    for number, block in reversed(blocks):
        if block.kind is not BlockKind.HEADING:
            above = 0
        elif block.level >= above > 0 or not any_kept:
            yield number, "empty_section"
            continue
        else:
            above = block.level
        any_kept = True


_RULES: tuple[_Rule, ...] = (
    _anywhere,
    _teasers,
    _before_story,
    _after_story,
    _last_links,
    _empty_sections,
)


def _is_real(block: Block) -> bool:
    return block.kind is not BlockKind.HEADING and len(block.text) >= _REAL_PARAGRAPH


def _is_label(block: Block, about: About) -> bool:
    """A link alone, or the section's name, before the story."""
    if block.kind is BlockKind.PARAGRAPH and _unlinked(block) == "":
        return True
    return bool(about.section) and letters(block.text) == letters(about.section)


def _is_own_address(text: str, url: str) -> bool:
    """A line that is nothing but an address on the page's own site."""
    return bool(_ADDRESS.fullmatch(text)) and host_of(text.strip()) == host_of(url)


def _is_link_to_site(block: Block, url: str) -> bool:
    links = {mark.href for run in block.runs for mark in run.marks if mark.href}
    if len(block.text) < _TEASER_LENGTH or len(links) != 1 or _unlinked(block):
        return False
    return host_of(links.pop()) == host_of(url)


def _is_about_author(text: str, authors: tuple[str, ...]) -> bool:
    """A line at the end that begins with an author's name: who that is, or a second byline."""
    return len(text) <= _BIOGRAPHY_LENGTH and any(
        text.startswith(name) and " " in name for name in authors
    )


def _is_for_letters(text: str) -> bool:
    """A short line at the end that gives an e-mail address or a profile and little else."""
    if len(text) > _LONGEST_ADDRESS + _BESIDES_CONTACT:
        return False
    found = _CONTACT.search(text)
    return found is not None and len(text) <= len(found[0]) + _BESIDES_CONTACT


def _repeats(block: Block, headline: str) -> bool:
    """The headline, alone or after a kicker."""
    wanted, said = letters(headline), letters(block.text)
    if not wanted or not said:
        return False
    more = _KICKER if block.kind is BlockKind.HEADING else 0
    return said.endswith(wanted) and len(said) <= len(wanted) + more


def _is_byline(text: str, authors: tuple[str, ...]) -> bool:
    if len(text) >= _REAL_PARAGRAPH or not authors:
        return False
    rest = letters(text)
    for name in authors:
        rest = rest.replace(letters(name), "")
    if rest == letters(text):
        return False
    words = {letters(word) for word in LEADING}
    return len(rest) <= _BESIDES_NAMES or rest in words


def _is_teaser(block: Block) -> bool:
    if block.kind not in _TEXT:
        return False
    besides = _unlinked(block)
    if block.text.startswith(_ARROWS) and len(besides) < len(block.text):
        return len(block.text) <= furniture.MAX_LENGTH
    linked = len(block.text) - len(besides)
    if linked < _TEASER_LENGTH or len(besides) > _POINTER_LENGTH:
        return False
    return besides.rstrip().endswith(_POINTERS) and bool(block.runs[-1].marks)


def _is_copyright(block: Block) -> bool:
    return (
        block.kind in _TEXT
        and len(block.text) <= _COPYRIGHT_LENGTH
        and bool(_COPYRIGHT.search(block.text))
    )


def _unlinked(block: Block) -> str:
    return "".join(
        run.text for run in block.runs if not any(mark.kind is MarkKind.LINK for mark in run.marks)
    ).strip()


def host_of(url: str) -> str:
    """The host without `www.`; "" for what is no URL."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
