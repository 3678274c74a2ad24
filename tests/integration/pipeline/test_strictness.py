"""An edition's own policy decides whether a story waits for a person."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.conf import settings

from dragoman import fidelity
from dragoman.articles.models import EditionStanding
from dragoman.common.configuration import EditionSettings, Strictness
from dragoman.fidelity.checks.copied import CopiedCheck
from dragoman.pipeline import engines
from tests.integration.pipeline import newsroom
from tests.integration.pipeline.made_up_engines import engine, page, portuguese, use
from tests.integration.pipeline.publisher import Publisher

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

HEADLINE = "Rain over the bay"


@pytest.fixture
def site(room: None) -> Iterator[Publisher]:
    with Publisher({"/rain": page(title=HEADLINE)}) as publisher:
        yield publisher
    engines.forget_routes()


@pytest.mark.parametrize(
    ("strictness", "state", "reason"),
    [
        (Strictness.STRICT, "held", "held:copied"),
        (Strictness.BALANCED, "published", ""),
        (Strictness.PERMISSIVE, "published", ""),
    ],
)
def test_a_headline_that_failed_is_held_by_strict_editions_alone(
    site: Publisher,
    monkeypatch: pytest.MonkeyPatch,
    strictness: Strictness,
    state: str,
    reason: str,
) -> None:
    editions = [EditionSettings(language="pt", fidelity=strictness)]
    changed = settings.NEWSROOM.model_copy(update={"editions": editions})
    monkeypatch.setattr(settings, "NEWSROOM", changed)
    # The made-up Portuguese would not pass the others.
    monkeypatch.setattr(fidelity, "CHECKS", (CopiedCheck(),))
    use(monkeypatch, engine(lambda text: text if text == HEADLINE else portuguese(text)))
    newsroom.read(site, newsroom.entry(site, "/rain", title=HEADLINE))
    standing = EditionStanding.objects.get(language="pt")
    assert (standing.state, standing.reason) == (state, reason)
