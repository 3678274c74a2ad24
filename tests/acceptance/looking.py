"""Looking at a page as people do: by eye, and with what reads it to them."""

from __future__ import annotations

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SCREENSHOTS = Path(__file__).resolve().parents[2] / "output" / "screenshots"


def shoot(page: Page, name: str) -> None:
    """Picture the page, light and dark, into output/screenshots; it may not scroll sideways."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    assert page.viewport_size is not None
    width = page.viewport_size["width"]
    sideways = page.evaluate("document.documentElement.scrollWidth")
    assert sideways <= width, f"{name} scrolls sideways at {width}"
    page.screenshot(path=SCREENSHOTS / f"{name}-{width}.png", full_page=True)
    page.emulate_media(color_scheme="dark")
    page.screenshot(path=SCREENSHOTS / f"{name}-{width}-dark.png", full_page=True)
    page.emulate_media(color_scheme="light")


def assert_accessible(page: Page) -> None:
    """Axe finds nothing."""
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
