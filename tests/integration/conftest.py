"""What tests of the stages share."""

from __future__ import annotations

import pytest
from django.db import connection


@pytest.fixture
def empty_queue(transactional_db: None) -> None:
    """No job is left from another test: Django empties the tables of its own models alone."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")
