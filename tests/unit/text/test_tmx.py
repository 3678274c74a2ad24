"""TMX as we write it comes back the same; as others write it, its words come."""

from __future__ import annotations

import io
import itertools
import tracemalloc
from datetime import UTC, datetime
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.text.document import Mark, MarkKind, Run
from dragoman.text.tmx import BadTmx, RefusedUnit, TmxUnit, TmxVariant, read, write

AT = datetime(2026, 3, 1, 12, 30, 5, tzinfo=UTC)
LINK = Mark(MarkKind.LINK, 'https://a.example/?q="x"&y=<1>')


def _read(text: str | bytes) -> list[TmxUnit | RefusedUnit]:
    return list(read(io.BytesIO(text.encode() if isinstance(text, str) else text), "m.tmx"))


def _body(body: str, *, doctype: str = "", header: str = 'srclang="en"') -> str:
    head = f'<?xml version="1.0"?>\n{doctype}<tmx version="1.4"><header {header}/>'
    return f"{head}\n<body>\n{body}\n</body></tmx>"


def _plain(unit: TmxUnit | RefusedUnit) -> dict[str, str]:
    assert isinstance(unit, TmxUnit)
    return {each.language: "".join(run.text for run in each.runs) for each in unit.variants}


_words = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Cn"), blacklist_characters="\ufffe\uffff"),
    min_size=1,
).filter(lambda text: text.strip(" ") == text)
# A SPAN belongs to one HTML page and never gets into a memory.
_PLAIN = [Mark(kind) for kind in MarkKind if kind not in (MarkKind.LINK, MarkKind.SPAN)]
_marks = st.lists(
    st.sampled_from([LINK, *_PLAIN]),
    min_size=1,
    max_size=3,
    unique=True,
).map(tuple)
_sentences = st.lists(st.builds(Run, _words, _marks), min_size=1, max_size=4).map(tuple)


@given(_sentences, _sentences, _words, st.dictionaries(st.sampled_from(["x-a", "x-b"]), _words))
def test_what_is_written_is_read(
    source: tuple[Run, ...], target: tuple[Run, ...], by: str, props: dict[str, str]
) -> None:
    unit = TmxUnit("en", (TmxVariant("en", source), TmxVariant("pt", target)), by, AT, props)
    (back,) = _read("".join(write([unit])))
    assert isinstance(back, TmxUnit)
    assert (back.variants, back.by, back.changed) == (unit.variants, by, AT)
    assert (back.props, back.source_language) == (props, "en")


def test_marks_between_plain_words() -> None:
    runs = (Run("It "), Run("rained", (LINK, Mark(MarkKind.STRONG))), Run(" & poured."))
    (back,) = _read("".join(write([TmxUnit("en", (TmxVariant("en", runs),))])))
    assert isinstance(back, TmxUnit)
    assert back.variants[0].runs == runs


# As the specification shows it and as tools write it.
OTHERS = """<tu tuid="7" creationdate="20240102T030405Z" creationid="ANA">
 <note>From the harbour.</note><prop type="x-project">Bay</prop>
 <tuv xml:lang="EN-US"><seg>
   The <bpt i="0" x="0">&lt;g0&gt;</bpt>old<ept i="0">&lt;/g0&gt;</ept> boat
   <ph x="1">{1}</ph>sank<hi type="x">ed</hi>.<!-- sic -->
 </seg></tuv>
 <tuv lang="pt-BR" changedate="20250102T030405Z" changeid="RUI"><seg>
 O barco <bpt i="1">&lt;b&gt;</bpt>velho<ept i="1">&lt;/b&gt;</ept>.</seg></tuv>
 <tuv xml:lang="fr"><seg>Le bateau.</seg></tuv>
</tu>"""


def test_other_tools_codes_go_and_their_words_stay() -> None:
    doctype = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
    (unit,) = _read(_body(OTHERS, doctype=doctype))
    assert _plain(unit) == {
        "EN-US": "The old boat sanked.",
        "pt-BR": "O barco velho.",
        "fr": "Le bateau.",
    }
    assert isinstance(unit, TmxUnit)
    assert unit.variants[1].runs[1] == Run("velho", (Mark(MarkKind.STRONG),))
    assert (unit.by, unit.changed) == ("RUI", datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC))
    assert unit.props == {"x-project": "Bay"}
    assert unit.line == 14


def test_utf_16_and_single_lines() -> None:
    text = _body(OTHERS).replace("\n", " ").replace('"1.0"?', '"1.0" encoding="UTF-16"?')
    (unit,) = _read(text.encode("utf-16"))
    assert _plain(unit)["fr"] == "Le bateau."


@pytest.mark.parametrize(
    ("unit", "reason"),
    [
        ("<tu><tuv><seg>a</seg></tuv></tu>", "no_language"),
        ('<tu><tuv xml:lang="en"/></tu>', "no_segment"),
    ],
)
def test_a_unit_that_cannot_be_read_does_not_stop_the_file(unit: str, reason: str) -> None:
    refused, good = _read(_body(f"{unit}\n{OTHERS}"))
    assert refused == RefusedUnit(4, reason)
    assert isinstance(good, TmxUnit)


BOMB = '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n'


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (_body(OTHERS).replace("</body>", ""), 14, "mismatch"),
        ("<html><body/></html>", 1, "no TMX"),
        ("", 1, "."),
        ("\n\nnot XML", 1, "."),
        (_body("<tu/>", doctype=BOMB), 3, "entities"),
        (_body('<tu><tuv xml:lang="en"><seg>&x;</seg></tuv></tu>'), 4, "x"),
        (_body("<x>" * 300), 4, "."),
        (_body("<x>a</x>\n" * 150_000), 4, "without a unit"),
    ],
    ids=["cut", "html", "empty", "text", "entities", "undeclared", "deep", "endless"],
)
def test_bad_files_name_the_line(text: str, line: int, says: str) -> None:
    with pytest.raises(BadTmx, match=says) as caught:
        _read(text)
    assert str(caught.value).startswith("m.tmx:")
    assert caught.value.line >= line


class _Long(io.RawIOBase):
    """A file of many units that is never whole in memory."""

    def __init__(self, units: int) -> None:
        unit = (
            '<tu><tuv xml:lang="en"><seg>{}</seg></tuv><tuv xml:lang="pt"><seg>b</seg></tuv></tu>'
        )
        head, tail = _body("|").split("|")
        body = (unit.format(number) for number in range(units))
        self._lines = itertools.chain([head], body, [tail])

    def readline(self, size: int | None = -1, /) -> bytes:
        return next(self._lines, "").encode()


def test_a_long_file_takes_no_more_memory_than_a_short_one() -> None:
    tracemalloc.start()
    count = sum(1 for _ in read(cast(BinaryIO, _Long(20_000)), "m.tmx"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 20_000
    assert peak < 2_000_000
