"""Files that speak for a whole site from a fixed place: robots.txt, tdmrep.json."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from dragoman.fetching.client import Fetcher
from dragoman.fetching.errors import (
    BadAddress,
    FetchError,
    HttpStatus,
    PrivateAddress,
    RateLimited,
    TooManyRedirects,
)

# The status of a server that gave no answer.
UNREACHABLE = 0


@dataclass(frozen=True, slots=True)
class SiteFile:
    """What a server said when asked for the file: its status (`UNREACHABLE` for no answer), the
    body (empty unless 2xx), the seconds that it asked to be left alone, if it did."""

    status: int
    body: bytes = b""
    retry_after_seconds: int | None = None


def site_file_url(url: str, path: str) -> str:
    """The address of the file at `path` of the site that `url` belongs to."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], path, "", ""))


def could_not_say(status: int) -> bool:
    """Whether a status leaves open what the file says: no answer, 5xx (RFC 9309 2.3.1.4), and 429:
    who is asked too much did not answer."""
    return status in (UNREACHABLE, 429) or status >= 500


def fetch_site_file(
    fetcher: Fetcher,
    url: str,
    *,
    accept: str,
    before_redirect: Callable[[str], None] | None = None,
) -> SiteFile:
    """The file at `url`, asked for now; `before_redirect` as in `Fetcher.fetch`.

    Raises only what is about the address and not the file: `BadAddress`, `PrivateAddress`.
    """
    try:
        page = fetcher.fetch(url, accept=accept, before_redirect=before_redirect)
    except (BadAddress, PrivateAddress):
        raise
    except RateLimited as error:
        return SiteFile(error.status or UNREACHABLE, retry_after_seconds=error.retry_after_seconds)
    except HttpStatus as error:
        return SiteFile(error.status or UNREACHABLE)
    except TooManyRedirects:
        # RFC 9309 2.3.1.2: may be taken for a file that is not there.
        return SiteFile(404)
    except FetchError:
        return SiteFile(UNREACHABLE)
    return SiteFile(page.status, page.body)
