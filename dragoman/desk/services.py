"""Writes of the desk: accounts, and the count of tries to log in."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from dragoman.common import clock
from dragoman.desk.errors import NameUnfit, WeakPassword
from dragoman.desk.models import LoginTry

# Ten guesses in a quarter of an hour are a thousand a day, of which none is a password that the
# validators let through; a person who mistypes ten times in a row waits as long as a coffee takes.
TRIES = 10
WINDOW = timedelta(minutes=15)


def add_person(name: str, password: str, *, staff: bool) -> None:
    """Make an account.

    Raises `NameUnfit` where it exists, in whatever case, or cannot be one; `WeakPassword` where
    one of Django's validators refuses.
    """
    person = User(username=User.normalize_username(name), is_staff=staff)
    try:
        validate_password(password, person)
    except ValidationError as error:
        raise WeakPassword(" ".join(error.messages)) from error
    person.set_password(password)
    try:
        person.clean_fields()
    except ValidationError as error:
        raise NameUnfit(f"{name!r}: {' '.join(error.messages)}") from error
    if User.objects.filter(username__iexact=person.username).exists():
        raise NameUnfit(f"there is an account of the name {name!r} already")
    try:
        with transaction.atomic():
            person.save(force_insert=True)
    except IntegrityError as error:
        raise NameUnfit(f"there is an account of the name {name!r} already") from error


def may_try(name: str) -> bool:
    """Count one more try at the password of `name`; False, and not counted, if it is too many.

    Tries that overlap can pass the limit by as many as run at once.
    """
    since = clock.now() - WINDOW
    LoginTry.objects.filter(at__lt=since).delete()
    if LoginTry.objects.filter(name=_key(name)).count() >= TRIES:
        return False
    LoginTry.objects.create(name=_key(name), at=clock.now())
    return True


def forget_tries(name: str) -> None:
    """The right password was given: the tries before it were the person's own."""
    LoginTry.objects.filter(name=_key(name)).delete()


def _key(name: str) -> str:
    return name.casefold()[:150]
