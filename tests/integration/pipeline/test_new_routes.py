"""A model that comes while the newsroom runs: what waited for it goes on without a restart."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from django.conf import settings

from dragoman.articles.models import EditionStanding, EditionState
from dragoman.mt.engine import Quality
from dragoman.mt.model_files.manifest import Manifest, write_manifest
from dragoman.mt.models import ModelStore
from dragoman.pipeline import engines, new_routes
from tests.integration.pipeline.newsroom import entry, read, work
from tests.integration.pipeline.publisher import Publisher

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

PAGE = """<!doctype html><html lang="de"><head><title>Regen in der Bucht</title></head><body>
<article><h1>Regen in der Bucht</h1><p>Am Montag regnete es in der kleinen Stadt an der Bucht, und
der Hafenmeister schrieb vor dem Mittag auf, wie viel Wasser gefallen war.</p><p>Die Schiffe fuhren
wie immer, sagte das Amt, und niemand kam an diesem Tag zu spät zur Arbeit oder nach Hause.</p>
</article></body></html>"""


def install(models: Path, source: str) -> None:
    """The wheel's pt-en under another name: what counts is that a route leads, not the words."""
    wheel = ModelStore().models()[1]
    staging = models / ".work" / source
    shutil.copytree(wheel.folder, staging)
    write_manifest(
        staging,
        Manifest(source, "en", "3.0", "tiny", Quality.FAIR, wheel.hash, (), "a test", "2026-01-01"),
    )
    staging.replace(models / f"{source}-en")


def states() -> dict[str, str]:
    return dict(EditionStanding.objects.values_list("language", "state"))


def test_what_had_no_route_goes_on_when_a_model_comes(
    room: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    models = tmp_path / "models"
    models.mkdir()
    changed = settings.NEWSROOM.model_copy(update={"models_dir": models})
    monkeypatch.setattr(settings, "NEWSROOM", changed)
    engines.renew()
    with Publisher({"/de": (200, {}, PAGE)}) as site:
        read(site, entry(site, "/de", "Regen in der Bucht"))
        assert states() == {"pt": EditionState.NO_ROUTE, "en": EditionState.NO_ROUTE}
        detail = EditionStanding.objects.get(language="pt").detail
        assert "dragoman models add de pt" in detail
        assert new_routes.queue_routed() == 0
        install(models, "de")
        assert new_routes.queue_routed() == 2
        work()
    assert EditionState.NO_ROUTE not in states().values()
    assert new_routes.queue_routed() == 0
    monkeypatch.undo()
    engines.renew()
