"""What a test needs of the machine; without it the test skips and says so, but not in CI."""

from __future__ import annotations

import os
from pathlib import Path
from shutil import which

import pytest

from tests.shared_data import SKIP_NOTHING

MODES = Path("/usr/share/apertium/modes")
PACKAGES = "apertium apertium-eng-spa apertium-fr-es apertium-es-pt"


def apertium_needed(*modes: str) -> None:
    """Skips unless Apertium and these modes are installed; in CI that is a failure."""
    missing = [mode for mode in modes if not (MODES / f"{mode}.mode").is_file()]
    if which("apertium") and not missing:
        return
    reason = (
        f"Apertium or a mode of {', '.join(modes)} is not installed: apt-get install {PACKAGES}"
    )
    if os.environ.get(SKIP_NOTHING):
        pytest.fail(reason)
    pytest.skip(reason)
