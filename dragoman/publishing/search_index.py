"""What the search knows of each publication: its words in both languages, by how much they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import add

from django.contrib.postgres.search import SearchVector
from django.db import transaction
from django.db.models import Value

from dragoman.languages.search_configurations import search_configuration
from dragoman.publishing.models import Publication, SearchEntry, SearchLanguage, SearchTerm
from dragoman.publishing.sentences import Sentence, sentences_of
from dragoman.text.document import Part
from dragoman.text.search_words import Word, search_form, words

# PostgreSQL keeps at most a megabyte of words and 16,383 places of a text.
_MOST_CHARACTERS = 100_000
# Headlines say most, then standfirsts; the weights of `ts_rank`.
_WEIGHTS = ((Part.HEADLINE, "A"), (Part.STANDFIRST, "B"), (Part.BODY, "D"))
# Shorter words are mistyped rarely and resemble too many others.
_SHORTEST_TERM, _LONGEST_TERM = 4, 40


@transaction.atomic
def index(publication: Publication, sentences: Sequence[Sentence]) -> None:
    """Let the search find a publication by these words, and no longer by those it had before."""
    parts = [
        SearchVector(Value(text[:_MOST_CHARACTERS]), config=configuration, weight=weight)
        for part, weight in _WEIGHTS
        for configuration, text in _texts(publication, [s for s in sentences if s.part is part])
    ]
    entry = SearchEntry(publication=publication, words=reduce(add, parts))
    SearchEntry.objects.bulk_create(
        [entry], update_conflicts=True, update_fields=["words"], unique_fields=["publication"]
    )
    edition = publication.edition_id
    SearchLanguage.objects.bulk_create(
        [SearchLanguage(edition_id=edition, language=publication.revision.language)],
        ignore_conflicts=True,
    )
    # In order, so that no two workers wait for each other.
    SearchTerm.objects.bulk_create(
        [SearchTerm(edition_id=edition, term=term) for term in sorted(_terms(sentences))],
        ignore_conflicts=True,
    )


def index_missing(*, limit: int) -> int:
    """Index publications of an earlier time; returns how many there were."""
    rows = Publication.objects.filter(search_entry=None).select_related("revision", "translation")
    found = list(rows.order_by("-order")[:limit])
    for publication in found:
        index(publication, sentences_of(publication.revision, publication.translation))
    return len(found)


def _texts(publication: Publication, sentences: Iterable[Sentence]) -> list[tuple[str, str]]:
    """(configuration, text): both languages as each knows its words, and both as they stand."""
    shown = " ".join(s.text for s in sentences)
    original = " ".join(s.original_text for s in sentences)
    texts = [(search_configuration(publication.edition_id), shown)]
    if original != shown:
        texts.append((search_configuration(publication.revision.language), original))
    plain = search_form(f"{shown} {original}" if original != shown else shown)
    return [*texts, ("simple", plain)]


def is_term(word: Word) -> bool:
    """Whether mistyped words may be compared with it, or it may be mistyped."""
    return (
        not word.unspaced
        and _SHORTEST_TERM <= len(word.key) <= _LONGEST_TERM
        and not any(sign.isdigit() for sign in word.key)
    )


def _terms(sentences: Iterable[Sentence]) -> set[str]:
    texts = (text for s in sentences for text in (s.text, s.original_text))
    return {word.key for text in texts for word in words(text) if is_term(word)}
