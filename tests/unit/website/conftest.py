"""The site over a made-up newsroom."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from tests.unit.website import made_up


@pytest.fixture(autouse=True)
def static_folder(settings: Settings, tmp_path: Path) -> None:
    """An empty folder of collected files: no newsroom has been made here."""
    settings.STATIC_ROOT = tmp_path


@pytest.fixture
def newsroom(monkeypatch: pytest.MonkeyPatch) -> made_up.Newsroom:
    """Twenty stories, the first of them whole in Portuguese and, untranslated, in German."""
    room = made_up.Newsroom(cards=made_up.cards(20))
    room.articles = {("pt", 1): made_up.article(), ("de", 1): made_up.own_text()}
    room.install(monkeypatch)

    def now() -> datetime:
        return made_up.NOW

    monkeypatch.setattr("dragoman.website.reader.now", now)
    return room


@pytest.fixture
def reader(newsroom: made_up.Newsroom) -> Client:
    """A browser with no cookies and no preference."""
    return Client()
