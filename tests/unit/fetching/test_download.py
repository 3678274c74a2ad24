"""Large files: whole and checked, taken up after a break, with a typed error for each trouble."""

from __future__ import annotations

import hashlib
import re
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.fetching import errors
from dragoman.fetching.client import Fetcher
from dragoman.fetching.download import download
from tests.unit.fetching.servers import (
    PRIVATE,
    Answer,
    Conversation,
    RawServer,
    always,
    fetcher,
    response,
)

FILE = bytes(range(256)) * 4000
INSIDE = f"Location: http://{PRIVATE}/"
SHA256 = hashlib.sha256(FILE).hexdigest()


@pytest.fixture
def opened() -> Iterator[Fetcher]:
    with fetcher() as one:
        yield one


def ranged(conversation: Conversation) -> None:
    """A server that knows ranges."""
    wanted = re.fullmatch(r"bytes=(\d+)-", conversation.header("Range"))
    if not wanted:
        conversation.send(response(200, FILE))
        return
    start = int(wanted[1])
    if start >= len(FILE):
        conversation.send(response(416, headers=[f"Content-Range: bytes */{len(FILE)}"]))
        return
    headers = [f"Content-Range: bytes {start}-{len(FILE) - 1}/{len(FILE)}"]
    conversation.send(response(206, FILE[start:], headers))


def cut_after(size: int, then: Answer) -> Answer:
    """The first answer breaks off after `size` bytes; the next are `then`'s."""
    asked: list[int] = []

    def answer(conversation: Conversation) -> None:
        asked.append(1)
        if len(asked) > 1:
            then(conversation)
            return
        whole = response(200, FILE)
        conversation.send(whole[: len(whole) - len(FILE) + size])
        conversation.connection.close()

    return answer


def hang_up(conversation: Conversation) -> None:
    conversation.connection.close()


def run(opened: Fetcher, server: RawServer, path: Path, **changes: object) -> list[int]:
    told: list[int] = []
    settings = {"sha256": SHA256, "limit": len(FILE), "pause_seconds": 0.01} | changes
    download(opened, server.url("/a.bin"), path, progress=told.append, **settings)  # type: ignore[arg-type]
    return told


def test_a_file_arrives_whole_and_alone(opened: Fetcher, tmp_path: Path) -> None:
    with RawServer(ranged) as server:
        told = run(opened, server, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == FILE
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (told[0], told[-1]) == (0, len(FILE))
    assert server.requests[0].header("Accept-Encoding") == "identity"


@pytest.mark.parametrize("there", [1, 5000, len(FILE)])
def test_what_is_here_is_not_fetched_again(opened: Fetcher, tmp_path: Path, there: int) -> None:
    (tmp_path / "a.part").write_bytes(FILE[:there])
    with RawServer(ranged) as server:
        run(opened, server, tmp_path / "a")
    assert [r.header("Range") for r in server.requests] == [f"bytes={there}-"]
    assert (tmp_path / "a").read_bytes() == FILE


def test_a_line_that_breaks_is_taken_up_where_it_broke(opened: Fetcher, tmp_path: Path) -> None:
    with RawServer(cut_after(100_000, ranged)) as server:
        run(opened, server, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == FILE
    assert server.requests[1].header("Range").startswith("bytes=")


def test_a_server_that_knows_no_ranges_sends_it_anew(opened: Fetcher, tmp_path: Path) -> None:
    (tmp_path / "a.part").write_bytes(FILE[:700])
    with RawServer(always(response(200, FILE))) as server:
        run(opened, server, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == FILE


@pytest.mark.parametrize(
    "part", [b"of another file", FILE + b"more"], ids=["another file's", "too long"]
)
def test_a_part_that_is_not_its_beginning_is_dropped(
    opened: Fetcher, tmp_path: Path, part: bytes
) -> None:
    (tmp_path / "a.part").write_bytes(part)
    with RawServer(ranged) as server:
        run(opened, server, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == FILE


def test_a_wrong_range_is_not_appended(opened: Fetcher, tmp_path: Path) -> None:
    (tmp_path / "a.part").write_bytes(FILE[:700])

    def wrong(conversation: Conversation) -> None:
        if conversation.header("Range"):
            conversation.send(response(206, FILE, ["Content-Range: bytes 0-9/10"]))
        else:
            conversation.send(response(200, FILE))

    with RawServer(wrong) as server:
        run(opened, server, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == FILE


@pytest.mark.parametrize(
    ("answer", "expected", "kept"),
    [
        (always(response(404)), errors.Gone, True),
        (always(response(500)), errors.ServerError, True),
        (always(response(200, b"x" * len(FILE))), errors.WrongContent, False),
        (always(response(200, FILE + b"x")), errors.TooLarge, False),
        (always(response(200, FILE[:-1])), errors.WrongContent, False),
        (cut_after(9, hang_up), errors.FetchError, True),
        (always(response(200, FILE, ["Content-Encoding: gzip"])), errors.BadEncoding, True),
        (always(response(302, headers=["Location: /a.bin"])), errors.TooManyRedirects, True),
        (always(response(302, headers=[INSIDE])), errors.PrivateAddress, True),
    ],
    ids=["404", "500", "wrong hash", "too long", "too short", "cut for good", "compressed",
         "circle", "into a private network"],
)  # fmt: skip
def test_each_trouble_has_its_error_and_leaves_no_file(
    opened: Fetcher, tmp_path: Path, answer: Answer, expected: type[Exception], kept: bool
) -> None:
    with RawServer(answer) as server, pytest.raises(expected, match="127"):
        run(opened, server, tmp_path / "a")
    assert not (tmp_path / "a").exists()
    assert (tmp_path / "a.part").exists() == kept


def test_more_than_was_announced_is_not_read(opened: Fetcher, tmp_path: Path) -> None:
    endless = response(200, FILE * 2, length=False)

    def answer(conversation: Conversation) -> None:
        conversation.send(endless)
        conversation.connection.close()

    with RawServer(answer) as server, pytest.raises(errors.TooLarge):
        run(opened, server, tmp_path / "a")


def test_a_redirect_is_followed(opened: Fetcher, tmp_path: Path) -> None:
    def answer(conversation: Conversation) -> None:
        if conversation.target == "/a.bin":
            conversation.send(response(302, headers=["Location: /moved/a.bin"]))
        else:
            ranged(conversation)

    with RawServer(answer) as server:
        run(opened, server, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == FILE


def test_a_full_disk_is_named(opened: Fetcher, tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, hard))
    try:
        with RawServer(ranged) as server, pytest.raises(errors.CannotSave, match="too large"):
            run(opened, server, tmp_path / "a")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert not (tmp_path / "a").exists()


def test_without_a_known_hash_what_comes_is_taken(opened: Fetcher, tmp_path: Path) -> None:
    with RawServer(ranged) as server:
        run(opened, server, tmp_path / "a", sha256="")
    assert (tmp_path / "a").read_bytes() == FILE
