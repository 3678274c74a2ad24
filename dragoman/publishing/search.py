"""Finds publications by words of the translation or the original, whatever their script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import reduce
from operator import and_, or_

from django.contrib.postgres.search import (
    CombinedSearchQuery,
    SearchQuery,
    SearchRank,
    TrigramSimilarity,
)
from django.db import connection
from django.db.models import Count, F, QuerySet

from dragoman.languages.search_configurations import SIMPLE, search_configuration
from dragoman.publishing.models import Publication, SearchLanguage, SearchTerm
from dragoman.publishing.search_index import is_term
from dragoman.publishing.selectors import card_of, public_rows
from dragoman.publishing.sentences import Sentence, sentences_of
from dragoman.publishing.views import StoryCard
from dragoman.text.document import Part
from dragoman.text.search_words import folded, signs_in_twos, words

_Query = SearchQuery | CombinedSearchQuery

PAGE = 20
# Nobody reads on after so many, and counting more takes its time.
MOST_FOUND = 1_000
# What is longer is no question; each word is a search of its own.
MOST_CHARACTERS, MOST_WORDS = 200, 12
_TYPED = str.maketrans({**dict.fromkeys("“”„«»「」", '"'), "\0": " "})
_UNIT = re.compile(r'(-?)"([^"]*)"?|(-?)(\S+)')
# Of so many words with the most trigrams in common that one may have been meant which has this
# share of the same letters in the same order: trigrams alone make little of two letters exchanged.
_CANDIDATES, _ALIKE = 30, 0.75
# Endings that a stem has lost; a longer rest makes another word.
_LONGEST_ENDING = 5
_SHORTEST_STEM = 3
_EXCERPT = 240


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a search: sources by slug, languages of originals, days (both included)."""

    sources: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of an excerpt; `hit`: it is what was looked for."""

    text: str
    hit: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A story that was found: its card, its headline, and a sentence with the hits in it.

    `excerpt` is that sentence as the edition has it, in `language`; `original` as the source has
    it, empty where both are the same.
    """

    card: StoryCard
    headline: tuple[Stretch, ...]
    excerpt: tuple[Stretch, ...]
    language: str
    original: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a filter, and how many of the found have it."""

    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Results:
    """A page of what was found; `meant` is another question where this one found nothing."""

    total: int
    found: tuple[Found, ...]
    sources: tuple[Choice, ...] = ()
    languages: tuple[Choice, ...] = ()
    meant: str = ""


@dataclass(frozen=True, slots=True)
class _Unit:
    """A word or a phrase of the question."""

    text: str
    phrase: bool
    excluded: bool


def search(edition: str, question: str, filters: Filters = Filters(), *, page: int = 1) -> Results:
    """What an edition has of it, the best first; `page` counts from 1."""
    units = _units(question)
    wanted = [unit for unit in units if not unit.excluded]
    if not wanted:
        return Results(0, ())
    configurations = _configurations(edition)
    query = _query(units, configurations)
    if query is None:
        return Results(0, ())
    everything = public_rows(edition).filter(search_entry__words=query)
    rows = _filtered(everything, filters)
    total = rows.order_by()[:MOST_FOUND].count()
    if not total:
        return Results(0, (), meant=_meant(edition, wanted, question))
    rank = SearchRank(F("search_entry__words"), query)
    ranked = rows.annotate(rank=rank).order_by("-rank", "-order", "-pk")
    stems = _stems(wanted, configurations)
    start = (page - 1) * PAGE
    found = tuple(_found(row, stems) for row in ranked[start : start + PAGE])
    return Results(total, found, _sources(everything), _languages(everything))


def newest(
    edition: str, question: str, filters: Filters = Filters(), *, limit: int = 50
) -> tuple[int, ...]:
    """The numbers of the newest publications that have it, for a feed."""
    units = _units(question)
    query = _query(units, _configurations(edition))
    if query is None or all(unit.excluded for unit in units):
        return ()
    rows = _filtered(public_rows(edition).filter(search_entry__words=query), filters)
    return tuple(rows.values_list("pk", flat=True)[:limit])


def _units(question: str) -> list[_Unit]:
    units: list[_Unit] = []
    for match in _UNIT.finditer(question[:MOST_CHARACTERS].translate(_TYPED)):
        text = (match[2] if match[2] is not None else match[4]).strip()
        if any(words(text)):
            units.append(_Unit(text, match[2] is not None, bool(match[1] or match[3])))
    return units[:MOST_WORDS]


def _configurations(edition: str) -> tuple[str, ...]:
    """Those of the languages that the edition has words in, its own first."""
    rows = SearchLanguage.objects.filter(edition_id=edition).order_by("language")
    languages = (edition, *rows.values_list("language", flat=True))
    found = [search_configuration(code) for code in languages]
    return tuple(dict.fromkeys(one for one in found if one != SIMPLE))


def _query(units: Iterable[_Unit], configurations: Sequence[str]) -> _Query | None:
    """Every unit, in any of the languages or as it stands; and in none, if it is excluded."""
    parts: list[_Query] = []
    for unit in units:
        asked = _asked(unit, configurations)
        if unit.excluded:
            parts += [~each for each in asked]
        else:
            parts.append(reduce(or_, asked))
    return reduce(and_, parts) if parts else None


def _asked(unit: _Unit, configurations: Sequence[str]) -> list[SearchQuery]:
    """A unit in each of the languages, and as it stands."""
    kind = "phrase" if unit.phrase else "plain"
    asked = [SearchQuery(unit.text, config=each, search_type=kind) for each in configurations]
    return [*asked, _plainly(unit)]


def _plainly(unit: _Unit) -> SearchQuery:
    found = list(words(unit.text))
    if len(found) == 1 and found[0].unspaced and len(found[0].key) == 1:
        # A lone sign is the beginning of the pairs that have it.
        return SearchQuery(f"{found[0].key}:*", config=SIMPLE, search_type="raw")
    form = " ".join(signs_in_twos(word.key) if word.unspaced else word.key for word in found)
    rows = unit.phrase or any(word.unspaced for word in found)
    return SearchQuery(form, config=SIMPLE, search_type="phrase" if rows else "plain")


def _filtered(rows: QuerySet[Publication], filters: Filters) -> QuerySet[Publication]:
    if filters.sources:
        rows = rows.filter(article__source__slug__in=filters.sources)
    if filters.languages:
        rows = rows.filter(revision__language__in=filters.languages)
    if filters.since:
        rows = rows.filter(day__gte=filters.since)
    if filters.until:
        rows = rows.filter(day__lte=filters.until)
    return rows


def _sources(rows: QuerySet[Publication]) -> tuple[Choice, ...]:
    source = "article__source"
    counted = rows.order_by().values(f"{source}__slug", f"{source}__name").annotate(n=Count("pk"))
    found = [Choice(row[f"{source}__slug"], row[f"{source}__name"], row["n"]) for row in counted]
    return tuple(sorted(found, key=lambda one: (-one.count, one.name)))


def _languages(rows: QuerySet[Publication]) -> tuple[Choice, ...]:
    counted = rows.order_by().values("revision__language").annotate(n=Count("pk"))
    found = [Choice(row["revision__language"], "", row["n"]) for row in counted]
    return tuple(sorted(found, key=lambda one: (-one.count, one.value)))


def _stems(units: Iterable[_Unit], configurations: Sequence[str]) -> tuple[str, ...]:
    """What words have to begin with to be marked, and runs without spaces as they stand."""
    texts = [unit.text for unit in units]
    found = {word.key for text in texts for word in words(text)}
    if configurations:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT unnest(tsvector_to_array(to_tsvector(c::regconfig, t)))"
                " FROM unnest(%s::text[]) AS c, unnest(%s::text[]) AS t",
                [list(configurations), texts],
            )
            found |= {folded(lexeme) for (lexeme,) in cursor.fetchall()}
    return tuple(sorted(found))


def _found(row: Publication, stems: Sequence[str]) -> Found:
    card = card_of(row)
    headline = _stretches(card.headline, stems)
    sentences = sentences_of(row.revision, row.translation)
    body = [sentence for sentence in sentences if sentence.part is not Part.HEADLINE]
    best = max(body, key=lambda sentence: _weight(sentence, stems), default=None)
    if best is None:
        return Found(card, headline, (), row.edition_id)
    kept = best.kept_original or row.translation is None
    return Found(
        card,
        headline,
        _shortened(_stretches(best.text, stems)),
        row.revision.language if kept else row.edition_id,
        () if kept else _shortened(_stretches(best.original_text, stems)),
    )


def _weight(sentence: Sentence, stems: Sequence[str]) -> tuple[int, int]:
    """By how many different hits it has on the side that has more, then on both."""
    counts = [
        len({folded(text[start:end]) for start, end in _hits(text, stems)})
        for text in (sentence.text, sentence.original_text)
    ]
    return max(counts), sum(counts)


def _stretches(text: str, stems: Sequence[str]) -> tuple[Stretch, ...]:
    stretches: list[Stretch] = []
    end = 0
    for start, stop in _hits(text, stems):
        stretches += [Stretch(text[end:start], hit=False), Stretch(text[start:stop], hit=True)]
        end = stop
    stretches.append(Stretch(text[end:], hit=False))
    return tuple(each for each in stretches if each.text)


def _hits(text: str, stems: Sequence[str]) -> Iterator[tuple[int, int]]:
    for word in words(text):
        if word.unspaced:
            at = 0
            while at < len(word.key):
                length = max((len(s) for s in stems if word.key.startswith(s, at)), default=0)
                if length:
                    yield word.start + at, word.start + at + length
                at += length or 1
        elif any(_is_form(word.key, stem) for stem in stems):
            yield word.start, word.end


def _is_form(word: str, stem: str) -> bool:
    if word == stem:
        return True
    rest = len(word) - len(stem)
    return len(stem) >= _SHORTEST_STEM and rest <= _LONGEST_ENDING and word.startswith(stem)


def _shortened(stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """A long sentence around its first hit."""
    whole = sum(len(each.text) for each in stretches)
    if whole <= _EXCERPT:
        return stretches
    kept: list[Stretch] = []
    room = _EXCERPT
    for each in stretches:
        text = each.text
        if not each.hit and not kept and len(text) > _EXCERPT // 3:
            text = "…" + text[-_EXCERPT // 3 :].partition(" ")[2]
        if len(text) > room:
            text = text[:room].rpartition(" ")[0] + "…"
        kept.append(Stretch(text, each.hit))
        room -= len(text)
        if room <= 0 or text.endswith("…"):
            break
    return tuple(kept)


def _meant(edition: str, units: Sequence[_Unit], question: str) -> str:
    """The question with its unknown words put right; empty where none is like one that is there."""
    mended = question
    for unit in units:
        for word in filter(is_term, words(unit.text)):
            if SearchTerm.objects.filter(edition_id=edition, term=word.key).exists():
                continue
            alike = _most_alike(edition, word.key)
            if alike is None:
                return ""
            written = re.escape(unit.text[word.start : word.end])
            mended = re.sub(rf"(?<!\w){written}(?!\w)", alike, mended)
    return mended if mended != question else ""


def _most_alike(edition: str, word: str) -> str | None:
    rows = SearchTerm.objects.filter(edition_id=edition, term__trigram_similar=word)
    near = rows.annotate(alike=TrigramSimilarity("term", word)).order_by("-alike", "term")
    shares = [
        (SequenceMatcher(None, word, term, autojunk=False).ratio(), term)
        for term in near.values_list("term", flat=True)[:_CANDIDATES]
    ]
    return max((share for share in shares if share[0] >= _ALIKE), default=(0.0, None))[1]
