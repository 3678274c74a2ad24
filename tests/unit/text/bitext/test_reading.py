"""Files of sentence pairs: every format, every encoding, and what cannot be read."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.text.bitext import BadFile, Languages, LeftOut, Record, Row, Unread, read, reading
from dragoman.text.bitext.lines import LINE_BYTES
from dragoman.text.bitext.reading import FIRST_UNREAD, TEXT_CHARACTERS

EN_PT = Languages("en", "pt")
HEAD = "source\ttranslation\n"
TABLE = "source\ttranslation\nIt rains.\tChove.\n\nIt “snows”.\tNeva.\n"
PAIRS = [("It rains.", "Chove."), ("It “snows”.", "Neva.")]


def _read(content: str | bytes, name: str = "-", wanted: Languages = EN_PT) -> list[Record]:
    raw = content if isinstance(content, bytes) else content.encode()
    return list(read(io.BytesIO(raw), name, wanted))


def _rows(content: str | bytes, name: str = "-", wanted: Languages = EN_PT) -> list[Row]:
    records = _read(content, name, wanted)
    assert all(isinstance(record, Row) for record in records), records
    return [record for record in records if isinstance(record, Row)]


def _texts(rows: list[Row]) -> list[tuple[str, str]]:
    return [(row.source, row.target) for row in rows]


@pytest.mark.parametrize(
    "content",
    [
        TABLE.encode(),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("utf-16"),
        b"\xfe\xff" + TABLE.encode("utf-16-be"),
        TABLE.replace("\n", "\r\n").encode(),
        TABLE.rstrip("\n").encode(),
        TABLE.replace("translation", "Target").encode(),
    ],
    ids=["utf-8", "bom", "utf-16-le", "utf-16-be", "crlf", "no last newline", "target"],
)
def test_tsv(content: bytes) -> None:
    rows = _rows(content)
    assert _texts(rows) == PAIRS
    assert [row.line for row in rows] == [2, 4]
    assert {(row.source_language, row.target_language) for row in rows} == {("en", "pt")}


def test_tsv_without_names_has_two_columns() -> None:
    assert _texts(_rows('A "cat".\tUm gato.\n')) == [('A "cat".', "Um gato.")]


def test_tsv_with_more_columns_in_another_order() -> None:
    content = "id\tnote\ttarget\tsource\tsource_language\n7\tx\tChove.\tIt rains.\ten-GB\n"
    rows = _rows(content, wanted=Languages(target="pt"))
    assert rows == [Row(2, "It rains.", "Chove.", "en", "pt", "7")]


@pytest.mark.parametrize(
    ("content", "missing"),
    [
        ("source\treference\na\tb\n", "translation"),
        ("src_id\tmt\na\tb\n", "source"),
        ("doc\teng\tpor\nx\ty\tz\n", "source"),
    ],
)
def test_a_table_without_the_columns_says_which(content: str, missing: str) -> None:
    with pytest.raises(BadFile, match=f"t.tsv:1: no column '{missing}'"):
        _read(content, "t.tsv")


@pytest.mark.parametrize("separator", [",", ";"])
def test_csv_with_quotes_and_lines_inside(separator: str) -> None:
    content = f'id{separator}source{separator}translation\n1{separator}"A, ""b"";\nc"{separator}d\n'
    content += f"2{separator}e{separator}f\n"
    rows = _rows(content)
    assert _texts(rows) == [('A, "b";\nc', "d"), ("e", "f")]
    assert [(row.line, row.id) for row in rows] == [(2, "1"), (4, "2")]


def test_a_csv_file_may_have_tabs_in_its_first_line() -> None:
    assert _texts(_rows("source,translation\t\na\t,b\n", "x.csv")) == [("a\t", "b")]


def test_csv_with_a_bad_quote_goes_on_after_it() -> None:
    records = _read('source,translation\n"a"x,b\nc,d\n', "x.csv")
    assert isinstance(records[0], Unread)
    assert records[0].line == 2
    assert records[1] == Row(3, "c", "d", "en", "pt")


def test_json_lines() -> None:
    lines = [
        {"source": "It rains.", "translation": "Chove.", "id": 3},
        {"source": "Il pleut.", "target": "Llueve.", "source_language": "fr"},
        {"source": "x"},
        ["x"],
    ]
    content = "\n".join(map(json.dumps, lines)) + "\n{\n"
    records = _read(content, wanted=Languages(target="es"))
    assert records[1] == Row(2, "Il pleut.", "Llueve.", "fr", "es")
    reasons = [record.reason for record in records if isinstance(record, Unread)]
    assert [reason.split(":")[0] for reason in reasons] == [
        "the file does not say its languages; say --from L",
        "no text under 'translation'",
        "no JSON object; one with source and translation is wanted",
        "not JSON",
    ]


def test_a_json_list_says_what_is_wanted() -> None:
    with pytest.raises(BadFile, match="one object a line"):
        _read("[\n]")


XLIFF_1 = """<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a" source-language="en-GB" target-language="pt-BR" datatype="html"><body><group>
<trans-unit id="a1"><source>It <g id="1">rains</g><x id="2" ctype="lb"/>on
  <ph id="3">&lt;br/&gt;</ph>us.</source><target>Chove <mrk mtype="seg" mid="0">em nós.</mrk>
</target><alt-trans><source>no</source><target>não</target></alt-trans></trans-unit>
<trans-unit id="a2"><source>Later.</source></trans-unit>
<trans-unit id="a3" translate="no"><source>Dragoman</source></trans-unit>
</group></body></file></xliff>"""
XLIFF_2 = """<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en"
 trgLang="pt"><file id="f"><unit id="u"><segment id="s1"><source>It <pc id="1">rains</pc>.</source>
<target>Chove.</target></segment><ignorable><source> </source></ignorable>
<segment id="s2"><source>Late<cp hex="0007"/>r.</source><target>Depois.</target></segment></unit>
</file></xliff>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_xliff_1(encoding: str) -> None:
    assert _read(XLIFF_1.encode(encoding), wanted=Languages()) == [
        Row(6, "It rains on us.", "Chove em nós.", "en", "pt", "a1"),
        Row(7, "Later.", "", "en", "pt", "a2"),
        LeftOut(8, 'units with translate="no"'),
    ]


def test_what_stands_in_a_group_that_stays_is_left_out() -> None:
    content = XLIFF_1.replace("<group>", '<group translate="no">')
    content = content.replace('id="a2"', 'id="a2" translate="yes"')
    assert [type(record) for record in _read(content)] == [LeftOut, Row, LeftOut]


def test_xliff_2() -> None:
    rows = _rows(XLIFF_2, wanted=Languages())
    assert _texts(rows) == [("It rains.", "Chove."), ("Late r.", "Depois.")]
    assert [row.id for row in rows] == ["u/s1", "u/s2"]


def test_a_file_in_other_languages_than_wanted_is_not_read() -> None:
    records = _read(XLIFF_1, wanted=Languages("de", "pt"))
    assert isinstance(records[0], Unread)
    assert records[0].reason == "the file says en, and --from says de"


TMX = """<tmx version="1.4"><header srclang="en" datatype="html" segtype="sentence" o-tmf="x"
 adminlang="en" creationtool="x" creationtoolversion="1"/><body>
<tu><tuv xml:lang="en">
<seg>It <bpt i="1">&lt;b&gt;</bpt>rains<ept i="1">&lt;/b&gt;</ept>.</seg></tuv>
<tuv xml:lang="pt-BR"><seg>Chove.</seg></tuv><tuv xml:lang="de"><seg>Es regnet.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Alone.</seg></tuv></tu>
</body></tmx>"""


def test_tmx() -> None:
    every = _read(TMX, wanted=Languages())
    assert [(r.target_language, r.target) for r in every if isinstance(r, Row)] == [
        ("pt", "Chove."),
        ("de", "Es regnet."),
    ]
    german = _read(TMX, wanted=Languages("de", "pt"))
    assert german[0] == Row(5, "Es regnet.", "Chove.", "de", "pt")
    assert isinstance(german[1], LeftOut)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("<xliff><file>", "bad.xlf:1: "),
        ("<html/>", "bad.xlf:1: <html> is no XLIFF"),
        (
            '<!DOCTYPE xliff [<!ENTITY a "b">]>\n<xliff version="1.2"/>',
            "bad.xlf:2: the file declares entities",
        ),
        ("s\0o\0", "neither UTF-8 nor UTF-16"),
    ],
)
def test_bad_files_are_named_with_the_line(content: str, message: str) -> None:
    with pytest.raises(BadFile, match=message.replace("(", "\\(")):
        _read(content, "bad.xlf")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"caf\xe9\tx", "byte 4 (0xe9) is not UTF-8; save the file as UTF-8"),
        (b"alone", "1 column where the pair needs 2"),
        (
            b"a\tb\tc",
            "3 columns where there are 2 columns; is there a separator inside a sentence?",
        ),
        (b"\tb", "there is no source"),
        (
            b"a" * (TEXT_CHARACTERS + 1) + b"\tb",
            "longer than 10,000 characters; cut it in sentences",
        ),
        (
            b"a" * (LINE_BYTES + 70_000) + b"\tb",
            "longer than 1,000,000 bytes, which no pair of sentences is",
        ),
    ],
    ids=["encoding", "one column", "a tab inside", "no source", "long text", "long line"],
)
def test_a_bad_line_is_told_and_the_next_is_read(line: bytes, reason: str) -> None:
    records = _read(b"source\ttranslation\n" + line + b"\nIt rains.\tChove.\n")
    assert records == [Unread(2, reason), Row(3, "It rains.", "Chove.", "en", "pt")]


def test_utf_16_that_ends_inside_a_character() -> None:
    records = _read(TABLE.encode("utf-16")[:-1])
    assert isinstance(records[-1], Unread)


def test_half_a_surrogate_pair_is_no_character() -> None:
    (record,) = _read('{"source": "a\\ud83d", "translation": "b"}')
    assert isinstance(record, Unread)


def test_the_same_language_twice_is_no_translation() -> None:
    (record,) = _read(
        '{"source":"a","target":"b","source_language":"pt"}', wanted=Languages("", "pt")
    )
    assert isinstance(record, Unread)


def test_a_file_of_something_else_is_given_up() -> None:
    with pytest.raises(BadFile, match="no pair in the first 1,000 lines or units"):
        _read(HEAD + "alone\n" * (FIRST_UNREAD + 10))
    assert len(_read(HEAD + "a\tb\n" + "alone\n" * (FIRST_UNREAD + 10))) == FIRST_UNREAD + 11


def test_a_file_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "FILE_BYTES", 100)
    with pytest.raises(BadFile, match="more than 100 bytes; check it in parts"):
        _read(HEAD + "a\tb\n" * 100)


def test_rows_come_before_the_stream_ends() -> None:
    ours, theirs = os.pipe()
    with open(ours, "rb") as stream, open(theirs, "wb", buffering=0) as writer:
        records = read(stream, "-", EN_PT)
        writer.write(b"source\ttrans")
        writer.write(b"lation\na\tb\n")
        assert next(records) == Row(2, "a", "b", "en", "pt")


@given(st.binary(max_size=200))
def test_any_bytes_give_records_or_a_bad_file(content: bytes) -> None:
    for name in ("x.tsv", "x.csv", "-"):
        with contextlib.suppress(BadFile):
            _read(content, name)


_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40)


@given(st.lists(st.tuples(_TEXT, _TEXT), min_size=1, max_size=5))
def test_what_is_written_is_read(pairs: list[tuple[str, str]]) -> None:
    pairs = [(source, target) for source, target in pairs if source.strip()]
    written = io.StringIO(newline="")
    csv.writer(written).writerows([("source", "translation"), *pairs])
    assert _texts(_rows(written.getvalue(), "x.csv")) == pairs
    tsv = "source\ttranslation\n" + "".join(f"{one}\t{other}\n" for one, other in pairs)
    assert _texts(_rows(tsv)) == pairs
