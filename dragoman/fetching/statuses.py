"""What an HTTP status says about the page: here it is, not now, or never."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from dragoman.common import clock
from dragoman.fetching import errors
from dragoman.fetching.headers import retry_after_seconds

# Success without the page: nothing to show (204, 205), or a part that nobody asked for (206).
_NO_PAGE = frozenset({204, 205, 206})
_NOT_NOW = frozenset({425, 429, 503})


def brings_page(status: int, *, conditional: bool) -> bool:
    """Whether the answer to a GET is the page, or says that ours (`conditional`) is current."""
    if status == 304:
        return conditional
    return is_success(status) and status not in _NO_PAGE


def is_success(status: int) -> bool:
    """2xx: the server did what it was asked."""
    return 200 <= status < 300


def refusal(url: str, status: int, headers: Mapping[str, str]) -> errors.FetchError:
    """The error that a status without a page is."""
    detail = _in_words(status)
    if status in _NOT_NOW:
        wait = retry_after_seconds(headers.get("retry-after", ""), clock.now())
        return errors.RateLimited(url, detail, status=status, retry_after_seconds=wait)
    if status == 408:
        return errors.Timeout(url, detail, status=status)
    kind: type[errors.FetchError] = errors.UnexpectedStatus
    if status in (404, 410):
        kind = errors.Gone
    elif status in (401, 403, 451):
        kind = errors.Refused
    elif 400 <= status < 500:
        kind = errors.ClientError
    elif 500 <= status < 600:
        kind = errors.ServerError
    return kind(url, detail, status=status)


def _in_words(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
