"""Bytes → text: what headers claim and what the bytes are."""

from __future__ import annotations

import codecs

import pytest

from dragoman.extraction import extract
from dragoman.extraction.decoding import decode

RUSSIAN = "Паром вернулся в порт после девяти недель ремонта, сообщил начальник причала."
GERMAN = "Die Fähre fährt wieder, sagt der Hafenmeister über die Größe des Lochs."
POLISH = "Prom wrócił do portu po dziewięciu tygodniach, powiedział zarządca nabrzeża."
JAPANESE = "渡し船は九週間ぶりに港へ戻った。"
CHINESE = "渡轮九周后返回港口。"


def _page(text: str, meta: str = "") -> str:
    return f"<html><head>{meta}</head><body><p>{text}</p></body></html>"


@pytest.mark.parametrize(
    ("text", "encoding", "content_type", "meta"),
    [
        pytest.param(GERMAN, "utf-8", "text/html", "", id="utf-8 undeclared"),
        pytest.param(GERMAN, "utf-8", "text/html; charset=iso-8859-1", "", id="utf-8, header lies"),
        pytest.param(
            RUSSIAN, "utf-8", "", '<meta charset="windows-1251">', id="utf-8, page itself lies"
        ),
        pytest.param(RUSSIAN, "cp1251", "text/html; charset=windows-1251", "", id="1251 by header"),
        pytest.param(RUSSIAN, "cp1251", "", "<meta charset=windows-1251>", id="1251 by meta"),
        pytest.param(
            RUSSIAN,
            "cp1251",
            "text/html; charset=utf-8",
            "<meta charset=windows-1251>",
            id="1251 by meta, header says utf-8",
        ),
        pytest.param(
            RUSSIAN,
            "koi8-r",
            "",
            '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
            id="koi8-r by http-equiv",
        ),
        pytest.param(POLISH, "iso8859-2", "text/html; charset=ISO-8859-2", "", id="latin 2"),
        pytest.param(
            "“Ja” – sagt er",
            "cp1252",
            "text/html; charset=iso-8859-1",
            "",
            id="latin 1 means windows-1252",
        ),
        pytest.param(JAPANESE, "shift_jis", "text/html; charset=Shift_JIS", "", id="shift_jis"),
        pytest.param(
            JAPANESE, "iso2022_jp", "text/html; charset=iso-2022-jp", "", id="iso-2022-jp"
        ),
        pytest.param(JAPANESE, "euc_jp", "", "<meta charset=euc-jp>", id="euc-jp"),
        pytest.param(
            CHINESE, "gb18030", "text/html; charset=gb2312", "", id="gb2312 means gb18030"
        ),
    ],
)
def test_the_right_text(text: str, encoding: str, content_type: str, meta: str) -> None:
    assert text in decode(_page(text, meta).encode(encoding), content_type)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_a_byte_order_mark_wins(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + _page(RUSSIAN).encode(encoding), "text/html; charset=koi8-r")
    assert RUSSIAN in decoded
    assert "\ufeff" not in decoded


def test_one_broken_byte_does_not_change_the_encoding() -> None:
    page = _page(GERMAN * 20).encode() + b"\xe4</html>"
    assert GERMAN in decode(page, "text/html; charset=iso-8859-1") or GERMAN in decode(page)
    assert GERMAN in decode(page)


def test_an_undeclared_old_encoding_is_guessed() -> None:
    assert RUSSIAN in decode(_page(f"{RUSSIAN} {RUSSIAN}").encode("cp1251"))


@pytest.mark.parametrize("label", ["nonsense-8", "base64", "idna", "utf-16", "", "rot13"])
def test_absurd_labels_do_no_harm(label: str) -> None:
    assert GERMAN in decode(_page(GERMAN).encode(), f"text/html; charset={label}")
    decode(_page(GERMAN).encode("latin-1"), f"text/html; charset={label}")


def test_the_article_of_a_windows_1251_page() -> None:
    body = "".join(f"<p>{RUSSIAN} Это {number}-е сообщение.</p>" for number in range(6))
    page = f"<html><head><title>Паром вернулся</title></head><body><h1>Паром вернулся</h1>{body}"
    found = extract(
        page.encode("cp1251"), url="https://x.example/", content_type="text/html;charset=cp1251"
    )
    assert found.document.headline == "Паром вернулся"
    assert found.language == "ru"
