"""The desk and those who come to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import Settings

PASSWORD = "a quiet harbour 91"


@pytest.fixture(autouse=True)
def desk_settings(settings: Settings, tmp_path: Path) -> None:
    """No collected files, and a hash that costs nothing: none of the passwords is worth more."""
    settings.STATIC_ROOT = tmp_path
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def staff(db: None) -> User:
    return User.objects.create_user("ana", password=PASSWORD, is_staff=True)


@pytest.fixture
def user(db: None) -> User:
    """Somebody who may log in and no more."""
    return User.objects.create_user("rui", password=PASSWORD)


@pytest.fixture
def desk(staff: User) -> Client:
    """A browser in which somebody of the staff is logged in."""
    client = Client()
    client.force_login(staff)
    return client
