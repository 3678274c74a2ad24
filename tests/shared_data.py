"""Where the evaluation sets and the recorded wire are; without them a test skips, and says so."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
SKIP_NOTHING = "DRAGOMAN_TESTS_SKIP_NOTHING"


def needed(*parts: str) -> Path:
    """The path below `../shared`; skips the test where that folder is missing.

    In CI (`DRAGOMAN_TESTS_SKIP_NOTHING`) a part that is missing although `../shared` exists fails.
    """
    path = SHARED.joinpath(*parts)
    if path.exists():
        return path
    if SHARED.exists() and os.environ.get(SKIP_NOTHING):
        pytest.fail(f"{path} is missing although {SHARED} exists")
    pytest.skip(f"{path} is not here: the evaluation sets do not come with the project")
