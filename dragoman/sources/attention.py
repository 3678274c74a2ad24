"""Which feeds somebody should look at, and what there is to do: decided here, purely."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.sources.models import FeedState

# Failures in a row after which a person is told: the tries that follow each other quickly (five,
# `fetch_tries`) are over by then, so that it is no passing trouble.
TELL_AFTER_FAILURES = 5

_LOOK = "look at it with: dragoman sources check URL"
_GONE = "find its new address and add that"
# What to do about a failure, by its code. Sorted.
_TO_DO = {
    "bad_address": "the address cannot be asked for; add the right one",
    "client_error": _LOOK,
    "connection": "the host does not answer; nothing to do unless it has moved",
    "crash": "what it sends ends the worker that reads it; report it, or pause it",
    "dns": "the host's name does not exist (any more); find its new address and add that",
    "gone": _GONE,
    "internal": "a fault of Dragoman; report it with the log of the worker",
    "not_a_feed": "something else answers in its place; " + _LOOK,
    "private_address": "the host is not on the public internet; see fetch_allow_private",
    "rate_limited": "the host wants fewer requests; set a larger fetch_min_gap_seconds",
    "refused": "the host refuses us; ask the publisher, or pause it",
    "server_error": "the host's own trouble; nothing to do unless it has moved",
    "timeout": "the host is too slow; nothing to do unless it has moved",
    "tls": "its certificate is not valid; tell the publisher",
    "too_large": "the feed is larger than fetch_max_megabytes",
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a feed needs somebody (`reason`, a code) and what there is to do, in words."""

    reason: str
    to_do: str


def trouble(*, state: str, failures: int, retrying: bool, error: str, ever: bool) -> Trouble | None:
    """What is wrong with a feed, or None; `ever`: it has answered well at least once."""
    code = error.partition(":")[0]
    if state == FeedState.GONE:
        return Trouble("gone", f"its publisher ended it (410); {_GONE}")
    if state != FeedState.ACTIVE or retrying or not failures:
        return None
    if failures < TELL_AFTER_FAILURES and ever:
        return None
    return Trouble(code, _TO_DO.get(code, _LOOK))
