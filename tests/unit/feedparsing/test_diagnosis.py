from __future__ import annotations

import gzip
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.feedparsing.diagnosis import diagnose
from dragoman.feedparsing.evidence import Evidence, Second, Severity

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
URL = "https://news.example/feed"
GOOD = {"content-type": "application/rss+xml; charset=utf-8", "etag": '"1"'}
TEXT = "word " * 200


def item(n: int, date: str = "Sun, 22 Nov 2026 10:0{n}:00 GMT", more: str = "") -> str:
    dated = f"<pubDate>{date.format(n=n)}</pubDate>" if date else ""
    return (
        f"<item><title>T{n}</title><link>https://news.example/{n}</link>"
        f"<guid isPermaLink='false'>{n}</guid>{dated}<description>{TEXT}</description>{more}</item>"
    )


def rss(*items: str, prolog: str = "<?xml version='1.0' encoding='utf-8'?>") -> str:
    return (
        f"{prolog}<rss version='2.0'><channel><title>Wire</title>{''.join(items)}</channel></rss>"
    )


HEALTHY = rss(item(1), item(2))


def evidence(body: str | bytes = HEALTHY, **changes: Any) -> Evidence:
    raw = body.encode() if isinstance(body, str) else body
    plain = Evidence(
        requested_url=URL,
        final_url=URL,
        status=200,
        headers=GOOD,
        body=raw,
        wire_bytes=len(raw) // 3,
        now=NOW,
        second=Second(304, 0, same_body=False),
        asked_robots=2,
    )
    return replace(plain, **changes)


def codes(found: Evidence) -> set[str]:
    return {symptom.code for symptom in diagnose(found).symptoms}


def test_a_healthy_feed_has_no_symptoms() -> None:
    diagnosis = diagnose(evidence())
    assert diagnosis.symptoms == ()
    assert diagnosis.feed is not None
    assert len(diagnosis.feed.items) == 2


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"headers": {"etag": "x"}}, "no_type"),
        ({"headers": {"etag": "x", "content-type": "text/html"}}, "wrong_type"),
        ({"headers": {"etag": "x", "content-type": "text/plain"}}, "wrong_type"),
        ({"headers": {"content-type": "text/xml"}}, "no_validators"),
        ({"second": Second(200, 900, same_body=True)}, "validators_ignored"),
        ({"redirects": ((301, URL),)}, "moved"),
        ({"redirects": ((302, URL),)}, "redirected"),
        ({"final_url": "http://news.example/feed", "https_works": True}, "plain_http"),
        ({"forbidden": ("https://news.example/1",)}, "robots"),
        ({"silent": ("news.example",)}, "robots_unread"),
        ({"reserved": "/.well-known/tdmrep.json"}, "tdm_reserved"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_symptoms_of_the_answer(changes: dict[str, Any], code: str) -> None:
    assert codes(evidence(**changes)) == {code}


def test_symptoms_of_size() -> None:
    body = rss(*(item(n) for n in range(10)))
    assert codes(evidence(body, wire_bytes=len(body))) == {"not_compressed"}
    assert codes(evidence(wire_bytes=len(HEALTHY))) == set(), "too short to matter"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (rss(item(1, more="<b>A & B</b>")), "not_well_formed"),
        (rss(item(1), prolog="\n<?xml version='1.0'?>"), "not_well_formed"),
        (
            rss(item(1, more="<a>é</a>"), prolog="<?xml version='1.0' encoding='koi8-r'?>"),
            "lying_encoding",
        ),
        (rss(item(1, more="<a>é</a>")).encode("latin-1"), "lying_encoding"),
        (rss(item(1, date="")), "no_dates"),
        (rss(item(1, date="soon")), "no_dates"),
        (rss(item(1), item(2, date="Sun, 22 Nov 2037 10:00:00 GMT")), "future_dates"),
        (rss(item(1), item(2, date="Thu, 01 Jan 1970 00:00:00 GMT")), "ancient_dates"),
        (rss(item(1, date="Sun, 22 Nov 2020 10:00:00 GMT")), "stale"),
        (rss(*(item(n, date="Sun, 22 Nov 2026 10:00:00 GMT") for n in (1, 2, 3))), "one_date"),
        (rss(item(1), item(1)), "duplicates"),
        (rss(item(1), item(2).replace(">2</guid>", ">1</guid>")), "reused_ids"),
        (rss(item(1), item(2).replace("https://news.example/2", "/2")), "relative_links"),
        (rss(item(1), item(2).replace("/2</link>", "/2?utm_source=rss</link>")), "tracking"),
        (rss(item(1).replace("https://news", "https://other")), "other_hosts"),
        (rss(item(1).replace("https://", "http://")), "plain_links"),
        (rss(item(1), "<item><title>x</title></item>"), "no_links"),
        (rss(item(1), "<item><link>mailto:a@b.example</link></item>"), "bad_links"),
        (rss(item(1), item(2).replace("<title>T2</title>", "")), "no_titles"),
        (rss(item(1).replace(TEXT, "Short.")), "only_summaries"),
        (rss(item(1, more="<content>&lt;script>alert(1)&lt;/script></content>")), "active_content"),
        (rss(), "empty"),
        ("<rss><channel><title>Wire</title></channel></rss>", "empty"),
    ],
)
def test_symptoms_of_the_feed(body: str | bytes, code: str) -> None:
    assert code in codes(evidence(body))


def test_an_encoding_that_is_nowhere_stated() -> None:
    body = rss(item(1, more="<a>é</a>"), prolog="").encode("latin-1")
    headers = {"content-type": "application/rss+xml", "etag": "x"}
    assert codes(evidence(body, headers=headers)) >= {"undeclared_encoding"}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<!doctype html><html><title>News</title></html>", "an HTML page"),
        ("", "an empty answer"),
        ("%PDF-1.4", "a PDF file"),
        ('{"a": 1}', "JSON of another kind"),
    ],
)
def test_what_is_no_feed(body: str, found: str) -> None:
    diagnosis = diagnose(evidence(body))
    assert (diagnosis.feed, diagnosis.refusal) == (None, found)
    assert diagnosis.symptoms[0].code == "not_a_feed"
    assert diagnosis.symptoms[0].severity is Severity.ERROR


def test_the_place_of_an_error_is_told() -> None:
    body = rss("\n", item(1, more="<b>A & B</b>"))
    (symptom,) = diagnose(evidence(body)).symptoms
    assert "line 2, column" in symptom.message


def test_the_worst_comes_first() -> None:
    found = evidence("<rss><channel><item><title>x</title></item></channel></rss>", headers={})
    severities = [symptom.severity for symptom in diagnose(found).symptoms]
    assert severities == sorted(severities, key=list(Severity).index)
    assert severities[0] is Severity.ERROR


@pytest.mark.parametrize(
    "body",
    [
        '{"version": "https://jsonfeed.org/version/1.1", "title": "W", "items": [{"id": "1", '
        '"url": "https://news.example/1", "title": "T", "date_published": "2026-11-22T10:00:00Z", '
        f'"content_text": "{TEXT}"' + "}]}",
        gzip.compress(HEALTHY.encode()),
    ],
    ids=["json", "packed"],
)
def test_other_forms(body: str | bytes) -> None:
    assert codes(evidence(body)) <= {"wrong_type"}


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from([b"<guid>", b"<link>", b"</guid>", b"&", b"<item>"]),
            st.binary(max_size=6),
        ),
        max_size=30,
    ).map(b"".join),
    st.text(max_size=20),
)
def test_any_answer_is_explained(body: bytes, media_type: str) -> None:
    diagnose(evidence(HEALTHY.encode()[:-20] + body, headers={"content-type": media_type}))
    diagnose(evidence(body, headers={"content-type": media_type}))


def test_every_symptom_is_in_the_manual() -> None:
    """The codes stand in the modules as the first argument of each symptom."""
    root = Path(__file__).parents[3]
    source = "".join(
        file.read_text("utf-8")
        for file in (root / "dragoman" / "feedparsing").glob("symptoms_of_*.py")
    )
    codes = set(re.findall(r'Symptom\(\s*"(\w+)"', source))
    codes |= set(re.findall(r'SkipReason\.\w+: \("(\w+)"', source))
    manual = (root / "docs" / "howto" / "sources.md").read_text("utf-8")
    assert len(codes) > 25
    assert {code for code in codes if f"`{code}`" not in manual} == set()
