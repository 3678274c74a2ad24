"""`dragoman demo`: the newsroom on the sample wire, and what to look at."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
import time
from pathlib import Path

from dragoman.cli import output
from dragoman.cli.live import Display
from dragoman.cli.newsroom import fail, open_newsroom
from dragoman.cli.output import AsJson
from dragoman.cli.summary import print_summary
from dragoman.cli.up import Port, Run, UntilIdle, run_newsroom
from dragoman.cli.writing import write_newsroom
from dragoman.common.configuration import FOLDER_VARIABLE, Configuration
from dragoman.common.errors import DragomanError
from dragoman.samplewire.wire import SampleWire

# How long a visitor of the demo reads before a source corrects its story.
DEMO_CORRECTION_AFTER_SECONDS = 20.0
# The invented stories must not get into an operator's own newsroom.
_NOT_FOR_THE_DEMO = (
    "DATABASE_URL",
    "DRAGOMAN_DATABASE_URL",
    "DRAGOMAN_DATA_DIR",
    "DRAGOMAN_EDITIONS",
    "DRAGOMAN_SITE_URL",
)


def demo(until_idle: UntilIdle = False, port: Port = None, as_json: AsJson = False) -> None:
    """Run a newsroom on the sample wire that comes with Dragoman; nothing is kept afterwards."""
    folder = Path(tempfile.gettempdir()) / f"dragoman-demo-{secrets.token_hex(4)}"
    try:
        folder.mkdir(mode=0o755)
        write_newsroom(folder, ["pt", "en"], poll_minutes=1.0, fetch_min_gap_seconds=0.1)
        for name in _NOT_FOR_THE_DEMO:
            os.environ.pop(name, None)
        os.environ |= {FOLDER_VARIABLE: str(folder), "DRAGOMAN_FETCH_ALLOW_PRIVATE": "1"}
        with SampleWire() as wire, open_newsroom(quiet=as_json) as room:
            _add_sample_sources(wire)
            run = Run(
                until_idle=until_idle,
                as_json=as_json,
                port=port,
                when_idle=_DemoGuide(wire, room.configuration, until_idle=until_idle),
            )
            summary = run_newsroom(room, run)
    except DragomanError as error:
        raise fail(error, as_json=as_json) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if as_json:
        output.print_json(summary)
    elif until_idle:
        print_summary(summary)


def _add_sample_sources(wire: SampleWire) -> None:
    from dragoman.sources import services  # noqa: PLC0415 - models exist only after set-up

    for publisher in wire.publishers:
        services.add_feed(publisher.feed_url, title=publisher.name, rights="full")
        services.describe_source(
            publisher.feed_url,
            country=publisher.country,
            owner=publisher.owner,
            language=publisher.language,
            proof=publisher.about_url,
        )


class _DemoGuide:
    """Tells what to look at once all is published, and then lets a source correct its story."""

    def __init__(self, wire: SampleWire, configuration: Configuration, *, until_idle: bool) -> None:
        self._wire = wire
        self._editions = [edition.language for edition in configuration.editions]
        self._until_idle = until_idle
        self._idle_since = 0.0
        self._corrected = False

    def __call__(self, display: Display) -> bool:
        """Called while idle; true when there is more to come."""
        now = time.monotonic()
        if not self._idle_since:
            self._idle_since = now
            display.say("All stories are in. To look at:")
            display.say(f"  the front pages /{'/ and /'.join(self._editions)}/")
            display.say("  a story, its provenance card, and the original beside it (key o)")
            display.say("  a story that robots.txt forbids: dragoman never asked for it")
        wait = 0.0 if self._until_idle else DEMO_CORRECTION_AFTER_SECONDS
        if not self._corrected and now - self._idle_since >= wait:
            from dragoman.sources import services  # noqa: PLC0415 - as above

            self._corrected = True
            self._wire.publish_correction()
            services.make_all_due()
            display.say("A source has corrected one of its stories; watch the correction arrive.")
            return True
        return False
