"""Whom the server runs as, and what is said where that is not possible."""

from __future__ import annotations

import os
import pwd
import shutil
from pathlib import Path

import pytest

from dragoman.database import account
from dragoman.database.errors import NotPermitted


def no_name(_key: object) -> pwd.struct_passwd:
    raise KeyError


def test_an_ordinary_user_stays_who_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    uid = next(entry.pw_uid for entry in pwd.getpwall() if entry.pw_uid != 0)
    monkeypatch.setattr(os, "geteuid", lambda: uid)
    found = account.for_cluster(Path("/nonexistent"))
    assert (found.uid, found.other, found.run_as()) == (uid, False, {})


def test_a_user_without_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 54321)
    monkeypatch.setattr(pwd, "getpwuid", no_name)
    with pytest.raises(NotPermitted, match=r"54321 has no name.*DATABASE_URL"):
        account.for_cluster(Path("/nonexistent"))


def test_root_where_no_user_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(pwd, "getpwnam", no_name)
    monkeypatch.setattr(shutil, "which", lambda _name, path: None)
    with pytest.raises(NotPermitted, match=r"no `useradd`.*ordinary user.*DATABASE_URL"):
        account.for_cluster(Path("/nonexistent"))


def test_root_where_useradd_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(pwd, "getpwnam", no_name)
    monkeypatch.setattr(shutil, "which", lambda _name, path: "/bin/false")
    with pytest.raises(NotPermitted, match="useradd ended with 1"):
        account.for_cluster(Path("/nonexistent"))
