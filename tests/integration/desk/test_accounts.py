"""Making accounts."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User

from dragoman.desk.errors import NameUnfit, WeakPassword
from dragoman.desk.services import add_person
from tests.integration.desk.conftest import PASSWORD

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.mark.parametrize("staff", [True, False])
def test_an_account_as_it_was_asked_for(staff: bool) -> None:
    add_person("ana", PASSWORD, staff=staff)
    made = User.objects.get()
    assert (made.username, made.is_staff, made.is_superuser) == ("ana", staff, False)
    assert made.check_password(PASSWORD)
    assert PASSWORD not in made.password


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("", "too short"),
        ("eleven char", "too short"),
        ("720438156609", "entirely numeric"),
        ("ana.martins.1", "similar to the username"),
        ("manchesterunited", "too common"),
    ],
)
def test_weak_passwords_are_refused_with_the_reason(password: str, why: str) -> None:
    with pytest.raises(WeakPassword, match=why):
        add_person("ana.martins", password, staff=True)
    assert not User.objects.exists()


@pytest.mark.parametrize("name", ["", "two words", "a" * 151, "line\nbreak", "<script>"])
def test_names_that_nobody_could_log_in_by(name: str) -> None:
    with pytest.raises(NameUnfit):
        add_person(name, PASSWORD, staff=True)
    assert not User.objects.exists()


@pytest.mark.parametrize("name", ["ana", "ANA", "\uff41\uff4e\uff41"])
def test_a_name_is_one_persons(name: str) -> None:
    add_person("ana", PASSWORD, staff=True)
    with pytest.raises(NameUnfit, match="already"):
        add_person(name, PASSWORD, staff=False)
    assert User.objects.count() == 1


@pytest.mark.parametrize("name", ["joão", "Ærø", "まり", "ana.m@bay.example", "o-1_2+3"])
def test_names_of_anywhere(name: str) -> None:
    add_person(name, PASSWORD, staff=True)
    assert User.objects.get().is_staff
