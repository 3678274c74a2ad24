"""Small pieces of language: from, dates, lists of stories, runs, tables of words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import polib
import pytest
from django.utils import translation

from dragoman.fidelity.defaults import CHECKS
from dragoman.languages.locales import INTERFACES, interface_of
from dragoman.languages.table import LANGUAGES
from dragoman.mt.repair import CLAUSES, LAST_WAYS, WAYS
from dragoman.publishing.checks_in_words import REASONS, WORDS, reason
from dragoman.text.document import BlockKind, Mark, MarkKind, Run
from dragoman.website import repairs_in_words
from dragoman.website.body import BodyWriter
from dragoman.website.inline import runs_to_html
from dragoman.website.layout import front_layout, rows_of
from dragoman.website.reader import Reader
from tests.unit.website import made_up
from tests.unit.website.msgids import WEBSITE, used_messages


def reader_in(language: str) -> Reader:
    return Reader(language, interface_of(language), ZoneInfo("Europe/Lisbon"), made_up.NOW)


@pytest.mark.parametrize(
    ("language", "original", "expected"),
    [
        ("pt", "de", "do alemão"),
        ("pt", "nl", "do neerlandês"),
        ("en", "de", "from German"),
        ("es", "en", "del inglés"),
        ("fr", "de", "de l’allemand"),
        ("fr", "fr", "du français"),
        ("fr", "uk", "de l’ukrainien"),
        ("fr", "he", "de l’hébreu"),
        ("fr", "hu", "du hongrois"),
        ("fr", "et", "de l’estonien"),
        ("ar", "de", "from German"),
    ],
)
def test_from_language(language: str, original: str, expected: str) -> None:
    assert reader_in(language).from_language(original) == expected


def test_every_language_can_be_named_in_every_interface() -> None:
    for interface in INTERFACES:
        for code in LANGUAGES:
            assert reader_in(interface).language_name(code) != code


@pytest.mark.parametrize(
    ("language", "hours", "expected"),
    [
        ("pt", 1, "07:30"),
        ("pt", 12, "sábado, 20:30"),
        ("pt", 24 * 8, "14 nov., 08:30"),
        ("en", 24 * 8, "14 Nov, 08:30"),
        ("fr", 24 * 8, "14 nov. 08:30"),
        ("es", 24 * 8, "14 nov, 08:30"),
        ("pt", 24 * 400, "18 out. 2025, 09:30"),
        ("ar", 1, "٠٧:٣٠"),
        ("pt", -1, "09:30"),
    ],
)
def test_near_moments_are_short(language: str, hours: int, expected: str) -> None:
    assert reader_in(language).near(made_up.NOW - timedelta(hours=hours)) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("pt", ("Domingo, ", "22 de novembro de 2026")),
        ("en", ("Sunday, ", "22 November 2026")),
        ("fr", ("Dimanche ", "22 novembre 2026")),
        ("ja", ("", "2026年11月22日日曜日")),
    ],
)
def test_day_in_full(language: str, expected: tuple[str, str]) -> None:
    assert reader_in(language).weekday_and_date(made_up.NOW) == expected


_LINK = Mark(MarkKind.LINK, "https://a.example/?x=1&y=2")
_BAD = Mark(MarkKind.LINK, "javascript:alert(1)")
_EM = Mark(MarkKind.EMPHASIS)


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        pytest.param([Run("a < b & c")], "a &lt; b &amp; c", id="escaped"),
        pytest.param(
            [Run("see ", (_LINK,)), Run("this", (_LINK, _EM))],
            '<a href="https://a.example/?x=1&amp;y=2" rel="nofollow noopener">'
            "see <em>this</em></a>",
            id="one-link-over-two-runs",
        ),
        pytest.param([Run("here", (_BAD,))], "here", id="no-script-address"),
        pytest.param([Run("<i>", (_EM,))], "<em>&lt;i&gt;</em>", id="escaped-inside"),
    ],
)
def test_runs_become_safe_html(runs: list[Run], expected: str) -> None:
    assert runs_to_html(runs) == expected


def test_sentences_of_chinese_stand_without_a_space() -> None:
    pair = [made_up.sentence(1, "One.", "一。"), made_up.sentence(2, "Two.", "二。")]
    assert BodyWriter("zh", "en").passage(pair).html == "一。二。"
    assert BodyWriter("pt", "en").passage(pair).html == "一。 二。"


@pytest.mark.parametrize(
    ("levels", "shown"),
    [((3, 3), (2, 2)), ((2, 4), (2, 3)), ((4, 2), (2, 2)), ((2, 3, 4, 5), (2, 3, 4, 4))],
)
def test_headings_never_skip_a_level(levels: tuple[int, ...], shown: tuple[int, ...]) -> None:
    blocks = [
        made_up.block(BlockKind.HEADING, made_up.sentence(n, "A", "B"), level=level)
        for n, level in enumerate(levels)
    ]
    assert tuple(part.level for part in BodyWriter("pt", "en").parts(blocks)) == shown


def test_neighbouring_groups_stay_apart() -> None:
    blocks = [
        made_up.block(BlockKind.QUOTE, made_up.sentence(n, "A", "B"), group=group)
        for n, group in enumerate((1, 1, 2))
    ]
    assert [len(part.passages) for part in BodyWriter("pt", "en").parts(blocks)] == [2, 1]


@pytest.mark.parametrize("count", range(1, 31))
def test_rows_hold_every_story_and_none_is_left_alone(count: int) -> None:
    cards = made_up.cards(count)
    rows = rows_of(cards)
    shown = [card for row in rows for column in row.columns for card in column]
    assert sorted(card.path for card in shown) == sorted(card.path for card in cards)
    assert count == 1 or all(row.shape != "single" for row in rows)
    shapes = [row.shape for row in rows]
    assert all(one != other for one, other in pairwise(shapes[:-1]))


def test_lead_is_a_recent_story_with_a_standfirst() -> None:
    cards = [replace(card, standfirst="") for card in made_up.cards(3)]
    zone = ZoneInfo("UTC")
    assert front_layout(cards, zone).lead == cards[0]
    cards[2] = replace(cards[2], standfirst="Why it matters.")
    assert front_layout(cards, zone).lead == cards[2]


def test_every_check_has_words_for_readers() -> None:
    assert {check.name for check in CHECKS} <= WORDS.keys()


def test_what_is_said_of_a_sentence_is_about_checks_that_have_words() -> None:
    assert REASONS.keys() <= WORDS.keys()
    assert reason("numbers") == "A number could not be confirmed."
    assert reason("glossary") == "A check did not pass: the glossary's terms."


def test_every_way_of_the_ladder_has_words_for_readers() -> None:
    names = {name for name, _ in (*WAYS, *LAST_WAYS)} | {CLAUSES}
    assert names == repairs_in_words.WORDS.keys()


@pytest.mark.parametrize(
    ("way", "words"),
    [
        ("clauses", "in two halves"),
        ("engine:fasttranslate", "by another program (fasttranslate)"),
        ("engine:a+b", "by another program (a+b)"),
        ("engine:a+b+clauses", "by another program (a+b), in two halves"),
        ("pivot:es+fr", "by way of Spanish, French"),
        ("pivot:es+clauses", "by way of Spanish, in two halves"),
        ("some-old-way", "some old way"),
    ],
)
def test_ways_of_repair_in_words(way: str, words: str) -> None:
    with translation.override("en"):
        assert repairs_in_words.way_in_words(way) == words


CATALOGUES = [language for language in INTERFACES if language != "en"]


@pytest.mark.parametrize("language", CATALOGUES)
def test_catalogue_has_every_message_and_no_other(language: str) -> None:
    catalogue = polib.pofile(str(WEBSITE / f"locale/{language}/LC_MESSAGES/django.po"))
    assert {entry.msgid for entry in catalogue} == used_messages()
    assert not catalogue.untranslated_entries()
    assert not catalogue.fuzzy_entries()


@pytest.mark.parametrize("language", CATALOGUES)
def test_compiled_catalogue_is_the_written_one(language: str) -> None:
    folder = WEBSITE / f"locale/{language}/LC_MESSAGES"
    written, compiled = (
        polib.pofile(str(folder / "django.po")),
        polib.mofile(str(folder / "django.mo")),
    )
    assert {e.msgid: (e.msgstr, e.msgstr_plural) for e in compiled} == {
        e.msgid: (e.msgstr, e.msgstr_plural) for e in written
    }


@pytest.mark.parametrize("language", CATALOGUES)
def test_placeholders_survive_translation(language: str) -> None:
    catalogue = polib.pofile(str(WEBSITE / f"locale/{language}/LC_MESSAGES/django.po"))
    for entry in catalogue:
        for translated in entry.msgstr_plural.values() or [entry.msgstr]:
            for placeholder in _placeholders(translated):
                assert placeholder in _placeholders(entry.msgid + (entry.msgid_plural or ""))
        if not entry.msgid_plural:
            assert _placeholders(entry.msgid) == _placeholders(entry.msgstr), entry.msgid


def _placeholders(message: str) -> set[str]:
    return {part.split(")")[0] for part in message.split("%(")[1:]}


def test_counts_agree_in_number() -> None:
    for language, one, many in (
        ("pt", "1 frase assinalada", "2 frases assinaladas"),
        ("fr", "1 phrase signalée", "2 phrases signalées"),
        ("es", "1 frase señalada", "2 frases señaladas"),
    ):
        with translation.override(language):
            for count, expected in ((1, one), (2, many)):
                message = translation.ngettext(
                    "%(count)s sentence marked", "%(count)s sentences marked", count
                )
                assert message % {"count": count} == expected


@pytest.mark.parametrize(
    ("edition", "checks", "html"),
    [
        ("pt", ("no_route",), '<mark class="flag" id="s1" lang="fi" dir="ltr"'),
        ("en", (), '<span lang="fi" dir="ltr">Hei.</span>'),
        ("pt", (), "Hei."),
    ],
    ids=["kept", "in the source's own edition", "translated"],
)
def test_a_block_in_a_language_of_its_own_says_so(
    edition: str, checks: tuple[str, ...], html: str
) -> None:
    sentence = made_up.sentence(1, "Hei.", "Hei.", *checks)
    block = made_up.block(BlockKind.QUOTE, sentence, original_language="fi")
    (part,) = BodyWriter(edition, "en").parts([block])
    assert part.passage.html.startswith(html)
