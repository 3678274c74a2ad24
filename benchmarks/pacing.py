"""How close fetching comes to what politeness allows: many hosts, many pages, one gap.

    .venv/bin/python -m benchmarks.pacing [--hosts 300] [--pages 20] [--gap 1.0] [--large 0]

Loopback hosts (127.2.x, one small server in a process of its own) whose pages were all found at the
same moment, as after a first poll, are fetched through the database, the queue and worker
processes. A host's first contact asks for robots.txt and tdmrep.json too, so that nothing can be
quicker than (pages + 2) × gap. Printed: wall time against that, tries a page, CPU milliseconds a
page, and what the hosts saw: the shortest gap and the most requests at once. `--large` gives the
first host that many pages, to see that it delays nobody (the others' last page is timed alone).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import multiprocessing.synchronize
import signal
import sys
import time
import urllib.request
from collections import Counter
from typing import Any

from django.db import connection, transaction

from benchmarks.workers import network_workers, newsroom, use_of

_PATIENCE_SECONDS = 900
_PAGE = b"<!doctype html><html><body><p>" + b"Some words about what happened. " * 60


async def _serve(hosts: list[str], port: int, ready: multiprocessing.synchronize.Event) -> None:
    asked: Counter[str] = Counter()
    running: Counter[str] = Counter()
    most: Counter[str] = Counter()
    last: dict[str, float] = {}
    gaps: dict[str, float] = {}

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            try:
                request = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            except (asyncio.IncompleteReadError, ConnectionError):
                break
            path = request.split(" ", 2)[1]
            status, body = ("200 OK", _PAGE) if path.startswith("/n/") else ("404 Not Found", b"")
            if path == "/_stats":
                seen = {
                    "gap": min(gaps.values(), default=0.0),
                    "most": max(most.values(), default=0),
                }
                status, body = "200 OK", json.dumps(seen | {"asked": asked.total()}).encode()
            else:
                host, now = writer.get_extra_info("sockname")[0], time.monotonic()
                if host in last:
                    gaps[host] = min(gaps.get(host, 1e9), now - last[host])
                last[host] = now
                asked[host] += 1
                running[host] += 1
                most[host] = max(most[host], running[host])
            kind = "Content-Type: text/html\r\n"
            head = f"HTTP/1.1 {status}\r\n{kind}Content-Length: {len(body)}\r\n\r\n"
            writer.write(head.encode() + body)
            await writer.drain()
            if path != "/_stats":
                running[host] -= 1
        writer.close()

    servers = [await asyncio.start_server(answer, host, port) for host in hosts]
    ready.set()
    await asyncio.gather(*(server.serve_forever() for server in servers))


def _server(hosts: list[str], port: int, ready: multiprocessing.synchronize.Event) -> None:
    asyncio.run(_serve(hosts, port, ready))


def _stats(host: str, port: int) -> dict[str, Any]:
    with urllib.request.urlopen(f"http://{host}:{port}/_stats", timeout=10) as answer:
        found: dict[str, Any] = json.loads(answer.read())
        return found


def _find(host: str, port: int, pages: int) -> None:
    """Record pages of one host as found, as the poll of a feed does."""
    from dragoman.articles import services as articles  # noqa: PLC0415 - Django is set up by now
    from dragoman.articles.records import ItemFound  # noqa: PLC0415
    from dragoman.pipeline import stages  # noqa: PLC0415
    from dragoman.sources import services as sources  # noqa: PLC0415

    home = f"http://{host}:{port}"
    source = sources.source_for(f"{home}/")
    found = [
        ItemFound(url=f"{home}/n/{n}", title="x", published=None, updated=None, content_hash=str(n))
        for n in range(pages)
    ]
    with transaction.atomic():
        stages.after_poll(articles.record_items(source_id=source.pk, feed_id=None, found=found))


def _number(query: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(query)
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def _waiting(large: int) -> int:
    """Pages that are not there yet; those of the large first host count only where it is alone."""
    others = "AND item_id NOT IN (SELECT id FROM articles_item WHERE source_id = "
    others += "(SELECT min(id) FROM sources_source))"
    return _number(
        "SELECT count(*) FROM articles_standing WHERE state = 'found' " + (others if large else "")
    )


def _futile_tries() -> float:
    """Tries after which a job came back: its row is changed once a try and once a coming back."""
    time.sleep(2)  # the database's own counters are a second late
    query = "SELECT n_tup_upd - n_tup_del FROM pg_stat_user_tables WHERE relname = "
    return _number(query + "'procrastinate_jobs'") / 2


def _measure(asked: argparse.Namespace, hosts: list[str]) -> None:
    with newsroom(fetch_min_gap_seconds=str(asked.gap)) as bench:
        for host in hosts:
            _find(
                host, asked.port, asked.large if asked.large and host == hosts[0] else asked.pages
            )
        with network_workers(asked.processes, bench.folder) as workers:
            while not _stats(hosts[-1], asked.port)["asked"]:
                time.sleep(0.1)
            began, before, database = time.monotonic(), use_of(workers), use_of([bench.postmaster])
            while _waiting(asked.large) and time.monotonic() - began < _PATIENCE_SECONDS:
                time.sleep(0.5)
            seconds = time.monotonic() - began
            after, database_after = use_of(workers), use_of([bench.postmaster])
        pages = _number("SELECT count(*) FROM articles_standing WHERE state <> 'found'")
        failed = _number("SELECT count(*) FROM articles_standing WHERE state = 'failed'")
        futile = _futile_tries()
    seen = _stats(hosts[-1], asked.port)
    ideal = (asked.pages + 2) * asked.gap
    print(
        f"{len(hosts)} hosts × {asked.pages} pages, gap {asked.gap:g} s, "
        f"{asked.processes} processes: {pages} pages ({failed} failed) in "
        f"{seconds:.1f} s, ideal {ideal:.1f} s ({seconds / ideal:.2f}); {pages / seconds:.0f} "
        f"pages/s; {1000 * (after.cpu - before.cpu) / max(1, pages):.1f} ms workers, "
        f"{1000 * (database_after.cpu - database.cpu) / max(1, pages):.1f} ms database a page; "
        f"{1 + futile / max(1, pages):.2f} tries a page; shortest gap {seen['gap']:.3f} s, "
        f"at once {seen['most']}; {after.megabytes / len(workers):.0f} MB a worker",
        flush=True,
    )


def main() -> None:
    """Measure once and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hosts", type=int, default=300)
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--large", type=int, default=0)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--gap", type=float, default=1.0)
    parser.add_argument("--port", type=int, default=18_898)
    asked = parser.parse_args()
    # Stopped by a signal, it still stops what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    hosts = [f"127.2.{n // 250}.{n % 250 + 1}" for n in range(asked.hosts)]
    context = multiprocessing.get_context("spawn")
    ready = context.Event()
    server = context.Process(target=_server, args=(hosts, asked.port, ready), daemon=True)
    server.start()
    ready.wait(60)
    try:
        _measure(asked, hosts)
    finally:
        server.terminate()


if __name__ == "__main__":
    main()
