"""Where `dragoman models` fetches from: Mozilla's server, or the mirror that the operator named."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from dragoman.common.configuration import Configuration
from dragoman.common.errors import DragomanError
from dragoman.fetching.client import Fetcher
from dragoman.fetching.download import download
from dragoman.fetching.errors import FetchError
from dragoman.fetching.policy import FetchPolicy
from dragoman.fetching.unpacking import unpack
from dragoman.mt.model_files.catalogue import (
    MOZILLA_ATTACHMENTS_URL,
    RECORDS_VARIABLE,
    Catalogue,
    mozilla_records_url,
    read_catalogue,
)
from dragoman.mt.model_files.installing import Progress

# Mozilla's records are under 1 MB.
_MOST_RECORDS_BYTES = 50_000_000


class NoCatalogue(DragomanError):  # noqa: N818 - reads as what it says
    """Nobody said which models there are."""

    code = "no_catalogue"


class HttpDepot:
    """Models' files over HTTP; a `Depot`."""

    def __init__(self, fetcher: Fetcher, base_url: str) -> None:
        self._fetcher = fetcher
        self._base = base_url.rstrip("/") + "/"

    def address_of(self, location: str) -> str:
        # Quoted, and below the base whatever stands there: records are no place to name hosts.
        return self._base + quote(location.lstrip("/"))

    def fetch(
        self, location: str, to: Path, *, sha256: str, limit: int, progress: Progress
    ) -> None:
        url = self.address_of(location)
        download(self._fetcher, url, to, sha256=sha256, limit=limit, progress=progress)

    def unpack(self, packed: Path, to: Path, *, location: str, limit: int) -> str:
        return unpack(packed, to, limit=limit, url=self.address_of(location))


def is_mozillas(room: Configuration) -> bool:
    """Whether files come from Mozilla's own server, which is not meant for production sites."""
    return not room.models_mirror


@contextmanager
def open_depot(room: Configuration) -> Iterator[HttpDepot]:
    """Where files come from. A mirror that the operator named may be on a private network."""
    with Fetcher(_policy(room, is_named=bool(room.models_mirror))) as fetcher:
        yield HttpDepot(fetcher, room.models_mirror or MOZILLA_ATTACHMENTS_URL)


def fetch_catalogue(room: Configuration) -> Catalogue:
    """What can be had. Raises `NoCatalogue`, `CatalogueUnreadable`."""
    named = room.models_records_url or os.environ.get(RECORDS_VARIABLE, "")
    url = named or mozilla_records_url()
    with Fetcher(_policy(room, is_named=bool(named))) as fetcher:
        try:
            body = fetcher.fetch(url, accept="application/json").body
        except FetchError as error:
            raise NoCatalogue(
                f"cannot ask which models there are: {error}; where that server cannot be reached,"
                " name a mirror (models_records_url and models_mirror in dragoman.toml), or take"
                " models from disk: dragoman models import DIR"
            ) from error
    return read_catalogue(body.decode("utf-8", "replace"))


def _policy(room: Configuration, *, is_named: bool) -> FetchPolicy:
    return FetchPolicy(
        contact_url=room.contact_url,
        allow_private=is_named or room.fetch_allow_private,
        read_seconds=room.fetch_timeout_seconds,
        connect_seconds=room.fetch_timeout_seconds,
        total_seconds=room.fetch_total_seconds,
        max_bytes=_MOST_RECORDS_BYTES,
    )
