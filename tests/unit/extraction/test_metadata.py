"""Headline, authors and times: who is believed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from dragoman.extraction import extract
from dragoman.extraction.authors import names
from dragoman.extraction.times import moment
from tests.unit.extraction.pages import URL, article, json_ld, page

MEZ = timezone(timedelta(hours=1))
FEED_TIME = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Ada Moss", ("Ada Moss",)),
        ("By Ada Moss", ("Ada Moss",)),
        ("Von Ada Moss und Tomas Birk", ("Ada Moss", "Tomas Birk")),
        ("Ada Moss, Tomas Birk and Ines Duarte", ("Ada Moss", "Tomas Birk", "Ines Duarte")),
        ("Ada Moss; Tomas Birk", ("Ada Moss", "Tomas Birk")),
        ("Ada Moss | Tomas Birk", ("Ada Moss", "Tomas Birk")),
        ("Ada Moss, Political Editor", ("Ada Moss",)),
        ("Ada Moss, Ada Moss", ("Ada Moss",)),
        ("Ministry of Fish and Boats", ("Ministry of Fish and Boats",)),
        ("Guardian staff reporter", ("Guardian staff reporter",)),
        ("Ada Moss (Amery)", ("Ada Moss",)),
        ("Ada&nbsp;Moss &amp; Tomas Birk", ("Ada Moss", "Tomas Birk")),
        ("Ines Duarte e Rui Lopes", ("Ines Duarte", "Rui Lopes")),
        ("Ada Moss @adamoss", ("Ada Moss",)),
        ("https://courier.example/ada", ()),
        ("ada@courier.example", ()),
        ("박준석 기자", ("박준석",)),
        ("AFP", ("AFP",)),
        ("", ()),
        ("12.03.2026", ()),
    ],
)
def test_names_of_a_byline(byline: str, expected: tuple[str, ...]) -> None:
    assert names(byline) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            json_ld(author=[{"name": "Ada Moss"}, ["Tomas Birk"]])
            + '<meta name="author" content="Else">',
            ("Ada Moss", "Tomas Birk"),
            id="JSON-LD before meta",
        ),
        pytest.param(
            json_ld(author={"@type": "Organization", "name": "The Courier"})
            + '<meta property="og:site_name" content="The Courier">'
            + '<meta name="author" content="Ada Moss">',
            ("Ada Moss",),
            id="a person in meta before the publisher in JSON-LD",
        ),
        pytest.param(
            json_ld(author={"name": "The Courier"}, publisher={"name": "The Courier"}),
            ("The Courier",),
            id="the publisher where nobody else is named",
        ),
        pytest.param(
            '<meta name="author" content="Ada Moss"><meta name="author" content="Tomas Birk">',
            ("Ada Moss", "Tomas Birk"),
            id="repeated meta",
        ),
        pytest.param(
            '<meta property="article:author" content="https://facebook.com/x">', (), id="address"
        ),
    ],
)
def test_authors(head: str, expected: tuple[str, ...]) -> None:
    assert article(head=head).authors == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-03-14T07:30:00+01:00", datetime(2026, 3, 14, 7, 30, tzinfo=MEZ)),
        ("2026-03-14T07:30:00+0100", datetime(2026, 3, 14, 7, 30, tzinfo=MEZ)),
        ("2026-03-14T06:30:00Z", datetime(2026, 3, 14, 6, 30, tzinfo=UTC)),
        ("2026-03-14 06:30:00Z", datetime(2026, 3, 14, 6, 30, tzinfo=UTC)),
        ("2026-03-14T06:30:00.1234567Z", datetime(2026, 3, 14, 6, 30, 0, 123456, tzinfo=UTC)),
        ("2026-03-14 07:30", datetime(2026, 3, 14, 7, 30, tzinfo=MEZ)),
        ("2026-03-14", datetime(2026, 3, 14, tzinfo=MEZ)),
        ("Sat, 14 Mar 2026 06:30:00 GMT", datetime(2026, 3, 14, 6, 30, tzinfo=UTC)),
        ("1773469800", datetime(2026, 3, 14, 6, 30, tzinfo=UTC)),
        ("1773469800000", datetime(2026, 3, 14, 6, 30, tzinfo=UTC)),
        (1773469800, datetime(2026, 3, 14, 6, 30, tzinfo=UTC)),
        ("0001-01-01T00:00:00Z", None),
        ("2999-01-01T00:00:00Z", None),
        ("yesterday", None),
        ("", None),
        (None, None),
        ({"@value": 1}, None),
    ],
)
def test_moments(value: object, expected: datetime | None) -> None:
    assert moment(value, MEZ) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            json_ld(datePublished="2026-03-14T07:30:00+01:00")
            + '<meta property="article:published_time" content="2026-03-15T00:00:00Z">',
            "2026-03-14T07:30:00+01:00",
            id="JSON-LD before meta",
        ),
        pytest.param(
            json_ld(datePublished="2026-03-14")
            + '<meta property="article:published_time" content="2026-03-14T07:30:00+01:00">',
            "2026-03-14T07:30:00+01:00",
            id="a bare day is made exact",
        ),
        pytest.param(
            json_ld(datePublished="2026-03-14 07:30:00")
            + '<meta name="date" content="2026-03-14T07:30:00+01:00">',
            "2026-03-14T07:30:00+01:00",
            id="a time without a zone gets one",
        ),
        pytest.param(
            json_ld(datePublished="2026-03-14 07:30:00"),
            "2026-03-14T07:30:00+00:00",
            id="naive: UTC",
        ),
    ],
)
def test_published(head: str, expected: str) -> None:
    found = article(head=head).published
    assert found is not None
    assert found.isoformat() == expected


def test_naive_times_are_in_the_zone_of_the_source() -> None:
    content = page("", head=json_ld(datePublished="2026-03-14 07:30:00")).encode()
    found = extract(content, url=URL, zone=ZoneInfo("Europe/Berlin"))
    assert found.published == datetime(2026, 3, 14, 6, 30, tzinfo=UTC)


def test_time_elements_come_before_the_feed() -> None:
    marked = page("<p>Seen <time datetime='2026-03-14T07:30:00Z'>on Saturday</time> here.</p>")
    assert _with_feed_time(marked) == datetime(2026, 3, 14, 7, 30, tzinfo=UTC)
    assert _with_feed_time(page("")) == FEED_TIME


def _with_feed_time(content: str) -> datetime | None:
    return extract(content.encode(), url=URL, feed_published=FEED_TIME).published


def test_a_change_before_publication_is_none() -> None:
    head = json_ld(datePublished="2026-03-14T07:30:00Z", dateModified="2026-03-01T00:00:00Z")
    assert article(head=head).modified is None


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        pytest.param(json_ld(headline="Lighthouse to be lit again"), None, id="all agree"),
        pytest.param(
            "<meta property='og:title' content='You will not believe this lamp'>",
            None,
            id="og alone differs: the heading wins with <title>",
        ),
        pytest.param(
            json_ld(headline="A quite different headline")
            + "<meta property='og:title' content='A quite different headline | Courier'>"
            + "<meta property='og:site_name' content='Courier'>",
            "A quite different headline",
            id="JSON-LD and og outvote the page",
        ),
        pytest.param(
            json_ld(headline="Lighthouse &quot;to be lit&quot; again"), None, id="entities"
        ),
    ],
)
def test_headline(head: str, headline: str | None) -> None:
    assert article(head=head).document.headline == (headline or "Lighthouse to be lit again")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Lamp lit again | The Courier", "Lamp lit again"),
        ("Lamp lit again - courier.example", "Lamp lit again"),
        ("The Courier | Lamp lit again", "Lamp lit again"),
        ("Lamp lit – again", "Lamp lit – again"),
        ("«Lamp lit again»", "«Lamp lit again»"),
    ],
)
def test_the_site_is_no_part_of_the_headline(title: str, expected: str) -> None:
    content = page("").replace("<h1>Lighthouse to be lit again</h1>", "")
    content = content.replace("<title>Lighthouse to be lit again", f"<title>{title}")
    content = content.replace("<head>", "<head><meta property=og:site_name content='The Courier'>")
    assert extract(content.encode(), url=URL).document.headline == expected


def test_the_feed_is_a_witness() -> None:
    content = page("").replace("<h1>Lighthouse to be lit again</h1>", "<h1>Courier</h1>")
    content = content.replace("<title>Lighthouse to be lit again", "<title>Courier")
    found = extract(content.encode(), url=URL, feed_title="Lighthouse to be lit again")
    assert found.document.headline == "Lighthouse to be lit again"


@pytest.mark.parametrize(
    "block",
    [
        pytest.param('<!-- {"@type": "NewsArticle", "author": "Ada Moss"} -->', id="comment"),
        pytest.param('//<![CDATA[\n{"@type":"Article","author":"Ada Moss"}\n//]]>', id="cdata"),
        pytest.param('{"@type": "NewsArticle", "author": "Ada Moss",}', id="trailing comma"),
        pytest.param(
            '{"@type": "NewsArticle",\n"x": "a\n\tb", "author": "Ada Moss"}', id="control"
        ),
        pytest.param('{"@type": "NewsArticle", "author": "Ada Moss"};', id="semicolon"),
        pytest.param('{"a": 1}\n{"@type": "NewsArticle", "author": "Ada Moss"}', id="two values"),
        pytest.param('[[{"@type": ["Thing", "NewsArticle"], "author": "Ada Moss"}]]', id="arrays"),
        pytest.param(
            '{"@type": "http://schema.org/BlogPosting", "creator": "Ada Moss"}',
            id="type as address",
        ),
        pytest.param(
            '{"@graph": [{"@id": "#a", "@type": "Person", "name": "Ada Moss"},'
            '{"@type": "WebPage", "mainEntity":{"@type":"NewsArticle","author":{"@id":"#a"}}}]}',
            id="graph, nesting and reference",
        ),
    ],
)
def test_broken_and_nested_json_ld(block: str) -> None:
    head = f'<script type="application/ld+json">{block}</script>'
    assert article(head=head).authors == ("Ada Moss",)


@pytest.mark.parametrize("block", ["{", "[" * 5000, '{"@graph":' * 5000, "null", "1", '"x"', "{}{"])
def test_hopeless_json_ld_is_ignored(block: str) -> None:
    head = f'<script type="application/ld+json">{block}</script>'
    assert article(head=head).authors == ()


def test_a_teasers_data_are_not_the_articles() -> None:
    other = json_ld(headline="Else", author="Somebody Else", url="https://courier.example/else")
    own = json_ld(headline="Lighthouse to be lit again", author="Ada Moss")
    assert article(head=other + own).authors == ("Ada Moss",)
