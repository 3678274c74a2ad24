"""Keeping the editions as the operator set them; a new one gets what is already there."""

from __future__ import annotations

from collections.abc import Sequence

import structlog
from django.db import transaction

from dragoman.articles import selectors, services
from dragoman.common.configuration import EditionSettings
from dragoman.fidelity import BALANCED, Policy, find_policy
from dragoman.languages.table import find
from dragoman.pipeline import new_routes, stages
from dragoman.pipeline.visits import newsroom
from dragoman.publishing import services as publishing
from dragoman.publishing.services import EditionToKeep

log = structlog.get_logger(__name__)


def keep(editions: Sequence[EditionSettings]) -> None:
    """Make the editions; queue for them what they lack and what has a route only now."""
    wanted = [
        EditionToKeep(find(edition.language).code, edition.name, edition.timezone)
        for edition in editions
    ]
    with transaction.atomic():
        for language in publishing.keep_editions(wanted):
            for article_id, revision_id in selectors.articles_without(language):
                services.await_editions(article_id, revision_id, [language])
                stages.after_extract(article_id, [language])
        new_routes.queue_routed()


def policy(language: str) -> Policy:
    """How strictly the edition in `language` judges; balanced where the settings have none."""
    for edition in newsroom().editions:
        if find(edition.language).code == language:
            return find_policy(edition.fidelity.value)
    return BALANCED
