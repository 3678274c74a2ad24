"""The desk in a real browser: people let in by the command, pages looked at by eye and by axe.

Screenshots go to output/screenshots.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.acceptance.looking import assert_accessible, shoot
from tests.acceptance.newsrooms import COMMAND, Newsroom, free_port, until
from tests.conftest import open_folder

pytestmark = [pytest.mark.acceptance, pytest.mark.browser]

WIDTHS = (390, 1440)
PASSWORD = "a quiet harbour 91"
ROOT = Path(__file__).resolve().parents[2]


def _add_person(newsroom: Newsroom, name: str, *options: str) -> None:
    done = subprocess.run(
        [*COMMAND, "user", "add", name, "--password-stdin", *options],
        input=f"{PASSWORD}\n", text=True, capture_output=True, check=False, timeout=60,
        cwd=newsroom.folder, env=newsroom.environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def _fill(newsroom: Newsroom) -> None:
    paths = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    environment = newsroom.environment | {"PYTHONPATH": paths}
    command = [sys.executable, "-m", "tests.acceptance.quarter"]
    subprocess.run(command, cwd=newsroom.folder, env=environment, check=True, timeout=120)


def _answers(address: str) -> bool:
    try:
        with urlopen(f"{address}/readyz", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of a newsroom with a quarter of translations; `ana` is staff, `rui` is not."""
    newsroom, port = Newsroom(open_folder()), free_port()
    newsroom.run("init", "--edition", "en", "--edition", "pt")
    server = newsroom.start("web", "--port", str(port))
    address = f"http://127.0.0.1:{port}"
    try:
        until(lambda: _answers(address), seconds=60, what="the site")
        _add_person(newsroom, "ana", "--staff")
        _add_person(newsroom, "rui")
        _fill(newsroom)
        yield address
    finally:
        server.send_signal(signal.SIGINT)
        _, problems = server.communicate(timeout=60)
        shutil.rmtree(newsroom.folder, ignore_errors=True)
        assert server.returncode == 0, problems


@pytest.fixture(params=WIDTHS)
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A tab at phone and at desktop width; what the policy of the page forbids is a failure."""
    context = browser.new_context(viewport={"width": request.param, "height": 900}, locale="en-GB")
    tab = context.new_page()
    forbidden: list[str] = []
    tab.on("console", lambda said: forbidden.append(said.text) if "Policy" in said.text else None)
    yield tab
    assert forbidden == []
    context.close()


def _log_in(page: Page, name: str, password: str = PASSWORD) -> None:
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in").click()


def test_the_door(page: Page, site: str) -> None:
    page.goto(f"{site}/desk/fidelity/?days=90")
    expect(page.get_by_role("heading", name="Log in")).to_be_visible()
    assert_accessible(page)
    shoot(page, "desk-login")
    _log_in(page, "ana", "not this one")
    expect(page.get_by_role("alert")).to_have_text("Name and password do not belong together.")
    expect(page.get_by_label("Name")).to_have_value("ana")
    assert_accessible(page)
    shoot(page, "desk-login-wrong")
    _log_in(page, "ana")
    page.wait_for_url(f"{site}/desk/fidelity/?days=90")
    assert page.context.cookies(f"{site}/en/") == []
    page.get_by_role("button", name="Log out").click()
    page.wait_for_url(f"{site}/desk/login/")
    page.goto(f"{site}/desk/fidelity/")
    expect(page.get_by_role("heading", name="Log in")).to_be_visible()


def test_who_is_not_staff_is_told_so(page: Page, site: str) -> None:
    page.goto(f"{site}/desk/")
    _log_in(page, "rui")
    expect(page.get_by_role("heading", name="For staff alone")).to_be_visible()
    assert_accessible(page)
    shoot(page, "desk-not-staff")


def test_fidelity(page: Page, site: str) -> None:
    page.goto(f"{site}/desk/")
    _log_in(page, "ana")
    expect(page.get_by_role("heading", name="Fidelity")).to_be_visible()
    assert page.locator("figure svg[role=img]").count() == 3
    for table in ("By source", "By languages", "By check"):
        assert page.get_by_role("table", name=table).get_by_role("row").count() > 3
    assert_accessible(page)
    shoot(page, "desk-fidelity")
    page.get_by_text("Day by day", exact=True).first.click()
    expect(page.get_by_role("table", name="Day by day")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("link", name="90 days").click()
    page.wait_for_url(f"{site}/desk/fidelity/?days=90")
    assert_accessible(page)
    shoot(page, "desk-fidelity-90")


def test_a_week_of_nothing(page: Page, site: str) -> None:
    page.goto(f"{site}/desk/fidelity/?days=7")
    _log_in(page, "ana")
    expect(page.get_by_role("heading", name="Nothing was translated")).to_be_visible()
    assert_accessible(page)
    shoot(page, "desk-fidelity-empty")


def test_from_right_to_left_nothing_falls_off_the_page(page: Page, site: str) -> None:
    page.goto(f"{site}/desk/fidelity/?days=90")
    _log_in(page, "ana")
    page.wait_for_url("**/fidelity/**")
    page.evaluate("document.documentElement.dir = 'rtl'")
    heading = page.get_by_role("heading", name="Fidelity").bounding_box()
    assert heading is not None
    assert page.viewport_size is not None
    assert heading["x"] + heading["width"] > page.viewport_size["width"] - 60
    shoot(page, "desk-fidelity-rtl")


def test_without_scripts(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="pt-PT")
    page = context.new_page()
    page.goto(f"{site}/desk/")
    page.get_by_label("Nome").fill("ana")
    page.get_by_label("Palavra-passe").fill(PASSWORD)
    page.get_by_role("button", name="Entrar").click()
    expect(page.get_by_role("heading", name="Fidelidade")).to_be_visible()
    assert page.locator("figure rect.bar").count() > 20
    context.close()
