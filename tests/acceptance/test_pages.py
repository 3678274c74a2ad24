"""The demo's pages in a real browser: what a reader sees, at phone and desktop width.

Screenshots go to output/screenshots.
"""

from __future__ import annotations

import json
import re
import shutil
import signal
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.acceptance.looking import assert_accessible, shoot
from tests.acceptance.newsrooms import Newsroom, free_port, until
from tests.conftest import open_folder

pytestmark = [pytest.mark.acceptance, pytest.mark.browser]

WIDTHS = (390, 1280)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of a running demo whose stories are all in, the correction included."""
    folder, port = open_folder(), free_port()
    process = Newsroom(folder).start("demo", "--port", str(port))
    address = f"http://127.0.0.1:{port}"
    try:
        until(lambda: _corrected(address), seconds=150, what="the correction on the front page")
        yield address
    finally:
        process.send_signal(signal.SIGINT)
        out, problems = process.communicate(timeout=60)
        shutil.rmtree(folder, ignore_errors=True)
        assert process.returncode == 0, out + problems


def _get(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            text: str = answer.read().decode()
            return text
    except OSError:
        return ""


def _corrected(address: str) -> bool:
    return 'class="amend"' in _get(f"{address}/pt/") and 'class="amend"' in _get(f"{address}/en/")


@pytest.fixture(params=WIDTHS)
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A tab at phone and at desktop width; anything that a third party is asked for fails."""
    context = browser.new_context(viewport={"width": request.param, "height": 900})
    tab = context.new_page()
    asked: list[str] = []
    tab.on("request", lambda sent: asked.append(sent.url))
    yield tab
    own = tab.url.split("/", 3)[2]
    assert all(url.split("/", 3)[2] == own for url in asked if not url.startswith("data:"))
    assert context.cookies() == []
    context.close()


def _open_translated_story(page: Page, site: str) -> str:
    """Open the first story of the Portuguese edition that comes from English."""
    page.goto(f"{site}/pt/")
    story = page.locator(".story", has=page.get_by_text("do inglês")).first
    link = story.locator("h2 a, h3 a").first
    headline = link.inner_text()
    link.click()
    page.wait_for_url(re.compile(r"/pt/\d{4}/\d\d/\d\d/"))
    return headline


def test_front_page(page: Page, site: str) -> None:
    page.goto(f"{site}/")
    page.goto(f"{site}/pt/")
    assert page.locator("html").get_attribute("lang") == "pt"
    assert page.locator("h1").inner_text() == "Notícias do Mundo"
    assert page.locator("main h2, main h3").count() >= 12
    assert_accessible(page)
    shoot(page, "front")


def test_article_says_all_that_it_promises(page: Page, site: str) -> None:
    headline = _open_translated_story(page, site)
    assert page.locator("h1").inner_text() == headline
    notice = page.locator(".notice").inner_text()
    assert "por máquina" in notice
    provenance = page.locator(".prov").inner_text()
    for word in ("Fonte", "Autoria", "Título original", "firefox", "enpt", "Revisão humana"):
        assert word in provenance, word
    assert page.locator(".body p").count() >= 4
    data = json.loads(page.locator('script[type="application/ld+json"]').first.inner_text())
    assert data["inLanguage"] == "pt"
    assert _names_an_original(data)
    assert_accessible(page)
    shoot(page, "article")


def _names_an_original(data: dict[str, Any]) -> bool:
    return "translationOfWork" in data and "isBasedOn" in data


def test_original_stands_beside_the_translation_by_one_key(page: Page, site: str) -> None:
    _open_translated_story(page, site)
    page.keyboard.press("o")
    page.wait_for_url(re.compile(r"/bilingual/$"))
    pairs = page.locator(".pair")
    assert pairs.count() >= 10
    first = pairs.nth(3)
    assert first.locator(".o").get_attribute("lang") == "en"
    assert first.locator(".t").get_attribute("lang") == "pt"
    beside = first.locator(".o").bounding_box()
    below = first.locator(".t").bounding_box()
    assert beside is not None
    assert below is not None
    assert page.viewport_size is not None
    side_by_side = abs(beside["y"] - below["y"]) < 2
    assert side_by_side == (page.viewport_size["width"] >= 900)
    assert_accessible(page)
    shoot(page, "bilingual")


def test_correction_is_visible(page: Page, site: str) -> None:
    page.goto(f"{site}/pt/")
    story = page.locator(".story, .river li", has=page.locator(".amend")).first
    story.locator("h2 a, h3 a").first.click()
    correction = page.locator(".correction")
    assert "412" in correction.locator("del").all_inner_texts()[0]
    assert "421" in correction.locator("ins").all_inner_texts()[0]
    shoot(page, "corrected")


def test_own_language_is_shown_unchanged_and_says_so(page: Page, site: str) -> None:
    page.goto(f"{site}/en/")
    own = page.locator(".story", has_not=page.locator(".from")).first
    own.locator("h2 a, h3 a").first.click()
    assert "machine" not in page.locator(".notice strong").inner_text().lower()
    assert_accessible(page)
    shoot(page, "own-text")


def test_about_and_unknown_pages(page: Page, site: str) -> None:
    page.goto(f"{site}/pt/about/")
    assert page.locator("main a.link").count() >= 4
    assert_accessible(page)
    shoot(page, "about")
    answer = page.goto(f"{site}/pt/nothing/")
    assert answer is not None
    assert answer.status == 404
    assert "não existe" in page.locator("main").inner_text()
    assert_accessible(page)


def test_everything_is_there_without_scripts(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    _open_translated_story(page, site)
    page.get_by_role("link", name="Lado a lado").click()
    assert page.locator(".pair").count() >= 10
    context.close()


def test_feed_and_probes(site: str) -> None:
    feed = _get(f"{site}/pt/feed.atom")
    assert feed.count("<entry") >= 12
    assert 'rel="via"' in feed
    assert _get(f"{site}/healthz").startswith("ok")
    assert json.loads(_get(f"{site}/readyz"))


def test_demo_folder_is_removed_and_the_terminal_says_what_to_look_at(tmp_path: Path) -> None:
    before = set(Path("/tmp").glob("dragoman-demo-*"))
    process = Newsroom(tmp_path).start("demo", "--port", str(free_port()))
    time.sleep(6)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 0, said
    assert "The site is at http://127.0.0.1:" in said
    assert set(Path("/tmp").glob("dragoman-demo-*")) <= before
