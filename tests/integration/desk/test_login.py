"""Logging in and out, and what a guesser meets."""

from __future__ import annotations

from datetime import timedelta
from http import HTTPStatus
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from lxml import html

from dragoman.desk.models import LoginTry
from dragoman.desk.services import TRIES, WINDOW
from tests.integration.desk.conftest import PASSWORD

pytestmark = [pytest.mark.database, pytest.mark.django_db]

LOGIN = "/desk/login/"


def log_in(client: Client, name: str, password: str, **more: str) -> Any:
    return client.post(LOGIN, {"username": name, "password": password, **more})


def parsed(response: Any) -> Any:
    return html.fromstring(response.content.decode())


def told(response: Any) -> str:
    """What the page says is wrong."""
    found = parsed(response).xpath("//*[@role='alert']")
    return " ".join(element.text_content() for element in found)


def test_the_way_back_is_where_one_wanted_to_go(staff: User) -> None:
    client = Client()
    asked = client.get("/desk/fidelity/?days=7")
    (wanted,) = parsed(client.get(asked["Location"])).xpath("//main//input[@name='next']/@value")
    assert wanted == "/desk/fidelity/?days=7"
    response = log_in(client, "ana", PASSWORD, next=wanted)
    assert response["Location"] == wanted
    assert client.get(wanted).status_code == HTTPStatus.OK


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example/", "https:evil.example", "javascript:alert(1)"],
)
def test_nobody_is_led_to_another_site(staff: User, elsewhere: str) -> None:
    response = log_in(Client(), "ana", PASSWORD, next=elsewhere)
    assert response["Location"] == "/desk/"


def test_a_session_is_new_after_the_log_in_and_gone_after_the_log_out(staff: User) -> None:
    client = Client()
    log_in(client, "ana", PASSWORD)
    assert client.cookies["sessionid"]["path"] == "/desk/"
    assert client.cookies["sessionid"]["httponly"]
    assert client.get("/desk/logout/").status_code == HTTPStatus.METHOD_NOT_ALLOWED
    assert client.get("/desk/fidelity/").status_code == HTTPStatus.OK
    assert client.post("/desk/logout/")["Location"] == LOGIN
    assert client.get("/desk/fidelity/").status_code == HTTPStatus.FOUND


def test_who_is_not_staff_can_log_in_and_out(user: User) -> None:
    client = Client()
    response = client.get(log_in(client, "rui", PASSWORD)["Location"])
    assert response.status_code == HTTPStatus.FORBIDDEN
    assert "“rui”" in response.content.decode()
    assert client.post("/desk/logout/")["Location"] == LOGIN


def test_a_wrong_name_and_a_wrong_password_look_alike(staff: User) -> None:
    answers = {
        told(log_in(Client(), name, password))
        for name, password in (("ana", "wrong"), ("nobody", PASSWORD), ("nobody", "wrong"))
    }
    assert answers == {"Name and password do not belong together."}
    assert "needed" in told(log_in(Client(), "ana", ""))


def test_an_account_that_was_closed_is_like_none(staff: User) -> None:
    User.objects.update(is_active=False)
    assert "do not belong" in told(log_in(Client(), "ana", PASSWORD))


def test_guessing_ends_also_with_the_right_password(staff: User) -> None:
    for _ in range(TRIES):
        assert "do not belong" in told(log_in(Client(), "Ana", "wrong"))
    refused = log_in(Client(), "ana", PASSWORD)
    assert "Too many" in told(refused)
    assert LoginTry.objects.count() == TRIES
    assert log_in(Client(), "rui", "wrong").status_code == HTTPStatus.OK
    LoginTry.objects.filter(name="ana").update(at=LoginTry.objects.latest("at").at - WINDOW)
    assert log_in(Client(), "ana", PASSWORD).status_code == HTTPStatus.FOUND


def test_the_right_password_forgets_the_wrong_ones(staff: User) -> None:
    for _ in range(TRIES - 1):
        log_in(Client(), "ana", "wrong")
    assert log_in(Client(), "ana", PASSWORD).status_code == HTTPStatus.FOUND
    assert not LoginTry.objects.exists()


def test_old_tries_are_not_kept(staff: User) -> None:
    log_in(Client(), "somebody", "wrong")
    LoginTry.objects.update(at=LoginTry.objects.get().at - WINDOW - timedelta(seconds=1))
    log_in(Client(), "ana", "wrong")
    assert list(LoginTry.objects.values_list("name", flat=True)) == ["ana"]


def test_a_form_from_elsewhere_does_nothing(staff: User) -> None:
    client = Client(enforce_csrf_checks=True)
    response = log_in(client, "ana", PASSWORD)
    assert response.status_code == HTTPStatus.FORBIDDEN
    assert "Please send that again" in response.content.decode()
    (token,) = parsed(client.get(LOGIN)).xpath("//main//input[@name='csrfmiddlewaretoken']/@value")
    assert log_in(client, "ana", PASSWORD, csrfmiddlewaretoken=token)["Location"] == "/desk/"
    assert client.post("/desk/logout/").status_code == HTTPStatus.FORBIDDEN
    assert client.get("/desk/fidelity/").status_code == HTTPStatus.OK


@pytest.mark.parametrize(
    ("accepts", "title"),
    [
        ("pt-BR,pt;q=0.9", "Entrar"),
        ("fr-CA", "Se connecter"),
        ("es", "Entrar"),
        ("de, en;q=0.5", "Log in"),
        ("ar", "Log in"),
        ("", "Log in"),
    ],
)
def test_people_are_spoken_to_in_the_language_of_their_browser(
    db: None, accepts: str, title: str
) -> None:
    response = Client().get(LOGIN, headers={"accept-language": accepts})
    page = parsed(response)
    assert page.xpath("string(//h1)") == title
    assert page.get("lang") == response["Content-Language"]
    assert page.get("dir") == "ltr"
