"""Where a story goes on, and its pages joined."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.extraction import ExtractedArticle
from dragoman.extraction.article import BlockLanguage, Removed
from dragoman.extraction.joining import REPEATED
from dragoman.extraction.pagination import MAX_PAGES, joined, may_follow, next_page, single_page
from dragoman.text.document import Block, BlockKind, Document, Image, Run
from tests.unit.extraction.pages import article

SITE = "https://courier.example.com"
STORY = f"{SITE}/news/lighthouse-to-be-lit-again"
TAIL = "/news/lighthouse-to-be-lit-again"


def _page(inner: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body><h1>Lamp</h1><p>Words.</p>{inner}</body></html>"


# name: (page, its address, the next page's)
NEXT = {
    "link rel=next": (_page("", f"<link rel='next' href='{TAIL}/2/'>"), STORY, f"{STORY}/2/"),
    "a rel=next": (_page("<a rel='next' href='?page=2'>»</a>"), STORY, f"{STORY}?page=2"),
    "the number": (
        _page("<a href='?page=2'>2</a><a href='?page=3'>3</a>"),
        STORY,
        f"{STORY}?page=2",
    ),
    "page 2 of 3": (_page("<a href='?seite=2'>Seite 2 von 3</a>"), STORY, f"{STORY}?seite=2"),
    "what follows is named": (
        _page(f"<a href='{TAIL}/seite-2'>Weiter auf Seite 2: Der Turm</a>"),
        STORY,
        f"{STORY}/seite-2",
    ),
    "next, in Turkish": (
        _page("<a href='?sayfa=1&page=2'>Sonraki sayfa ›</a>"),
        f"{STORY}?sayfa=1",
        f"{STORY}?sayfa=1&page=2",
    ),
    "next, in Japanese": (_page("<a href='?page=2'>次へ</a>"), STORY, f"{STORY}?page=2"),
    "next, by the link's label": (
        _page("<a href='?page=2' aria-label='Next page'><svg></svg></a>"),
        STORY,
        f"{STORY}?page=2",
    ),
    "from the second to the third": (
        _page("<a href='?page=1'>1</a><a href='?page=3'>3</a>"),
        f"{STORY}?page=2",
        f"{STORY}?page=3",
    ),
    "from page/2 to page/3": (
        _page(f"<a href='{TAIL}/page/3/'>Next</a>"),
        f"{STORY}/page/2/",
        f"{STORY}/page/3/",
    ),
    "a file with a number, shown": (
        _page(f"<a href='{TAIL}-2.html'>2</a>"),
        f"{STORY}.html",
        f"{STORY}-2.html",
    ),
    "an old address with an id": (
        _page("<a href='/story.php?id=48213&page=2'>2</a>"),
        f"{SITE}/story.php?id=48213",
        f"{SITE}/story.php?id=48213&page=2",
    ),
    "www or not": (
        _page(f"<a href='https://www.courier.example.com{TAIL}?page=2'>2</a>"),
        STORY,
        f"https://www.courier.example.com{TAIL}?page=2",
    ),
    "the last page": (_page("<a href='?page=2'>2</a>"), f"{STORY}?page=3", ""),
    "the next story": (
        _page("", "<link rel='next' href='/news/harbour-closed-for-repairs'>"),
        STORY,
        "",
    ),
    "the next story, with a number": (_page(f"<a rel='next' href='{TAIL}-2'>Next</a>"), STORY, ""),
    "another host": (
        _page(
            "<a rel='next' href='https://other.example.org/news/lighthouse-to-be-lit-again?page=2'>2</a>"
        ),
        STORY,
        "",
    ),
    "another story's second page": (
        _page("<a href='/news/harbour-closed-for-repairs?page=2'>2</a>"),
        STORY,
        "",
    ),
    "an ordinary link with a number": (_page(f"<a href='{TAIL}?page=2'>the lamp</a>"), STORY, ""),
    "pages of comments": (_page("<div id='comments'><a href='?page=2'>2</a></div>"), STORY, ""),
    "comment pages": (_page(f"<a href='{TAIL}/comment-page-2/'>2</a>"), STORY, ""),
    "a list in the margin": (_page("<aside><a href='?page=2' rel='next'>2</a></aside>"), STORY, ""),
    "a page skipped": (_page("<a href='?page=3'>3</a>"), STORY, ""),
    "the home page": (_page("<a href='/page/2/' rel='next'>2</a>"), f"{SITE}/", ""),
    "a section": (_page("<a href='/politics/page/2/' rel='next'>2</a>"), f"{SITE}/politics/", ""),
    "a tag": (_page("<a href='?page=2' rel='next'>2</a>"), f"{SITE}/tag/lighthouses-and-lamps", ""),
    "a day of an archive": (
        _page("<a href='/2024/05/02/' rel='next'>2</a>"),
        f"{SITE}/2024/05/01/",
        "",
    ),
    "a list of articles": (
        _page("<article>a</article>" * 6 + "<a href='?page=2' rel='next'>2</a>"),
        STORY,
        "",
    ),
    "no page at all": ("", STORY, ""),
    "no web address": (_page("<a href='?page=2'>2</a>"), "file:///tmp/page.html", ""),
    "a file that says where it belongs": (
        _page("<a href='?page=2'>2</a>", f"<link rel='canonical' href='{STORY}'>"),
        "file:///tmp/page.html",
        f"{STORY}?page=2",
    ),
}


@pytest.mark.parametrize("name", NEXT)
def test_next_page(name: str) -> None:
    page, url, expected = NEXT[name]
    assert next_page(page, url) == expected


# name: (links, the single page's address)
SINGLE = {
    "by its words": (f"<a href='{TAIL}/alles'>Artikel auf einer Seite lesen</a>", f"{STORY}/alles"),
    "by its address": (f"<a href='{TAIL}/komplettansicht'>▤</a>", f"{STORY}/komplettansicht"),
    "by a parameter": ("<a href='?singlepage=true'>●</a>", f"{STORY}?singlepage=true"),
    "page=all": ("<a href='?page=all'>Baca semua halaman</a>", f"{STORY}?page=all"),
    "another story's": ("<a href='/news/harbour-closed/all'>View all on one page</a>", ""),
    "all galleries": ("<a href='/galleries/all'>View all</a>", ""),
    "none": ("", ""),
}


@pytest.mark.parametrize("name", SINGLE)
def test_single_page(name: str) -> None:
    links, expected = SINGLE[name]
    assert single_page(_page(f"<a href='?page=2'>2</a>{links}"), STORY) == expected


def test_a_story_on_one_page_has_no_single_page() -> None:
    assert single_page(_page("<a href='?view=all'>View all</a>"), STORY) == ""


def test_extract_tells_where_the_story_goes_on() -> None:
    found = article(head="<link rel='next' href='?page=2'>", url=STORY)
    assert found.next_page == f"{STORY}?page=2"


@pytest.mark.parametrize(
    ("seen", "url", "expected"),
    [
        ([STORY], f"{STORY}?page=2", True),
        ([STORY], "", False),
        ([STORY, f"{STORY}?page=2"], f"{STORY}/", False),
        ([f"{STORY}?page={n}" for n in range(MAX_PAGES)], f"{STORY}?page=99", False),
    ],
)
def test_pages_are_followed_without_circles_and_to_an_end(
    seen: list[str], url: str, expected: bool
) -> None:
    assert may_follow(seen, url) is expected


def _part(*texts: str | Block, language: str = "en", **changes: object) -> ExtractedArticle:
    blocks = tuple(_block(text) if isinstance(text, str) else text for text in texts)
    words = sum(len(block.text.split()) for block in blocks if block.kind is not BlockKind.FIGURE)
    document = Document("The lamp", "Lit in June", blocks)
    changed = {"document": document, "word_count": words, "language": language, **changes}
    return replace(article(), removed=(), **changed)  # type: ignore[arg-type]


def _block(text: str, kind: BlockKind = BlockKind.PARAGRAPH, **more: int) -> Block:
    return Block(kind, (Run(text),), **more)  # type: ignore[arg-type]


def _texts(found: ExtractedArticle) -> list[str]:
    return [block.text for block in found.document.blocks]


def _picture(size: int) -> Block:
    return Block(BlockKind.FIGURE, image=Image(f"{SITE}/lamp.jpg?w={size}"))


# name: (pages as blocks, the joined texts)
JOINS = {
    "one page": ((("a", "b"),), ["a", "b"]),
    "two": ((("a", "b"), ("c", "d")), ["a", "b", "c", "d"]),
    "headline and standfirst again": ((("a",), ("The lamp", "Lit in June", "b")), ["a", "b"]),
    "the seam's paragraph again": ((("a", "b"), ("b", "c")), ["a", "b", "c"]),
    "the introduction again": ((("a", "b", "c"), ("a", "d")), ["a", "b", "c", "d"]),
    "the lead image again": (((_picture(800), "a"), (_picture(400), "b")), ["", "a", "b"]),
    "a heading that counts": (
        (("a",), (_block("Page 2 of 3", BlockKind.HEADING, level=2), "b")),
        ["a", "b"],
    ),
    "the same end": ((("a", "End."), ("b", "End.")), ["a", "b", "End."]),
    "the same end on three": (
        (("a", "x", "y"), ("b", "x", "y"), ("c", "x", "y")),
        ["a", "b", "c", "x", "y"],
    ),
    "a refrain within a page": ((("r", "a", "r"), ("b", "r", "c")), ["r", "a", "r", "b", "r", "c"]),
    "nothing new": ((("a", "b"), ("a", "b")), ["a", "b"]),
}


@pytest.mark.parametrize("name", JOINS)
def test_joined(name: str) -> None:
    pages, expected = JOINS[name]
    whole = joined([_part(*blocks) for blocks in pages])
    assert _texts(whole) == expected
    assert whole.word_count == sum(len(text.split()) for text in expected)


def test_what_was_dropped_is_told() -> None:
    whole = joined([_part("a", "b"), _part("b", "c")])
    assert whole.removed == (Removed("b", REPEATED),)


def test_lists_of_two_pages_stay_two() -> None:
    first, second = _block("one", BlockKind.ITEM, group=1), _block("two", BlockKind.ITEM, group=1)
    whole = joined([_part("a", first), _part(second, "b")])
    assert [block.group for block in whole.document.blocks] == [0, 1, 2, 0]


def test_a_wall_or_another_language_is_no_page_of_the_story() -> None:
    whole = joined([_part("a"), _part("b", wall="login"), _part("c", language="de")])
    assert _texts(whole) == ["a"]


def test_what_the_first_page_lacks_later_ones_say() -> None:
    whole = joined(
        [
            _part("a", authors=(), tags=("sea",), paywalled=None, next_page=f"{STORY}?page=2"),
            _part("b", authors=("Ann Keeper",), tags=("sea", "lamp"), paywalled=True),
        ]
    )
    assert (whole.authors, whole.tags, whole.paywalled) == (("Ann Keeper",), ("sea", "lamp"), True)
    assert whole.next_page == ""


def test_a_block_in_another_language_is_found_again() -> None:
    second = _part("a", "b", "c", block_languages=(BlockLanguage(2, "fr", 0.99),))
    whole = joined([_part("a", "x"), second])
    assert [_texts(whole)[other.block] for other in whole.block_languages] == ["c"]


_WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=6)


@given(st.lists(_WORDS, min_size=1, max_size=5))
def test_joining_loses_no_text_and_adds_none(pages: list[list[str]]) -> None:
    whole = joined([_part(*texts) for texts in pages])
    assert set(_texts(whole)) == {text for texts in pages for text in texts}
    assert len(_texts(whole)) <= sum(map(len, pages))
    assert whole.word_count == len(_texts(whole))


@given(st.text(), st.text())
def test_any_text_is_a_page_without_crash(page: str, url: str) -> None:
    assert isinstance(next_page(page, url), str)


_HREFS = st.sampled_from(
    ["?page=2", "?page=3", f"{TAIL}/2", f"{TAIL}-2", "/tag/x?page=2", "/", "//[", "?p=2", "#2"]
)


@given(st.lists(st.tuples(_HREFS, st.sampled_from(["2", "Next", "3", "»", "Seite 2"])), max_size=6))
def test_a_next_page_is_always_the_same_story(links: list[tuple[str, str]]) -> None:
    page = _page("".join(f"<a href='{href}'>{text}</a>" for href, text in links))
    found = next_page(page, STORY)
    assert not found or (found.startswith(STORY) and "2" in found)


def test_a_page_of_a_hundred_thousand_links_is_read_in_bounded_time() -> None:
    page = _page("<a href='?page=3'>3</a>" * 100_000)
    assert next_page(page, STORY) == ""
