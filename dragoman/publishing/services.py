"""Writes of editions, publications and corrections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.db import transaction
from django.utils.text import slugify

from dragoman.articles.models import Revision
from dragoman.common import clock
from dragoman.publishing import search_index
from dragoman.publishing.edition_names import default_name
from dragoman.publishing.models import Correction, Edition, Publication
from dragoman.publishing.sentences import Sentence, headline_of, sentences_of, standfirst_of
from dragoman.sources.rights import beyond
from dragoman.text.document import Part
from dragoman.text.sentences import sentence_spans
from dragoman.translations.models import Translation

_SLUG_CHARACTERS = 80


@dataclass(frozen=True, slots=True)
class EditionToKeep:
    """An edition as the operator set it; an empty name means the language's default."""

    language: str
    name: str
    timezone: str


@transaction.atomic
def keep_editions(wanted: Sequence[EditionToKeep]) -> tuple[str, ...]:
    """Make the editions as set; those no longer wanted go dark, nothing of theirs is deleted."""
    for position, edition in enumerate(wanted):
        Edition.objects.update_or_create(
            language=edition.language,
            defaults={
                "name": edition.name or default_name(edition.language),
                "timezone": edition.timezone,
                "position": position,
                "live": True,
            },
        )
    languages = tuple(edition.language for edition in wanted)
    Edition.objects.exclude(language__in=languages).update(live=False)
    return languages


def publish(*, article_id: int, language: str, revision_id: int, translation_id: int | None) -> int:
    """Make a translation (or, without one, the source's own text) public; returns the publication.

    Call inside a transaction. A publication that exists moves to the new text; if its article was
    revised and the reader's text changed, that leaves a visible correction.
    """
    revision = Revision.objects.get(pk=revision_id)
    translation = Translation.objects.get(pk=translation_id) if translation_id else None
    sentences = sentences_of(revision, translation)
    publication = (
        Publication.objects.select_for_update()
        .filter(edition_id=language, article_id=article_id)
        .first()
    )
    if publication is None:
        return _first_publication(language, revision, translation, sentences).pk
    shown = (publication.revision_id, publication.translation_id)
    if shown != (revision_id, translation_id) or publication.withdrawn is not None:
        _move(publication, revision, translation, sentences)
    return publication.pk


def _first_publication(
    language: str,
    revision: Revision,
    translation: Translation | None,
    sentences: tuple[Sentence, ...],
) -> Publication:
    now = clock.now()
    order = min(revision.published or now, now)
    headline = headline_of(sentences, language, revision.language)
    standfirst = standfirst_of(sentences, language, revision.language)
    made = Publication.objects.create(
        edition_id=language,
        article_id=revision.article_id,
        revision=revision,
        translation=translation,
        slug=_slug(headline.text),
        day=order.date(),
        headline=headline.text,
        headline_language=headline.language,
        standfirst=standfirst.text,
        standfirst_language=standfirst.language,
        published=revision.published,
        order=order,
        live_since=now,
        updated=now,
    )
    search_index.index(made, sentences)
    return made


def _move(
    publication: Publication,
    revision: Revision,
    translation: Translation | None,
    sentences: tuple[Sentence, ...],
) -> None:
    readings = (publication.revision, revision)
    before = _without(readings, sentences_of(publication.revision, publication.translation))
    # Other rights show more or less of the same story: nobody corrected anything, and what may no
    # longer be shown must not stand in a correction.
    same_rights = publication.revision.rights == revision.rights
    # The page in place of the feed's own words is a longer text, and no correction either.
    same_origin = publication.revision.origin == revision.origin
    revised = publication.revision_id != revision.pk and same_origin
    after = _without(readings, sentences)
    changes = changed_sentences(before, after) if revised and same_rights else ()
    if not same_rights:
        publication.corrections.all().delete()
    if changes:
        Correction.objects.get_or_create(
            publication=publication,
            revision=revision,
            defaults={"changes": list(changes), "at": clock.now()},
        )
    publication.revision = revision
    publication.translation = translation
    headline = headline_of(sentences, publication.edition_id, revision.language)
    standfirst = standfirst_of(sentences, publication.edition_id, revision.language)
    publication.headline, publication.headline_language = headline.text, headline.language
    publication.standfirst, publication.standfirst_language = standfirst.text, standfirst.language
    publication.updated = clock.now()
    publication.source_changed = False
    publication.withdrawn = None
    publication.save()
    search_index.index(publication, sentences)


def _without(revisions: Sequence[Revision], sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """The sentences without those that either reading took out as no part of the story."""
    gone = set()
    removed = ((each["text"], one.language) for one in revisions for each in one.removed)
    for text, language in removed:
        spans = sentence_spans(text, language)
        gone |= {text.strip(), *(text[span.start : span.end].strip() for span in spans)}
    return tuple(
        s for s in sentences if s.part is not Part.BODY or s.original_text.strip() not in gone
    )


def changed_sentences(
    before: Iterable[Sentence], after: Iterable[Sentence]
) -> tuple[dict[str, str], ...]:
    """What a reader of the earlier text would find changed, as {before, after} in page order.

    Compared by what the source says, so that an engine that words the same sentence anew does not
    make a correction.
    """
    old, new = list(before), list(after)
    matcher = SequenceMatcher(
        None, [s.original_text for s in old], [s.original_text for s in new], autojunk=False
    )
    changes: list[dict[str, str]] = []
    for operation, i1, i2, j1, j2 in matcher.get_opcodes():
        if operation == "equal":
            continue
        for step in range(max(i2 - i1, j2 - j1)):
            earlier = old[i1 + step].text if i1 + step < i2 else ""
            later = new[j1 + step].text if j1 + step < j2 else ""
            changes.append({"before": earlier, "after": later})
    return tuple(changes)


def withdraw(article_id: int) -> int:
    """Take an article from every edition, page, list and feed; returns from how many."""
    return Publication.objects.filter(article_id=article_id, withdrawn__isnull=True).update(
        withdrawn=clock.now(), updated=clock.now()
    )


def withdraw_beyond(article_id: int, rights: str) -> int:
    """Take an article from every edition that shows more of it than `rights` allows by now.

    The shorter text may wait for its translation, or fail its checks; publishing it ends this.
    """
    return Publication.objects.filter(
        article_id=article_id, withdrawn__isnull=True, revision__rights__in=beyond(rights)
    ).update(withdrawn=clock.now(), updated=clock.now())


def restore(article_id: int) -> int:
    """Show an article again that its source had taken back and now has again, unchanged.

    Not where an edition's text is one of more rights than the article has by now.
    """
    newest = Revision.objects.filter(article_id=article_id).order_by("-number").first()
    too_much = beyond(newest.rights) if newest else ()
    rows = Publication.objects.filter(article_id=article_id, withdrawn__isnull=False)
    return rows.exclude(revision__rights__in=too_much).update(withdrawn=None, updated=clock.now())


def mark_source_changed(*, article_id: int, language: str, revision_id: int) -> None:
    """Say on the page that the source revised the story and our new translation did not pass.

    Where the page shows this very revision, only its translation was made anew: nothing is said.
    """
    rows = Publication.objects.filter(edition_id=language, article_id=article_id)
    rows.exclude(revision_id=revision_id).update(source_changed=True, updated=clock.now())


def _slug(headline: str) -> str:
    """The headline as an address: ASCII where the script allows it, its own letters elsewhere."""
    slug = slugify(headline) or slugify(headline, allow_unicode=True)
    if len(slug) > _SLUG_CHARACTERS:
        slug = slug[:_SLUG_CHARACTERS].rsplit("-", 1)[0]
    return slug or "story"
