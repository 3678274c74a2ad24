"""Stories put straight into the tables, in any language, with or without a translation."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from dragoman.articles.models import Article, Revision
from dragoman.common import clock
from dragoman.publishing import services
from dragoman.sources.models import Source
from dragoman.text import serialise
from dragoman.text.document import Block, BlockKind, Document, Run
from dragoman.text.segments import segment_document
from dragoman.translations import services as translations
from dragoman.translations.segments import Origin, StoredSegment


def source(name: str = "Bay News") -> Source:
    """A source of that name, made if there is none."""
    made, _ = Source.objects.get_or_create(
        slug=name.lower().replace(" ", "-"),
        defaults={"name": name, "rights": "full", "added": clock.now()},
    )
    return made


def story(
    edition: str,
    language: str,
    sentences: Sequence[str],
    translated: Sequence[str] = (),
    *,
    of: str = "Bay News",
) -> int:
    """Publish a story (its headline first, each sentence a paragraph); returns the publication."""
    document = Document(
        sentences[0], "", tuple(Block(BlockKind.PARAGRAPH, (Run(one),)) for one in sentences[1:])
    )
    number = Article.objects.count() + 1
    article = Article.objects.create(
        source=source(of), identity=f"story-{number}", first_seen=clock.now()
    )
    revision = Revision.objects.create(
        article=article,
        number=1,
        content_hash=f"{number:064}",
        url=f"https://news.example/{number}",
        language=language,
        rights="full",
        document=serialise.document_to_data(document),
        fetched=clock.now(),
        words=10,
        created=clock.now(),
    )
    translation = _translation(revision, edition, translated) if translated else None
    with transaction.atomic():
        return services.publish(
            article_id=article.pk,
            language=edition,
            revision_id=revision.pk,
            translation_id=translation,
        )


def _translation(revision: Revision, language: str, texts: Sequence[str]) -> int:
    document = serialise.document_from_data(revision.document)
    segments = segment_document(document, revision.language)
    return translations.store(
        translations.TranslationToStore(
            revision_id=revision.pk,
            language=language,
            route=(revision.language, language),
            engine="madeup",
            weights=(),
            segments=[
                StoredSegment(s.number, s.part, s.block, s.runs, (Run(text),), Origin.MACHINE)
                for s, text in zip(segments, texts, strict=True)
            ],
            findings=[],
            verdict="publish",
            reason="",
            flagged=0,
            repaired=0,
            words=10,
            seconds=0.1,
        )
    )
