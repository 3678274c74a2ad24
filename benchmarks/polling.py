"""What polling costs: feeds a second, CPU a feed, memory, by the real path.

    .venv/bin/python -m benchmarks.polling [--feeds 10000] [--hosts 2000] [--processes 2]

Generated feeds on loopback hosts (127.x, a small server in a process of its own) are polled through
the database, the queue and worker processes, as in a newsroom. Rounds: the first poll, a 304 and an
unchanged 200 of all feeds; then a changed 200 of the first `--sample`, which have twenty items
that are all known (their pages are not fetched: the sources' rights are `none`). Figures are CPU
milliseconds a feed of workers and of PostgreSQL, and feeds a second of wall time on this machine.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import multiprocessing.synchronize
import signal
import sys
import time

from django.db import connection

from benchmarks.workers import network_workers, newsroom, use_of

_PATIENCE_SECONDS = 1200
_ITEMS = 20
_PAGE = "http://127.99.{feed}.1:9/{item}"


def _body(feed: int, edition: str, sample: int) -> bytes:
    items = "".join(
        f"<item><title>Item {n} of feed {feed}</title>"
        f"<link>{_PAGE.format(feed=feed, item=n)}</link>"
        f"<guid>{feed}-{n}</guid><pubDate>Wed, 18 Nov 2026 0{n % 10}:30:00 GMT</pubDate>"
        f"<description>{'Some words about what happened. ' * 8}</description></item>"
        for n in range(_ITEMS if feed < sample else 0)
    )
    head = f"<title>Feed {feed}</title><description>{edition}</description>"
    return f"<rss version='2.0'><channel>{head}{items}</channel></rss>".encode()


async def _serve(
    hosts: list[str], port: int, sample: int, ready: multiprocessing.synchronize.Event
) -> None:
    edition = "first"

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal edition
        while True:
            try:
                request = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            except (asyncio.IncompleteReadError, ConnectionError):
                break
            path = request.split(" ", 2)[1]
            if path.startswith("/edition/"):
                edition = path.rpartition("/")[2]
                path = "/0"
            body = _body(int(path[1:]), "changed" if edition == "changed" else "first", sample)
            tag = '"same"' if edition in ("first", "304") else '"other"'
            unchanged = edition == "304" and "same" in request
            status = "304 Not Modified" if unchanged else "200 OK"
            head = f"HTTP/1.1 {status}\r\nContent-Type: application/rss+xml\r\nETag: {tag}\r\n"
            sent = b"" if unchanged else body
            writer.write(f"{head}Content-Length: {len(sent)}\r\n\r\n".encode() + sent)
            await writer.drain()
        writer.close()

    servers = [await asyncio.start_server(answer, host, port) for host in hosts]
    ready.set()
    await asyncio.gather(*(server.serve_forever() for server in servers))


def _server(
    hosts: list[str], port: int, sample: int, ready: multiprocessing.synchronize.Event
) -> None:
    asyncio.run(_serve(hosts, port, sample, ready))


def _add_feeds(feeds: int, hosts: list[str], port: int) -> None:
    from dragoman.common import clock  # noqa: PLC0415 - Django is set up by now
    from dragoman.sources.models import Feed, Rights, Source  # noqa: PLC0415

    now = clock.now()
    sources = Source.objects.bulk_create(
        Source(
            slug=f"source-{n}",
            name=f"Source {n}",
            home_url=f"http://{host}:{port}/",
            rights=Rights.NONE,
            added=now,
        )
        for n, host in enumerate(hosts)
    )
    Feed.objects.bulk_create(
        Feed(
            source=sources[n % len(hosts)],
            url=f"{sources[n % len(hosts)].home_url}{n}",
            next_at=now,
        )
        for n in range(feeds)
    )


def _round(name: str, feeds: int, workers: list[int], postmaster: int, *, first: bool) -> None:
    """Let every feed be polled once and print what that took."""
    from dragoman.common import clock  # noqa: PLC0415 - Django is set up by now
    from dragoman.sources.models import Feed  # noqa: PLC0415

    before, database = use_of(workers), use_of([postmaster])
    began, since = time.monotonic(), clock.now()
    Feed.objects.filter(pk__lte=_first_id() + feeds - 1).update(next_at=since)
    done = 0
    while done < feeds:
        time.sleep(0.5)
        done = Feed.objects.filter(last_success__gt=since).count()
        if time.monotonic() - began > _PATIENCE_SECONDS:
            raise SystemExit(f"{name}: only {done} of {feeds} polled")
    if first:
        _wait_for_empty_queue()
    seconds = time.monotonic() - began
    after, database_after = use_of(workers), use_of([postmaster])
    print(
        f"{name:<34}{feeds / seconds:7.0f} feeds/s"
        f"{1000 * (after.cpu - before.cpu) / feeds:8.1f} ms workers"
        f"{1000 * (database_after.cpu - database.cpu) / feeds:7.1f} ms database"
        f"{after.megabytes / len(workers):7.0f} MB a worker"
        f"{database_after.megabytes:6.0f} MB database (shared counted again)",
        flush=True,
    )


def _first_id() -> int:
    from dragoman.sources.models import Feed  # noqa: PLC0415 - Django is set up by now

    return Feed.objects.order_by("pk").values_list("pk", flat=True)[0]


def _wait_for_empty_queue() -> None:
    with connection.cursor() as cursor:
        while True:
            cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE status <> 'failed'")
            row = cursor.fetchone()
            if row is None or not row[0]:
                return
            time.sleep(0.5)


def _tell(host: str, port: int, edition: str) -> None:
    import urllib.request  # noqa: PLC0415 - only to talk to our own server

    with urllib.request.urlopen(f"http://{host}:{port}/edition/{edition}", timeout=10) as answer:
        answer.read()


def main() -> None:
    """Measure once and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--feeds", type=int, default=10_000)
    parser.add_argument("--sample", type=int, default=200)
    parser.add_argument("--hosts", type=int, default=2_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--gap", type=float, default=1.0)
    parser.add_argument("--port", type=int, default=18_899)
    asked = parser.parse_args()
    # Stopped by a signal, it still stops what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    hosts = [f"127.1.{n // 250}.{n % 250 + 1}" for n in range(asked.hosts)]
    context = multiprocessing.get_context("spawn")
    ready = context.Event()
    server = context.Process(
        target=_server, args=(hosts, asked.port, asked.sample, ready), daemon=True
    )
    server.start()
    ready.wait(60)
    try:
        with newsroom(fetch_min_gap_seconds=str(asked.gap), poll_minutes="600") as bench:
            _add_feeds(asked.feeds, hosts, asked.port)
            with network_workers(asked.processes, bench.folder) as workers:
                rounds = (
                    ("first poll", "first", asked.feeds),
                    ("304", "304", asked.feeds),
                    ("unchanged 200", "unchanged", asked.feeds),
                    (f"changed 200, {_ITEMS} known items", "changed", asked.sample),
                )
                for name, edition, feeds in rounds:
                    _tell(hosts[0], asked.port, edition)
                    _round(name, feeds, workers, bench.postmaster, first=edition == "first")
    finally:
        server.terminate()


if __name__ == "__main__":
    main()
