"""Which feeds a person is told about, and what there is to do."""

from __future__ import annotations

import pytest

from dragoman.fetching import errors
from dragoman.sources.attention import _TO_DO, TELL_AFTER_FAILURES, trouble

CASES = {
    "well": ("active", 0, False, "", True, None),
    "one failure of a feed that worked": ("active", 1, False, "timeout: x", True, None),
    "many failures": ("active", TELL_AFTER_FAILURES, False, "timeout: x", True, "timeout"),
    "still trying": ("active", TELL_AFTER_FAILURES, True, "timeout: x", True, None),
    "never worked": ("active", 1, False, "not_a_feed: x", False, "not_a_feed"),
    "never worked, still trying": ("active", 1, True, "dns: x", False, None),
    "ended": ("gone", 1, False, "gone: 410", True, "gone"),
    "paused by the operator": ("paused", 9, False, "dns: x", True, None),
    "a code that is not in the table": ("active", 9, False, "strange: x", True, "strange"),
}


@pytest.mark.parametrize("name", CASES)
def test_who_needs_somebody(name: str) -> None:
    state, failures, retrying, error, ever, reason = CASES[name]
    found = trouble(state=state, failures=failures, retrying=retrying, error=error, ever=ever)
    assert (found.reason if found else None) == reason
    assert found is None or found.to_do


def test_the_table_is_sorted_and_knows_only_real_codes() -> None:
    assert list(_TO_DO) == sorted(_TO_DO)
    codes = {kind.code for kind in vars(errors).values() if hasattr(kind, "code")}
    assert set(_TO_DO) <= codes | {"crash", "internal", "not_a_feed"}
