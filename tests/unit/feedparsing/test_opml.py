from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.feedparsing.errors import NotOpml
from dragoman.feedparsing.opml import Opml, OpmlEntry, SkippedEntry, read_opml, write_opml

OPMLS = Path(__file__).parents[4] / "shared" / "data" / "feeds" / "real"


def read(body: str, doctype: str = "") -> Opml:
    text = f"<?xml version='1.0'?>{doctype}<opml version='2.0'><head><title>My list</title></head>"
    return read_opml(f"{text}<body>{body}</body></opml>".encode())


def feed(n: int | str) -> str:
    return f"<outline type='rss' text='F{n}' xmlUrl='https://n{n}.example/feed'/>"


def test_folders() -> None:
    found = read(
        f"{feed(1)}<outline text='World'>{feed(2)}"
        f"<outline title='Asia' text='x'>{feed(3)}</outline>{feed(4)}</outline>"
        f"<outline>{feed(5)}</outline>{feed(6)}"
    )
    assert found.title == "My list"
    assert [(entry.title, entry.folder) for entry in found.entries] == [
        ("F1", ()),
        ("F2", ("World",)),
        ("F3", ("World", "Asia")),
        ("F4", ("World",)),
        ("F5", ()),
        ("F6", ()),
    ]
    assert found.skipped == ()


@pytest.mark.parametrize(
    ("attributes", "entry"),
    [
        (
            "xmlUrl='https://a.example/f' text='A' htmlUrl='https://a.example/'",
            OpmlEntry("https://a.example/f", "A", (), "https://a.example/"),
        ),
        ("XMLURL='https://a.example/f' Title='A'", OpmlEntry("https://a.example/f", "A")),
        ("xmlUrl=' https://a.example/f '", OpmlEntry("https://a.example/f")),
        ("xmlUrl='feed://a.example/f'", OpmlEntry("http://a.example/f")),
        ("xmlUrl='https://a.example/f?a=1&amp;b=2'", OpmlEntry("https://a.example/f?a=1&b=2")),
        ("xmlUrl='https://a.example/f?a=1&b=2'", OpmlEntry("https://a.example/f?a=1&b=2")),
        (
            "xmlUrl='https://a.example/f' text='Caf&eacute; &copy; A&B'",
            OpmlEntry("https://a.example/f", "Café © A&B"),
        ),
        ("xmlUrl='https://a.example/f' htmlUrl='javascript:1'", OpmlEntry("https://a.example/f")),
    ],
)
def test_entry(attributes: str, entry: OpmlEntry) -> None:
    assert read(f"<outline {attributes}/>").entries == (entry,)


@pytest.mark.parametrize(
    ("outline", "skipped"),
    [
        ("<outline text='A'/>", SkippedEntry("A", "no xmlUrl")),
        ("<outline text='A' xmlUrl=''/>", SkippedEntry("A", "no xmlUrl")),
        ("<outline text='A' type='link' url='https://a.example'/>", SkippedEntry("A", "no xmlUrl")),
        (
            "<outline xmlUrl='file:///etc/passwd'/>",
            SkippedEntry("file:///etc/passwd", "not an http or https address"),
        ),
        ("<outline text='A' xmlUrl='/feed'/>", SkippedEntry("A", "not an http or https address")),
        (feed(1) + feed(1), SkippedEntry("F1", "twice in the list")),
    ],
)
def test_skipped(outline: str, skipped: SkippedEntry) -> None:
    assert read(outline).skipped == (skipped,)


def test_feed_that_is_a_folder_too() -> None:
    found = read(f"<outline text='A' xmlUrl='https://a.example/f'>{feed(1)}</outline>")
    assert [(entry.title, entry.folder) for entry in found.entries] == [("A", ()), ("F1", ("A",))]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"", "an empty answer"),
        (b"<html><body>x", "an HTML page"),
        (b"<rss version='2.0'/>", "markup of another kind (<rss>)"),
        (b"words", "text or data of another kind"),
        (b"{}", "JSON of another kind"),
    ],
)
def test_not_opml(body: bytes, found: str) -> None:
    with pytest.raises(NotOpml, match="not an OPML list but") as caught:
        read_opml(body)
    assert caught.value.found == found


def test_entities_are_harmless(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret words")
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    outside = f'<!ENTITY x SYSTEM "{tmp_path.as_uri()}/secret">'
    started = time.monotonic()
    doctype = (
        f'<!DOCTYPE opml SYSTEM "{tmp_path.as_uri()}/secret" [<!ENTITY e0 "ha">{levels}{outside}]>'
    )
    text = f"<outline text='&e11;&x;' xmlUrl='https://a.example/&e11;'>&e11;&x;</outline>{feed(1)}"
    found = read(text, doctype)
    assert time.monotonic() - started < 1
    assert found.entries[-1].feed_url == "https://n1.example/feed"
    assert "secret words" not in repr(found)
    assert len(repr(found)) < 5000


def test_deep_and_wide_lists_are_bounded() -> None:
    started = time.monotonic()
    deep = read("<outline text='a'>" * 50_000 + feed(1))
    wide = read("<outline text='a'>" * 100 + "".join(map(feed, range(20_005))))
    assert time.monotonic() - started < 5
    assert len(deep.entries) <= 1
    assert len(wide.entries) == 20_000
    assert wide.skipped[0].reason == "more than 20000 feeds"


ENTRIES = [
    OpmlEntry("https://a.example/f?a=1&b=2", "A & <B> 'c' \"d\"", ("World",), "https://a.example/"),
    OpmlEntry("https://b.example/f", "", ("World", "Azië")),
    OpmlEntry("https://c.example/f", "日本"),
    OpmlEntry("https://d.example/f", "D", ("World",)),
]


def test_written_is_read_back() -> None:
    found = read_opml(write_opml(ENTRIES, "Liste à moi"))
    assert found.title == "Liste à moi"
    assert sorted(found.entries, key=lambda e: e.feed_url) == ENTRIES
    assert write_opml(found.entries, found.title) == write_opml(ENTRIES, "Liste à moi")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.text(), st.lists(st.text(min_size=1), max_size=3)), max_size=6))
def test_any_names_can_be_written(names: list[tuple[str, list[str]]]) -> None:
    entries = [
        OpmlEntry(f"https://n{number}.example/f", title, tuple(folder))
        for number, (title, folder) in enumerate(names)
    ]
    assert len(read_opml(write_opml(entries, "x")).entries) == len(entries)


NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12
).filter(lambda name: not name.startswith("http"))


@st.composite
def lists(draw: st.DrawFn) -> list[OpmlEntry]:
    """Feeds in nested folders, those of one folder together, as `write_opml` keeps them."""
    entries: list[OpmlEntry] = []
    folders = draw(st.lists(st.lists(NAMES, max_size=3).map(tuple), max_size=5, unique=True))
    for place, folder in enumerate(sorted(folders)):
        for number in range(draw(st.integers(1, 3))):
            host = f"https://n{place}-{number}.example"
            home = draw(st.sampled_from(["", f"{host}/", f"{host}/a?b=1&c=%C3%A9"]))
            language = draw(st.sampled_from(["", "pt-BR", "en"]))
            title = draw(st.one_of(st.just(""), NAMES))
            entries.append(OpmlEntry(f"{host}/f?a=1&b=2", title, folder, home, language))
    return entries


@given(lists())
def test_what_is_written_is_read_back(entries: list[OpmlEntry]) -> None:
    found = read_opml(write_opml(entries, "My list"))
    assert (found.title, found.skipped) == ("My list", ())
    assert sorted(found.entries, key=repr) == sorted(entries, key=repr)
    for folder in {entry.folder for entry in entries}:
        inside = [entry for entry in entries if entry.folder == folder]
        assert [entry for entry in found.entries if entry.folder == folder] == inside
    again = write_opml(found.entries, "My list")
    assert read_opml(again).entries == found.entries, "a second round changes nothing"


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.binary(max_size=200))
def test_any_bytes_are_a_list_or_none(before: bytes, inside: bytes) -> None:
    for body in (before, b"<opml><body><outline text='" + inside + before):
        with suppress(NotOpml):
            assert read_opml(body).entries is not None


@pytest.mark.shared_data
@pytest.mark.skipif(not OPMLS.is_dir(), reason="the feeds beside the project are missing")
def test_real_lists() -> None:
    for file in OPMLS.glob("*.opml"):
        found = read_opml(file.read_bytes())
        assert len(found.entries) > 200
        assert read_opml(write_opml(found.entries, found.title)).entries == found.entries
