"""What tests of pages share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.shared_data import SKIP_NOTHING

_CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "chrome")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's Chromium, headless."""
    found = next(filter(None, map(shutil.which, _CHROMIUMS)), None)
    if found is None:
        if os.environ.get(SKIP_NOTHING):
            pytest.fail("no Chromium on this machine, although CI installs one")
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield chromium
        chromium.close()
