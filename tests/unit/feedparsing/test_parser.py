from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.feedparsing.errors import NotAFeed
from dragoman.feedparsing.feed import FeedKind, ParsedFeed, ParsedItem, SkipReason
from dragoman.feedparsing.parser import MAX_BYTES, parse_feed

URL = "https://news.example/feeds/all.xml"
FEEDS = Path(__file__).parents[4] / "shared" / "data" / "feeds"


def parse(body: str | bytes, content_type: str = "") -> ParsedFeed:
    raw = body.encode() if isinstance(body, str) else body
    return parse_feed(raw, content_type=content_type, url=URL)


def rss(items: str, channel: str = "") -> str:
    return (
        "<?xml version='1.0'?><rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom' "
        "xmlns:dc='http://purl.org/dc/elements/1.1/' "
        "xmlns:content='http://purl.org/rss/1.0/modules/content/' "
        "xmlns:sy='http://purl.org/rss/1.0/modules/syndication/' "
        "xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'>"
        f"<channel><title>Wire</title>{channel}{items}</channel></rss>"
    )


def one(item: str, channel: str = "") -> ParsedItem:
    (found,) = parse(rss(f"<item>{item}</item>", channel)).items
    return found


ORIGINAL = "<feedburner:origLink>https://news.example/o</feedburner:origLink>"
LINK = "<link>https://news.example/1</link>"

RSS = rss(
    """<item><title>Harbour opens</title><link>/news/1?a=1&amp;b=2</link>
    <guid isPermaLink="false">n-1</guid><pubDate>Sun, 22 Nov 2026 10:00:00 +0100</pubDate>
    <atom:updated>2026-11-22T11:00:00Z</atom:updated>
    <dc:creator>Ann Lee</dc:creator><dc:creator>Bo Ek</dc:creator>
    <description>The &lt;b&gt;harbour&lt;/b&gt; opened.</description>
    <content:encoded><![CDATA[<p>The harbour <a href="/x">opened</a>.</p>]]></content:encoded>
    </item>""",
    """<link>https://news.example/</link><language>pt_BR</language><ttl>15</ttl>
    <atom:link rel="hub" href="https://hub.example/"/>
    <atom:link rel="self" href="https://news.example/feed"/>""",
)
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"
    xml:base="https://news.example/base/">
    <title type="html">Der &lt;i&gt;Draht&lt;/i&gt;</title><link href="/"/>
    <author><name>Red.</name></author>
    <link rel="hub" href="https://hub.example/"/>
    <entry><title>Hafen &amp; Stadt</title><id>urn:n:1</id><link href="n/1"/>
    <published>2026-11-22T10:00:00+01:00</published><updated>2026-11-22T11:00:00Z</updated>
    <summary>Kurz.</summary>
    <content type="xhtml" xml:base="https://cdn.example/"><div xmlns="http://www.w3.org/1999/xhtml">
    <p>Lang <img src="a.png"/></p></div></content></entry>
    <entry xml:lang="en"><title>Port</title><id>urn:n:2</id><link href="n/2"/>
    <author><name>Ann Lee</name></author><updated>2026-11-22T11:00:00</updated></entry></feed>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://news.example/"><title>Wire</title><link>https://news.example/</link>
    </channel><item rdf:about="https://news.example/1"><title>Harbour</title>
    <link>https://news.example/1</link><dc:date>2026-11-22T10:00:00Z</dc:date></item></rdf:RDF>"""


def test_rss() -> None:
    feed = parse(RSS, "application/rss+xml")
    assert (feed.kind, feed.title, feed.home_url) == (FeedKind.RSS, "Wire", "https://news.example/")
    assert (feed.language, feed.ttl_minutes) == ("pt-BR", 15)
    assert feed.hubs == ("https://hub.example/",)
    assert feed.skipped == 0
    (item,) = feed.items
    assert item.identity == "n-1"
    assert item.url == "https://news.example/news/1?a=1&b=2"
    assert item.title == "Harbour opens"
    assert item.summary == "The harbour opened."
    assert item.content_html == (
        '<p>The harbour <a href="https://news.example/x" rel="noopener noreferrer">opened</a>.</p>'
    )
    assert item.authors == ("Ann Lee", "Bo Ek")
    assert item.published == datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
    assert item.updated == datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
    assert item.language == "pt-BR"


def test_atom() -> None:
    feed = parse(ATOM, "application/atom+xml; charset=utf-8")
    assert (feed.kind, feed.title, feed.language) == (FeedKind.ATOM, "Der Draht", "de")
    assert (feed.home_url, feed.hubs) == ("https://news.example/", ("https://hub.example/",))
    first, second = feed.items
    assert (first.identity, first.url) == ("urn:n:1", "https://news.example/base/n/1")
    assert (first.title, first.summary) == ("Hafen & Stadt", "Kurz.")
    assert 'src="https://cdn.example/a.png"' in first.content_html
    assert (first.authors, first.language) == (("Red.",), "de")
    assert (second.authors, second.language) == (("Ann Lee",), "en")
    assert second.published is None
    assert second.updated == datetime(2026, 11, 22, 11, 0, tzinfo=UTC), "no zone is UTC"


def test_rdf() -> None:
    feed = parse(RDF)
    assert feed.kind is FeedKind.RDF
    assert feed.items[0].identity == feed.items[0].url == "https://news.example/1"
    assert feed.items[0].published == datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("Tom &amp; Ann", "Tom & Ann"),
        ("Tom &amp;amp; Ann", "Tom & Ann"),
        ("Tom &amp;#8217;s", "Tom ’s"),
        ("&lt;b&gt;Big&lt;/b&gt; news", "Big news"),
        ("<![CDATA[<b>Big</b> &amp; news]]>", "Big & news"),
        ("5 &lt; 6 and 7 &gt; 3", "5 < 6 and 7 > 3"),
        ("  two\n  lines\t&#160;here ", "two lines here"),
        ("می‌خواهم 👨‍👩‍👧", "می‌خواهم 👨‍👩‍👧"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
        ("Well &#55357;&#56832;!", "Well 😀!"),
        ("Well &#xD83D;&#xde00;&#55357;!", "Well 😀!"),
        ("", ""),
    ],
)
def test_title_is_plain_text(markup: str, title: str) -> None:
    assert one(f"<title>{markup}</title>{LINK}").title == title


@pytest.mark.parametrize(
    ("item", "url", "identity"),
    [
        (LINK, "https://news.example/1", "https://news.example/1"),
        ("<guid>https://news.example/g</guid>", "https://news.example/g", "https://news.example/g"),
        (
            f"{LINK}<guid>https://news.example/g</guid>",
            "https://news.example/1",
            "https://news.example/g",
        ),
        (
            "<link>2.html</link><guid isPermaLink='false'>7</guid>",
            "https://news.example/feeds/2.html",
            "7",
        ),
        (
            "<link>\nHTTPS://news.example/a b\n/c </link>",
            "https://news.example/a%20b/c",
            "https://news.example/a%20b/c",
        ),
        ("<link>//cdn.example/1</link>", "https://cdn.example/1", "https://cdn.example/1"),
        (
            "<atom:link href='https://news.example/a'/>",
            "https://news.example/a",
            "https://news.example/a",
        ),
        (
            f"{LINK}<guid isPermaLink='false'>7</guid>{ORIGINAL}",
            "https://news.example/o",
            "7",
        ),
    ],
    ids=[
        "link",
        "guid is link",
        "both",
        "relative",
        "line ends",
        "without scheme",
        "atom link",
        "origLink",
    ],
)
def test_address_and_identity(item: str, url: str, identity: str) -> None:
    found = one(f"<title>T</title>{item}")
    assert (found.url, found.identity) == (url, identity)


def test_long_identity_is_kept_by_its_hash() -> None:
    first, second = parse(
        rss(
            "".join(
                f"<item>{LINK}<guid isPermaLink='false'>{'x' * 600}{n}</guid></item>" for n in "ab"
            )
        )
    ).items
    assert first.identity.startswith("sha256:")
    assert first.identity != second.identity


def test_what_cannot_be_used_is_counted() -> None:
    items = f"""<item><title>no link</title></item>
        <item><title>mail</title><link>mailto:me@news.example</link></item>
        <item><title>script</title><link>javascript:alert(1)</link></item>
        <item><title>long</title><link>https://news.example/{"x" * 3000}</link></item>
        <item><title>kept</title>{LINK}</item>
        <item><title>again</title>{LINK}</item>"""
    feed = parse(rss(items))
    assert [item.title for item in feed.items] == ["kept"]
    assert feed.skip_reasons == (
        (SkipReason.BAD_LINK, 3),
        (SkipReason.DUPLICATE, 1),
        (SkipReason.NO_LINK, 1),
    )
    assert feed.skipped == 5


def test_one_guid_for_all_items_does_not_lose_them() -> None:
    items = "".join(
        f"<item><guid isPermaLink='false'>same</guid><link>https://news.example/{n}</link></item>"
        for n in (1, 2, 3, 2)
    )
    feed = parse(rss(items))
    assert [item.identity for item in feed.items] == [
        "same",
        "https://news.example/2",
        "https://news.example/3",
    ]
    assert feed.skip_reasons == ((SkipReason.DUPLICATE, 1),)


def test_items_and_texts_are_bounded() -> None:
    items = "".join(f"<item><link>https://news.example/{n}</link></item>" for n in range(1005))
    feed = parse(rss(items))
    assert (len(feed.items), feed.skip_reasons) == (1000, ((SkipReason.TOO_MANY, 5),))
    huge = "word " * 200_000
    item = one(f"<title>{huge}</title>{LINK}<description>{huge}</description>")
    assert len(item.title) <= 1000
    assert len(item.summary) <= 2000
    assert item.title.endswith("word…")
    assert len(item.content_html) <= 400_000


def test_description_that_is_the_whole_article_is_content_too() -> None:
    article = "&lt;p&gt;A sentence of some words.&lt;/p&gt;" * 200
    item = one(f"<title>T</title>{LINK}<description>{article}</description>")
    assert item.content_html.startswith("<p>A sentence of some words.</p><p>")
    assert len(item.summary) <= 2000


@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='&#106;avascript:alert(1)'>x</a>",
        "<iframe src='https://evil.example'></iframe>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table>",
        "<form action='https://evil.example'><input name=a></form>",
        "<p style='position:fixed' class=x id=y>x</p>",
        "<img src='data:text/html,x'>",
    ],
)
def test_content_is_sanitised(markup: str) -> None:
    content = one(
        f"{LINK}<content:encoded><![CDATA[<p>ok</p>{markup}]]></content:encoded>"
    ).content_html
    assert content.startswith("<p>ok</p>")
    for danger in ("script", "onerror", "iframe", "svg", "form", "style", "class=", "data:", "id="):
        assert danger not in content.replace("&lt;", "")


@pytest.mark.parametrize(
    ("element", "published"),
    [
        (
            "<pubDate>Sun, 22 Nov 2026 10:00:00 GMT</pubDate>",
            datetime(2026, 11, 22, 10, tzinfo=UTC),
        ),
        ("<pubDate>Sun, 22 Nov 2026 10:00:00</pubDate>", datetime(2026, 11, 22, 10, tzinfo=UTC)),
        ("<pubDate>22 Nov 2026 10:00 -0300</pubDate>", datetime(2026, 11, 22, 13, tzinfo=UTC)),
        ("<pubDate>2026-11-22</pubDate>", datetime(2026, 11, 22, tzinfo=UTC)),
        ("<dc:date>2026-11-22T10:00:00+05:30</dc:date>", datetime(2026, 11, 22, 4, 30, tzinfo=UTC)),
        ("<pubDate>yesterday</pubDate>", None),
        ("<pubDate>Sun, 99 Nov 2026 99:00:00 GMT</pubDate>", None),
        ("<pubDate>9999999-01-01T00:00:00Z</pubDate>", None),
        ("<pubDate/>", None),
    ],
)
def test_times_have_their_zone(element: str, published: datetime | None) -> None:
    assert one(f"{LINK}{element}").published == published


@pytest.mark.parametrize(
    ("channel", "minutes"),
    [
        ("<ttl>60</ttl>", 60),
        ("<ttl>0</ttl>", None),
        ("<ttl>-5</ttl>", None),
        ("<ttl>often</ttl>", None),
        ("<ttl>99999999999999</ttl>", None),
        ("<sy:updatePeriod>hourly</sy:updatePeriod>", 60),
        ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>24</sy:updateFrequency>", 60),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 60),
        ("<sy:updatePeriod>sometimes</sy:updatePeriod>", None),
    ],
)
def test_ttl(channel: str, minutes: int | None) -> None:
    assert parse(rss("", channel)).ttl_minutes == minutes


def test_hash_tells_what_is_said_from_how() -> None:
    def digest(text: str, title: str = "T") -> str:
        content = f"<content:encoded><![CDATA[{text}]]></content:encoded>"
        return one(f"<title>{title}</title>{LINK}{content}").content_hash

    first = digest("<p>Five people came.</p>")
    assert digest("<p class='x'>Five  <b>people</b> came.</p>") == first
    assert digest("<p>Six people came.</p>") != first
    assert digest("<p>Five people came.</p>", title="U") != first


@pytest.mark.parametrize(
    ("encoding", "content_type"),
    [
        ("utf-8", ""),
        ("utf-8-sig", "application/xml"),
        ("utf-8", "text/xml"),
        ("utf-8", "text/html"),
        ("utf-16", "application/rss+xml"),
        ("utf-32", ""),
        ("windows-1251", "application/rss+xml; charset=windows-1251"),
        ("koi8-r", ""),
    ],
)
def test_encodings(encoding: str, content_type: str) -> None:
    declared = encoding.removesuffix("-sig")
    text = rss(f"<item><title>Новости</title>{LINK}</item>")
    body = text.replace("version='1.0'", f"version='1.0' encoding='{declared}'", 1).encode(encoding)
    assert parse(body, content_type).items[0].title == "Новости"


@pytest.mark.parametrize(
    "content_type",
    ["", "text/xml", "text/html; charset=iso-8859-1", "application/rss+xml; charset=x"],
)
def test_what_is_utf8_is_utf8(content_type: str) -> None:
    text = rss(f"<item><title>Nação – Ελλάδα</title>{LINK}</item>")
    assert parse(text, content_type).items[0].title == "Nação – Ελλάδα"
    wrong = text.replace("version='1.0'", "version='1.0' encoding='iso-8859-1'", 1)
    assert parse(wrong, content_type).items[0].title == "Nação – Ελλάδα"


def test_broken_xml_is_read_as_far_as_it_goes() -> None:
    text = rss(f"<item><title>A & B &nbsp; C</title>{LINK}</item><item><title>cut")
    assert parse(text.removesuffix("</channel></rss>")).items[0].title == "A & B C"


@pytest.mark.parametrize(
    ("declarations", "reference"),
    [
        ("".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12)), "&e11;"),
        (f'<!ENTITY a "{"long " * 20_000}">', "&a;" * 10_000),
        ("<!ENTITY % p \"<!ENTITY a 'x'>\">%p;", "&a;" * 10),
    ],
    ids=["nested", "repeated", "parameter"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-7"])
def test_entities_do_not_grow(declarations: str, reference: str, encoding: str) -> None:
    prolog = f"<?xml version='1.0' encoding='{encoding}'?><!-- <a> -->"
    doctype = f'<!DOCTYPE rss [<!ENTITY e0 "ha">{declarations}]>'
    item = f"<item><title>{reference}</title>{LINK}</item>"
    body = rss(item).replace("<?xml version='1.0'?>", prolog + doctype).encode(encoding)
    started = time.monotonic()
    try:
        feed = parse(body, f"text/xml; charset={encoding}")
    except NotAFeed:
        feed = None
    assert time.monotonic() - started < 1
    assert feed is None or len(feed.items[0].title) <= 1000


def test_small_entities_are_read() -> None:
    doctype = """<!DOCTYPE rss [<!ENTITY nbsp "&#160;"><!ENTITY paper 'Morning News'>]>"""
    body = rss(f"<item><title>The&nbsp;&paper;</title>{LINK}</item>")
    assert parse(body.replace("?>", f"?>{doctype}", 1)).items[0].title == "The Morning News"


def test_nothing_outside_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret words")
    doctype = (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "{tmp_path.as_uri()}/secret">]>'
    )
    item = f"<item><title>a&x;b</title>{LINK}</item>"
    title = parse(rss(item).replace("<?xml version='1.0'?>", doctype)).items[0].title
    assert "secret words" not in title


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"", "an empty answer"),
        (b" \r\n\t", "an empty answer"),
        (b"\xef\xbb\xbf", "an empty answer"),
        (b"<!DOCTYPE html><html><body>Hi", "an HTML page"),
        (b"<html><head><title>x</title></head><body><item><rss></body>", "an HTML page"),
        ("<!doctype html><p>ü".encode("utf-16"), "an HTML page"),
        (b"<?xml version='1.0'?><sitemapindex/>", "an index of sitemaps"),
        (b"<opml version='2.0'><body/></opml>", "an OPML list"),
        (b"<note>hi</note>", "markup of another kind (<note>)"),
        (b"just words", "text or data of another kind"),
        (b"\0\1\2\3", "text or data of another kind"),
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\x1f\x8b no such file", "a gzip file"),
        (b"{}", "JSON of another kind"),
        (b"[1, 2]", "JSON of another kind"),
        (b'{"version": "1"', "JSON that cannot be read"),
        (b"[" * 100_000, "JSON that cannot be read"),
        (b"{" + b" " * MAX_BYTES, "10,000,001 bytes, more than 10,000,000"),
    ],
)
def test_not_a_feed(body: bytes, found: str) -> None:
    with pytest.raises(NotAFeed) as caught:
        parse(body)
    assert caught.value.found == found
    assert caught.value.url == URL
    assert str(caught.value) == f"{URL}: not a feed but {found}"
    assert not caught.value.retryable


@pytest.mark.parametrize(
    "body",
    [
        b"<rss version='2.0'><channel><item>" + b"<div>" * 40_000,
        b"<rss version='2.0'><channel>" + b"<item>" * 20_000,
        rss(
            f"<item>{LINK}<description><![CDATA[{'<div>' * 60_000}]]></description></item>"
        ).encode(),
        rss(f"<item>{LINK}<title>{'&lt;b&gt;' * 60_000}</title></item>").encode(),
        b"<rss><channel><title>" + b"&" * 300_000,
        b"<rss><channel>" + b"<" * 300_000,
    ],
    ids=["nested", "nested items", "nested content", "nested title", "ampersands", "brackets"],
)
def test_hostile_feed_takes_bounded_time(body: bytes) -> None:
    started = time.monotonic()
    feed = parse(body)
    assert time.monotonic() - started < 5
    assert feed.kind is FeedKind.RSS


def is_well_made(feed: ParsedFeed) -> bool:
    texts = [feed.title, feed.home_url, feed.language, *feed.hubs]
    for item in feed.items:
        assert item.url.startswith(("http://", "https://"))
        assert item.identity
        for moment in (item.published, item.updated):
            assert moment is None or moment.tzinfo is not None
        texts += [
            item.identity,
            item.url,
            item.title,
            item.summary,
            item.content_html,
            *item.authors,
        ]
    return all(text.encode().decode() == text and "\0" not in text for text in texts)


FRAGMENTS = st.sampled_from(
    [
        *(b"<rss version='2.0'>", b"<channel>", b"<item>", b"</item>", b"<title>", b"</title>"),
        *(b"<feed xmlns='http://www.w3.org/2005/Atom'>", b"<entry>", b"</entry>", b"<rdf:RDF>"),
        *(
            b"<link>http://a.example/",
            b"</link>",
            b"<link href='http://[a'/>",
            b"<link href='/b'/>",
        ),
        *(b"<guid>", b"</guid>", b"<pubDate>", b"<updated>9999-99-99T99:99:99Z</updated>"),
        *(b"<content type='xhtml'>", b"<content type='x/y' src='z'>", b"<summary mode='base64'>"),
        *(b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<?x", b"<!DOCTYPE a [", b"&x;", b"&#55296;"),
        *(b"{", b'"items": [', b'{"id": 1e400}', b'"version": "https://jsonfeed.org/version/1"'),
        *(b"]", b"}", b",", b'"url": "\\ud800"', b"xml:base='http://['", b"\0", b"\xff\xfe"),
        *(b"<media:content url='x'/>", b"<itunes:duration>::", b"<georss:point>x", b"<dc:date>-"),
    ]
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    body=st.one_of(
        st.binary(max_size=300),
        st.lists(st.one_of(FRAGMENTS, st.binary(max_size=8)), max_size=40).map(b"".join),
        st.lists(FRAGMENTS, max_size=30).map(lambda parts: RSS.encode()[:700] + b"".join(parts)),
    ),
    content_type=st.sampled_from(["", "text/xml; charset=no-such", "application/json", "\x00"]),
)
def test_any_bytes_are_a_feed_or_none(body: bytes, content_type: str) -> None:
    try:
        feed = parse_feed(body, content_type=content_type, url=URL)
    except NotAFeed:
        return
    assert is_well_made(feed)


@pytest.mark.shared_data
@pytest.mark.skipif(not FEEDS.is_dir(), reason="the feeds beside the project are missing")
def test_real_and_conformance_feeds() -> None:
    """2,172 feeds: 2,157 are read, what is not is HTML, OPML, JSON of another kind, CDF."""
    read, refused, slowest = 0, 0, 0.0
    for file in FEEDS.rglob("*"):
        if file.is_dir():
            continue
        started = time.monotonic()
        try:
            assert is_well_made(parse(file.read_bytes())), file.name
            read += 1
        except NotAFeed:
            refused += 1
        slowest = max(slowest, time.monotonic() - started)
    assert read > 0.99 * (read + refused)
    assert slowest < 5
