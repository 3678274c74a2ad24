"""Translations of made-up stories, as rows: what the report counts, without the path there."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from dragoman.articles.models import Article, Revision
from dragoman.common import clock
from dragoman.sources.models import Source
from dragoman.translations.models import Finding, Translation


@dataclass
class Story:
    """One translated story; `findings`: (check, severity) → in how many sentences, from 1 on."""

    source: str = "Bay News"
    languages: tuple[str, str] = ("en", "pt")
    sentences: int = 20
    repaired: int = 0
    flagged: int = 0
    verdict: str = "publish"
    created: datetime = field(default_factory=clock.now)
    findings: Mapping[tuple[str, str], int] = field(default_factory=dict)


def source_named(name: str) -> Source:
    slug = name.lower().replace(" ", "-")
    return Source.objects.get_or_create(slug=slug, defaults={"name": name, "added": clock.now()})[0]


def store(story: Story) -> Translation:
    """The story's source, article, revision, translation and findings."""
    article = Article.objects.create(
        source=source_named(story.source), identity=secrets.token_hex(8), first_seen=story.created
    )
    revision = Revision.objects.create(
        article=article, number=1, content_hash=secrets.token_hex(32), url="https://bay.example/1",
        language=story.languages[0], rights="full", document={}, fetched=story.created, words=200,
        created=story.created,
    )  # fmt: skip
    translation = Translation.objects.create(
        revision=revision, language=story.languages[1], route=list(story.languages),
        engine="firefox", weights=[], segments=[], verdict=story.verdict, words=200, seconds=1.0,
        sentences=story.sentences, flagged=story.flagged, repaired=story.repaired,
        content_hash=secrets.token_hex(32), created=story.created,
    )  # fmt: skip
    Finding.objects.bulk_create(
        Finding(
            translation=translation, segment=number, check_name=check, severity=severity,
            message="made up",
        )
        for (check, severity), count in story.findings.items()
        for number in range(1, count + 1)
    )  # fmt: skip
    return translation
