"""Large files to disk: streamed, taken up where a break left them, checked before they are there.

What has arrived stands beside its place as `NAME.part`. The hash is of the whole file, so that a
part of some other file is found out at the end, and asked for anew once.
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable
from pathlib import Path

import httpx

from dragoman.common import durable
from dragoman.fetching import errors
from dragoman.fetching.client import Fetcher
from dragoman.fetching.statuses import refusal

# A line that drops a 40 MB file four times is not worth a fifth try now; the part stays for later.
_TRIES = 5
_FIRST_PAUSE_SECONDS = 1.0
_LONGEST_PAUSE_SECONDS = 30.0
# The slowest line that is waited for: a modem's. It bounds the time of a file by its size.
_LEAST_BYTES_PER_SECOND = 5_000
_LEAST_SECONDS = 60.0
_CHUNK = 1 << 20
_CONTENT_RANGE = re.compile(r"bytes\s+(?:(\d+)-\d+|\*)/(\d+|\*)")


def download(
    fetcher: Fetcher,
    url: str,
    path: Path,
    *,
    sha256: str,
    limit: int,
    progress: Callable[[int], None] = lambda _: None,
    pause_seconds: float = _FIRST_PAUSE_SECONDS,
) -> None:
    """Make `path` the file at `url`, of at most `limit` bytes and with this SHA-256 (empty: any).

    `progress` is told how many bytes of it are here, from those of an earlier try on. What may help
    is tried again, at most five times with growing pauses. Raises `FetchError`: `WrongContent` and
    `TooLarge` leave nothing behind, all others leave what has arrived for the next call.
    """
    part = _Part(path.with_name(f"{path.name}.part"), url)
    was_here = part.size
    _fetch_whole(fetcher, url, part, limit=limit, progress=progress, pause=pause_seconds)
    if sha256 and part.sha256 != sha256 and was_here:
        part.restart()
        _fetch_whole(fetcher, url, part, limit=limit, progress=progress, pause=pause_seconds)
    if sha256 and part.sha256 != sha256:
        size = part.size
        part.drop()
        raise errors.WrongContent(
            url, f"what comes ({size:,} bytes) is not the file that was asked for ({sha256[:12]}…)"
        )
    part.finish(path)


def _fetch_whole(
    fetcher: Fetcher,
    url: str,
    part: _Part,
    *,
    limit: int,
    progress: Callable[[int], None],
    pause: float,
) -> None:
    for tries_left in reversed(range(_TRIES)):
        try:
            if _fetch_rest(fetcher, url, part, limit, progress):
                return
        except errors.TooLarge:
            part.drop()
            raise
        except errors.FetchError as error:
            if not error.retryable or not tries_left:
                raise
            time.sleep(_pause(error, pause))
            pause = min(2 * pause, _LONGEST_PAUSE_SECONDS)
    raise errors.CutBody(url, f"not whole after {_TRIES} tries")


def _fetch_rest(
    fetcher: Fetcher, url: str, part: _Part, limit: int, progress: Callable[[int], None]
) -> bool:
    """Add to `part` what it lacks; false if it has to be asked for again from its beginning."""
    headers = {"Accept-Encoding": "identity"}
    if part.size:
        headers["Range"] = f"bytes={part.size}-"
    seconds = _LEAST_SECONDS + limit / _LEAST_BYTES_PER_SECOND
    with fetcher.opened(url, headers, seconds=seconds) as (attempt, response):
        begins_at, whole = _range_of(response)
        if response.status_code == 416 and part.size:
            if whole != part.size:
                part.restart()
            return whole == part.size
        if response.status_code == 206 and part.size:
            if begins_at != part.size:
                part.restart()
                return False
        elif response.status_code == 200:
            part.restart()
        else:
            raise refusal(attempt.url, response.status_code, response.headers)
        _check_announced(attempt.url, response, part.size, limit)
        progress(part.size)
        for chunk in response.iter_raw():
            if part.size + len(chunk) > limit:
                raise errors.TooLarge(attempt.url, f"more than {limit:,} bytes")
            part.append(chunk)
            progress(part.size)
            attempt.seconds_left()
    return True


def _check_announced(url: str, response: httpx.Response, here: int, limit: int) -> None:
    coding = response.headers.get("content-encoding", "").strip().lower()
    if coding not in ("", "identity"):
        raise errors.BadEncoding(url, f"sent as {coding}, though it was asked for as it is")
    length = response.headers.get("content-length", "")
    if length.isdecimal() and here + int(length) > limit:
        raise errors.TooLarge(
            url, f"announces {here + int(length):,} bytes; the limit is {limit:,}"
        )


def _range_of(response: httpx.Response) -> tuple[int | None, int | None]:
    """Where the body begins in the file and how large that is, as `Content-Range` says."""
    found = _CONTENT_RANGE.match(response.headers.get("content-range", "").strip())
    if not found:
        return None, None
    begins_at, whole = found.groups()
    return (
        int(begins_at) if begins_at else None,
        int(whole) if whole.isdecimal() else None,
    )


def _pause(error: errors.FetchError, pause: float) -> float:
    wished = error.retry_after_seconds if isinstance(error, errors.RateLimited) else None
    return min(max(pause, wished or 0), _LONGEST_PAUSE_SECONDS)


class _Part:
    """The beginning of a file on disk, its size and its hash; its errors are `CannotSave`."""

    def __init__(self, path: Path, url: str) -> None:
        self._path = path
        self._url = url
        self._digest = hashlib.sha256()
        self.size = 0
        try:
            with path.open("ab+") as stream:
                stream.seek(0)
                while chunk := stream.read(_CHUNK):
                    self._digest.update(chunk)
                    self.size += len(chunk)
        except OSError as error:
            raise self._cannot(error) from error

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()

    def append(self, chunk: bytes) -> None:
        try:
            with self._path.open("ab") as stream:
                stream.write(chunk)
        except OSError as error:
            raise self._cannot(error) from error
        self._digest.update(chunk)
        self.size += len(chunk)

    def restart(self) -> None:
        try:
            self._path.write_bytes(b"")
        except OSError as error:
            raise self._cannot(error) from error
        self._digest = hashlib.sha256()
        self.size = 0

    def drop(self) -> None:
        self._path.unlink(missing_ok=True)

    def finish(self, path: Path) -> None:
        try:
            durable.put_in_place(self._path, path)
        except OSError as error:
            raise self._cannot(error) from error

    def _cannot(self, error: OSError) -> errors.CannotSave:
        return errors.CannotSave(self._url, f"cannot write {self._path}: {error.strerror}")
