"""Certificates of the run: made once, shared by all tests of this folder."""

from __future__ import annotations

import pytest

from tests.unit.fetching.certificates import Authority


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """An authority that the tests' fetchers trust."""
    return Authority(tmp_path_factory.mktemp("authority"))
