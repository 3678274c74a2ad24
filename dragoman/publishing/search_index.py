"""What the search knows of each publication: its words in both languages, by how much they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import connection, transaction

from dragoman.languages.search_configurations import search_configuration
from dragoman.publishing.models import Publication
from dragoman.publishing.sentences import Sentence, sentences_of
from dragoman.text.document import Part
from dragoman.text.search_words import search_form, words

# PostgreSQL keeps at most a megabyte of words and 16,383 places of a text.
_MOST_CHARACTERS = 100_000
# Headlines say most, then standfirsts; the weights of `ts_rank`.
_WEIGHTS = ((Part.HEADLINE, "A"), (Part.STANDFIRST, "B"), (Part.BODY, "D"))
# Shorter words are mistyped rarely and resemble too many others.
_SHORTEST_TERM, _LONGEST_TERM = 4, 40
_VECTOR = "setweight(to_tsvector(%s::regconfig, %s), %s)"


@transaction.atomic
def index(publication: Publication, sentences: Sequence[Sentence]) -> None:
    """Let the search find a publication by these words, and no longer by those it had before."""
    parts: list[str] = []
    for part, weight in _WEIGHTS:
        own = [s for s in sentences if s.part is part]
        for configuration, text in _texts(publication, own):
            parts += [configuration, text[:_MOST_CHARACTERS], weight]
    vector = " || ".join([_VECTOR] * (len(parts) // 3))
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO publishing_searchentry (publication_id, words)"  # noqa: S608 - no input
            f" VALUES (%s, {vector})"
            " ON CONFLICT (publication_id) DO UPDATE SET words = excluded.words",
            [publication.pk, *parts],
        )
        cursor.execute(
            "INSERT INTO publishing_searchlanguage (edition_id, language) VALUES (%s, %s)"
            " ON CONFLICT DO NOTHING",
            [publication.edition_id, publication.revision.language],
        )
    _keep_terms(publication.edition_id, sentences)


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


def _keep_terms(language: str, sentences: Iterable[Sentence]) -> None:
    """Words that mistyped ones are compared with; in order: no two workers wait for each other."""
    terms = {
        word.key
        for s in sentences
        for text in (s.text, s.original_text)
        for word in words(text)
        if not word.unspaced
        and _SHORTEST_TERM <= len(word.key) <= _LONGEST_TERM
        and not any(sign.isdigit() for sign in word.key)
    }
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO publishing_searchterm (edition_id, term)"
            " SELECT %s, unnest(%s::text[]) ON CONFLICT DO NOTHING",
            [language, sorted(terms)],
        )
