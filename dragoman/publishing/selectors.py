"""Reads of what is public, as whole views for the site and its feeds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db import DatabaseError, connection
from django.db.models import Count, Q, QuerySet

from dragoman.publishing.models import Correction, Edition, Publication
from dragoman.publishing.sentences import Sentence, sentences_of
from dragoman.publishing.views import (
    AlternateView,
    ArticleView,
    BlockView,
    ChangeView,
    CorrectionView,
    EditionView,
    FindingView,
    ModelView,
    Provenance,
    SentenceView,
    SourceView,
    StoryCard,
)
from dragoman.sources.models import Rights, Source
from dragoman.sources.rights import beyond
from dragoman.text import serialise
from dragoman.text.document import Part
from dragoman.translations.models import Finding

# A term that the newsroom wants otherwise is no doubt about what the source says.
_HOUSE_STYLE = frozenset({"glossary"})
# Adults read 200 to 260 words a minute silently (Brysbaert 2019: 238 for non-fiction in English).
WORDS_A_MINUTE = 220


def editions() -> tuple[EditionView, ...]:
    """All live editions in the operator's order."""
    return tuple(_edition(row) for row in Edition.objects.filter(live=True).order_by("position"))


def edition(language: str) -> EditionView | None:
    """One live edition."""
    row = Edition.objects.filter(live=True, language=language).first()
    return _edition(row) if row else None


def front(language: str, *, limit: int = 60) -> tuple[StoryCard, ...]:
    """The newest publications of an edition."""
    return tuple(card_of(row) for row in public_rows(language)[:limit])


def source_page(
    language: str, slug: str, *, limit: int = 60
) -> tuple[SourceView, tuple[StoryCard, ...]] | None:
    """A source with its newest publications in an edition."""
    source = Source.objects.filter(slug=slug).first()
    if source is None:
        return None
    rows = public_rows(language).filter(article__source=source)[:limit]
    return _source(source), tuple(card_of(row) for row in rows)


def sources(language: str) -> tuple[SourceView, ...]:
    """The sources that an edition reads or has published, by name."""
    mine = Q(articles__publications__edition_id=language) | Q(feeds__isnull=False)
    rows = Source.objects.filter(mine).distinct()
    return tuple(_source(row) for row in rows.order_by("name"))


def article(language: str, public_id: int) -> ArticleView | None:
    """One publication, whole."""
    row = public_rows(language).filter(pk=public_id).first()
    return _article(row) if row else None


def article_at(address: str) -> int | None:
    """The article of a story's page on this site, with or without the site's own address."""
    number = re.fullmatch(r"(?:https?://[^/]+)?/\w+/\d{4}/\d\d/\d\d/[^/]+-(\d+)/?", address)
    row = Publication.objects.filter(pk=int(number[1])).first() if number else None
    return row.article_id if row and _path(row).rstrip("/") in address else None


def feed_entries(language: str, *, source: str = "", limit: int = 50) -> tuple[ArticleView, ...]:
    """The newest publications of an edition, or of one source in it (its slug), whole."""
    rows = public_rows(language)
    if source:
        rows = rows.filter(article__source__slug=source)
    return tuple(_article(row) for row in rows[:limit])


def articles(language: str, public_ids: Sequence[int]) -> tuple[ArticleView, ...]:
    """Publications by their numbers, whole, the newest first."""
    return tuple(_article(row) for row in public_rows(language).filter(pk__in=public_ids))


def addresses(article_ids: Iterable[int]) -> dict[int, dict[str, str]]:
    """The path of each publication, by article and language."""
    paths: dict[int, dict[str, str]] = defaultdict(dict)
    rows = _public().filter(article_id__in=list(article_ids))
    for row in rows.only("article_id", "edition_id", "day", "slug"):
        paths[row.article_id][row.edition_id] = _path(row)
    return dict(paths)


def counts() -> dict[str, int]:
    """Publications by edition."""
    rows = _public().values("edition_id").annotate(n=Count("pk"))
    return {row["edition_id"]: row["n"] for row in rows}


def is_public(article_id: int) -> bool:
    """Whether readers see an article in any edition."""
    return _public().filter(article_id=article_id).exists()


def is_ready() -> bool:
    """Whether the database answers and knows the editions' table."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM publishing_edition LIMIT 1")
    except DatabaseError:
        return False
    return True


def _public() -> QuerySet[Publication]:
    """What readers may see: never more of a text than its source's rights are by now."""
    too_much = Q()
    for level in Rights.values:
        too_much |= Q(article__source__rights=level, revision__rights__in=beyond(level))
    rows = Publication.objects.filter(edition__live=True, withdrawn__isnull=True)
    return rows.exclude(too_much)


def public_rows(language: str) -> QuerySet[Publication]:
    """What an edition shows, the newest first, with all that a card needs."""
    return (
        _public()
        .filter(edition_id=language)
        .select_related("article__source", "revision", "translation")
        .prefetch_related("corrections")
        .order_by("-order", "-pk")
    )


def _edition(row: Edition) -> EditionView:
    publications = _public().filter(edition=row)
    return EditionView(
        language=row.language,
        name=row.name,
        timezone=row.timezone,
        source_count=publications.values("article__source").distinct().count(),
        language_count=publications.values("revision__language").distinct().count(),
    )


def _source(row: Source) -> SourceView:
    return SourceView(
        slug=row.slug,
        name=row.name,
        home_url=row.home_url,
        country=row.country,
        owner=row.owner,
        state_run=row.state_run,
    )


def _path(row: Publication) -> str:
    return f"/{row.edition_id}/{row.day:%Y/%m/%d}/{row.slug}-{row.pk}/"


def card_of(row: Publication) -> StoryCard:
    """A publication as a headline in a list."""
    return StoryCard(
        path=_path(row),
        headline=row.headline,
        headline_language=row.headline_language,
        standfirst=row.standfirst,
        standfirst_language=row.standfirst_language,
        language=row.edition_id,
        original_language=row.revision.language,
        translated=row.translation_id is not None,
        source=_source(row.article.source),
        published=row.published,
        live_since=row.live_since,
        flagged=row.translation.flagged if row.translation else 0,
        corrected=bool(row.corrections.all()),
    )


def _article(row: Publication) -> ArticleView:
    sentences = sentences_of(row.revision, row.translation)
    findings = _findings(row)
    views = [_sentence(sentence, findings) for sentence in sentences]
    by_part: dict[tuple[Part, int], list[SentenceView]] = defaultdict(list)
    for sentence, view in zip(sentences, views, strict=True):
        by_part[(sentence.part, sentence.block)].append(view)
    corrections = sorted(row.corrections.all(), key=lambda correction: correction.at, reverse=True)
    return ArticleView(
        card=card_of(row),
        headline=tuple(by_part[(Part.HEADLINE, -1)]),
        standfirst=tuple(by_part[(Part.STANDFIRST, -1)]),
        blocks=_blocks(row, by_part),
        provenance=_provenance(row, views),
        corrections=tuple(_correction(correction) for correction in corrections),
        alternates=_alternates(row),
        rights=row.revision.rights,
        reading_minutes=max(1, round(row.revision.words / WORDS_A_MINUTE)),
        updated=row.updated,
        source_changed=row.source_changed,
    )


def _findings(row: Publication) -> dict[int, tuple[FindingView, ...]]:
    found: dict[int, list[FindingView]] = defaultdict(list)
    if row.translation_id is not None:
        for finding in Finding.objects.filter(translation_id=row.translation_id).order_by("pk"):
            view = FindingView(finding.check_name, finding.severity, finding.message)
            found[finding.segment].append(view)
    return {number: tuple(views) for number, views in found.items()}


def _sentence(sentence: Sentence, findings: dict[int, tuple[FindingView, ...]]) -> SentenceView:
    found = findings.get(sentence.number, ())
    may_doubt = not (sentence.kept_original or sentence.by_person)
    return SentenceView(
        number=sentence.number,
        original=sentence.original,
        translation=sentence.shown,
        kept_original=sentence.kept_original,
        findings=found,
        doubtful=may_doubt and any(map(_is_doubt, found)),
        repairs=sentence.repairs,
        mended_by=sentence.mended_by,
    )


def _is_doubt(finding: FindingView) -> bool:
    return finding.severity != "note" and finding.check not in _HOUSE_STYLE


def _blocks(
    row: Publication, by_part: dict[tuple[Part, int], list[SentenceView]]
) -> tuple[BlockView, ...]:
    document = serialise.document_from_data(row.revision.document)
    return tuple(
        BlockView(
            kind=block.kind,
            sentences=tuple(by_part.get((Part.BODY, index), ())),
            level=block.level,
            ordered=block.ordered,
            group=block.group,
            row=block.row,
            column=block.column,
            header=block.header,
            image=block.image,
            original_language=row.revision.block_languages.get(str(index), ""),
        )
        for index, block in enumerate(document.blocks)
    )


def _provenance(row: Publication, sentences: Sequence[SentenceView]) -> Provenance:
    revision, translation = row.revision, row.translation
    document = serialise.document_from_data(revision.document)
    return Provenance(
        source=_source(row.article.source),
        authors=tuple(revision.authors),
        original_headline=document.headline,
        original_url=revision.url,
        original_language=revision.language,
        published=revision.published,
        fetched=revision.fetched,
        translated=translation.created if translation else None,
        engine=translation.engine if translation else "",
        models=tuple(
            ModelView(weight["pair"], weight["name"], weight["hash"])
            for weight in (translation.weights if translation else ())
        ),
        route=tuple(translation.route) if translation else (revision.language,),
        verdict=translation.verdict if translation else "original",
        sentences=len(sentences),
        flagged=translation.flagged if translation else 0,
        edited_by="",
        edited_at=None,
        origin=revision.origin,
        doubtful=sum(sentence.doubtful for sentence in sentences),
        repaired=sum(bool(sentence.mended_by) for sentence in sentences),
    )


def _correction(row: Correction) -> CorrectionView:
    changes = tuple(ChangeView(change["before"], change["after"]) for change in row.changes)
    return CorrectionView(at=row.at, changes=changes)


def _alternates(row: Publication) -> tuple[AlternateView, ...]:
    others = _public().filter(article_id=row.article_id)
    return tuple(
        AlternateView(other.edition_id, _path(other)) for other in others.order_by("edition_id")
    )
