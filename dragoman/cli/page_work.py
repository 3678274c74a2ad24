"""One page of `dragoman extract`: read or fetched, its pages joined, extracted; never raises."""

from __future__ import annotations

import gzip
import time
import zlib
from dataclasses import dataclass
from io import BufferedReader, BytesIO
from pathlib import Path

from dragoman.common import urls
from dragoman.common.errors import DragomanError
from dragoman.extraction import ExtractedArticle, extract
from dragoman.extraction.pagination import MAX_PAGES, joined, may_follow
from dragoman.fetching.client import Fetcher
from dragoman.fetching.page import FetchedPage
from dragoman.fetching.policy import FetchPolicy

_GZIP = b"\x1f\x8b"
# A file is read up to here, packed or not. The longest of 218 saved pages has 2.2 million
# characters, and extraction reads no more than 4.
MAX_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class Job:
    """A page to extract: its place in the output, what the user called it, the address that the
    user gave for it, its bytes if they were read already (standard input)."""

    number: int
    name: str
    url: str = ""
    content: bytes | None = None

    @property
    def host(self) -> str:
        """Whom the job asks, "" for a file."""
        return urls.authority(self.name) if urls.is_web(self.name) else ""


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a job: an article, or an error's code and message."""

    number: int
    article: ExtractedArticle | None = None
    error: str = ""
    message: str = ""


class TooLong(DragomanError):  # noqa: N818 - reads as what it says
    """A file that is too long to be a page."""

    code = "too_long"


class PageWork:
    """Does jobs in one process; `gap_seconds` lie between two questions to a host."""

    def __init__(self, policy: FetchPolicy, gap_seconds: float) -> None:
        self._policy = policy
        self._gap = gap_seconds
        self._fetcher: Fetcher | None = None

    def do(self, job: Job) -> Done:
        """The job's article, or why there is none."""
        try:
            article = self._of_address(job.name) if job.host else _of_file(job)
        except DragomanError as error:
            return Done(job.number, error=error.code, message=str(error))
        except (OSError, EOFError, zlib.error) as error:
            return Done(job.number, error="file", message=f"{job.name}: {error}")
        except Exception as error:  # one page of thousands must not end them all
            return Done(job.number, error="crash", message=f"{job.name}: {error!r}")
        return Done(job.number, article)

    def close(self) -> None:
        """Close the connections that were opened."""
        if self._fetcher is not None:
            self._fetcher.close()

    def _of_address(self, url: str) -> ExtractedArticle:
        """The story at an address: from the one page that has all of it where the site offers one,
        else its pages joined. A page after the first that cannot be had ends the story."""
        seen = [url]
        page = self._fetched(url)
        articles = [_of_page(page)]
        if page.final_url != url:
            seen.append(page.final_url)
        whole = self._whole(articles[0], seen)
        if whole is not None:
            return joined([whole])
        while len(articles) < MAX_PAGES and may_follow(seen, articles[-1].next_page):
            seen.append(articles[-1].next_page)
            following = self._further(seen[-1])
            if following is None:
                break
            articles.append(following)
        return joined(articles)

    def _whole(self, first: ExtractedArticle, seen: list[str]) -> ExtractedArticle | None:
        """The story on one page, if that page has more of it than the first."""
        if not may_follow(seen, first.single_page):
            return None
        seen.append(first.single_page)
        whole = self._further(first.single_page)
        if whole is None or whole.wall or whole.word_count <= first.word_count:
            return None
        return whole

    def _further(self, url: str) -> ExtractedArticle | None:
        time.sleep(self._gap)
        try:
            return _of_page(self._fetched(url))
        except DragomanError:
            return None

    def _fetched(self, url: str) -> FetchedPage:
        if self._fetcher is None:
            self._fetcher = Fetcher(self._policy)
        return self._fetcher.fetch(url)


def _of_page(page: FetchedPage) -> ExtractedArticle:
    return extract(page.body, url=page.final_url, content_type=page.content_type)


def _of_file(job: Job) -> ExtractedArticle:
    if job.content is not None:
        content = unpacked(BufferedReader(BytesIO(job.content)))
    else:
        with Path(job.name).open("rb") as stream:
            content = unpacked(stream)
    if len(content) > MAX_BYTES:
        raise TooLong(f"{job.name}: more than {MAX_BYTES} bytes")
    return extract(content, url=job.url or _address(job))


def unpacked(stream: BufferedReader) -> bytes:
    """What a stream (a pipe, too) holds, gzip undone, up to one byte more than is allowed. Raises
    `OSError`, `EOFError` or `zlib.error` for gzip that is broken."""
    if not stream.peek(len(_GZIP)).startswith(_GZIP):
        return stream.read(MAX_BYTES + 1)
    with gzip.open(stream) as content:
        return content.read(MAX_BYTES + 1)


def _address(job: Job) -> str:
    """What a file is known by where its page names no address; nothing is asked of it."""
    return Path(job.name).resolve().as_uri() if job.content is None else "file:///dev/stdin"
