from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.feedparsing.date_words import month_named
from dragoman.feedparsing.times import moment_in, moment_of

NOON = datetime(2026, 11, 22, 12, 5, tzinfo=UTC)
MIDNIGHT = datetime(2026, 11, 22, tzinfo=UTC)
NINE_FIVE = datetime(2026, 11, 22, 9, 5, tzinfo=UTC)
FIVE_PAST_NOON = NOON


@pytest.mark.parametrize(
    ("text", "language", "moment"),
    [
        ("2026-11-22T12:05:00Z", "", NOON),
        ("2026-11-22T12:05:00.000Z", "", NOON),
        ("2026-11-22T12:05:00,000Z", "", NOON),
        ("2026-11-22T13:05:00+01:00", "", NOON),
        ("2026-11-22T13:05:00+0100", "", NOON),
        ("2026-11-22 13:05:00 +0100", "", NOON),
        ("2026-11-22 12:05:00 UTC", "", NOON),
        ("2026-11-22 12:05", "", NOON),
        ("2026-11-22T12:05Z", "", NOON),
        ("20261122T120500Z", "", NOON),
        ("2026-11-22", "", MIDNIGHT),
        (" 2026-11-22T12:05:00Z\n", "", NOON),
        (str(int(NOON.timestamp())), "", NOON),
        (str(int(NOON.timestamp()) * 1000), "", NOON),
        ("Sun, 22 Nov 2026 12:05:00 GMT", "", NOON),
        ("Sun, 22 Nov 2026 12:05:00 +0000", "", NOON),
        ("Sun, 22 Nov 2026 12:05:00 Z", "", NOON),
        ("Sun, 22 Nov 2026 12:05:00", "", NOON),
        ("Sun, 22 Nov 2026 12:05 GMT", "", NOON),
        ("22 Nov 2026 12:05:00 GMT", "", NOON),
        ("22 Nov 26 12:05:00 GMT", "", NOON),
        ("Sun, 22 Nov 2026 07:05:00 EST", "", NOON),
        ("Sun, 22 Nov 2026 13:05:00 CET", "", NOON),
        ("Sun, 22 Nov 2026 14:05:00 CEST", "", NOON),
        ("Sun, 22 Nov 2026 15:05:00 MSK", "", NOON),
        ("Sun, 22 Nov 2026 21:05:00 JST", "", NOON),
        ("Sun, 22 Nov 2026 13:05:00 GMT+1", "", NOON),
        ("Sun, 22 Nov 2026 13:05:00 GMT+01:00", "", NOON),
        ("Sunday, November 22, 2026 12:05 PM", "", NOON),
        ("Nov. 22, 2026 12:05 p.m.", "", NOON),
        ("November 22, 2026 12:05 am", "", datetime(2026, 11, 22, 0, 5, tzinfo=UTC)),
        ("22 Sept 2026 10:00", "en", datetime(2026, 9, 22, 10, tzinfo=UTC)),
        ("Sun Nov 22 12:05:00 2026", "", NOON),
        ("22 November 2026", "", MIDNIGHT),
        ("22 novembre 2026 à 12h05", "fr", NOON),
        ("dim., 22 nov. 2026 13:05:00 +0100", "fr", NOON),
        ("Dom, 22 Nov 2026 12:05:00 GMT", "pt", NOON),
        ("22 de novembro de 2026, 12:05", "pt", NOON),
        ("domingo, 22 de noviembre de 2026 12:05", "es", NOON),
        ("So, 22 Nov 2026 13:05:00 +0100", "de", NOON),
        ("22. Dezember 2026 12:05", "de", datetime(2026, 12, 22, 12, 5, tzinfo=UTC)),
        ("Sa, 22 Mär 2026 10:00:00 GMT", "", datetime(2026, 3, 22, 10, tzinfo=UTC)),
        ("22 ноября 2026 15:05 MSK", "ru", NOON),
        ("22 листопада 2026 12:05", "uk", NOON),
        ("22 listopada 2026 12:05", "pl", NOON),
        ("22. listopada 2026. 12:05", "hr", datetime(2026, 10, 22, 12, 5, tzinfo=UTC)),
        ("22 listopada 2026 12:05", "", None),
        ("22 Kasım 2026 12:05", "tr", NOON),
        ("22 Νοεμβρίου 2026 12:05 μ.μ.", "el", NOON),
        ("22 نوفمبر 2026 12:05", "ar", NOON),
        ("٢٢ نوفمبر ٢٠٢٦ ١٢:٠٥", "ar", NOON),
        ("22 พฤศจิกายน 2569 12:05", "th", NOON),
        ("2026年11月22日 12:05", "zh", NOON),
        ("2026年11月22日 下午 12:05", "zh", NOON),
        ("2026년 11월 22일 오후 6:05", "ko", datetime(2026, 11, 22, 18, 5, tzinfo=UTC)),
        ("2026/11/22 12:05", "", NOON),
        ("2026.11.22 12:05:00", "", NOON),
        ("22.11.2026 12:05", "", NOON),
        ("22.11.2026 - 12:05", "de", NOON),
        ("22/11/2026 12:05", "", NOON),
        ("11/22/2026 12:05", "", NOON),
        ("22-11-2026 12:05", "", NOON),
        ("22.11.26 12:05", "", NOON),
        ("05/11/2026 12:05", "", None),
        ("05/11/2026 12:05", "en", None),
        ("05/11/2026 12:05", "en-US", datetime(2026, 5, 11, 12, 5, tzinfo=UTC)),
        ("05/11/2026 12:05", "pt-BR", datetime(2026, 11, 5, 12, 5, tzinfo=UTC)),
        ("05.11.2026 12:05", "", datetime(2026, 11, 5, 12, 5, tzinfo=UTC)),
        ("Sun, 22 Nov 2099 12:05:00 GMT", "", datetime(2099, 11, 22, 12, 5, tzinfo=UTC)),
        ("Thu, 01 Jan 1970 00:00:00 GMT", "", datetime(1970, 1, 1, tzinfo=UTC)),
        ("22 Nov 99 12:05:00 GMT", "", datetime(1999, 11, 22, 12, 5, tzinfo=UTC)),
        ("Mon, 31 Dec 2026 23:59:60 GMT", "", datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("0001-01-01T00:00:00Z", "", None),
        ("9999-12-31T23:59:59-12:00", "", None),
        ("Sun, 32 Nov 2026 12:05:00 GMT", "", None),
        ("2026-13-22", "", None),
        ("22 Nov", "", None),
        ("yesterday", "en", None),
        ("12:05", "", None),
        ("2026", "", None),
        ("", "", None),
        ("Breaking news of May 3: " * 9, "", None),
    ],
)
def test_moment_in(text: str, language: str, moment: datetime | None) -> None:
    assert moment_in(text, language) == moment


@pytest.mark.parametrize(
    ("word", "language", "month"),
    [
        ("März", "de", 3),
        ("mars", "fr", 3),
        ("mars", "", 3),
        ("maj", "", 5),
        ("сент.", "ru", 9),
        ("Ağustos", "tr", 8),
        ("m", "", None),
        ("news", "", None),
        ("May", "xx", 5),
        ("", "", None),
    ],
)
def test_month_named(word: str, language: str, month: int | None) -> None:
    assert month_named(word, language) == month


def test_struct_times() -> None:
    assert moment_of(time.struct_time((2026, 11, 22, 12, 5, 0, 6, 326, 0))) == NOON
    assert moment_of(time.struct_time((1, 1, 1, 0, 0, 0, 0, 1, 0))) is None
    assert moment_of(None) is None


@given(st.text(max_size=60), st.sampled_from(["", "en", "pt-BR", "xx-nonsense", "zh-Hant"]))
def test_any_text_is_a_moment_with_its_zone_or_none(text: str, language: str) -> None:
    moment = moment_in(text, language)
    assert moment is None or moment.tzinfo is UTC


@given(st.datetimes(datetime(1971, 1, 1), datetime(2100, 1, 1)))
def test_what_the_standards_write_is_read(moment: datetime) -> None:
    whole = moment.replace(microsecond=0, tzinfo=UTC)
    assert moment_in(whole.isoformat()) == whole
    assert moment_in(f"{whole:%a, %d %b %Y %H:%M:%S} GMT") == whole
