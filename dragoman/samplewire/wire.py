"""The sample wire: four invented publishers, started and stopped together."""

from __future__ import annotations

import threading
from datetime import datetime
from types import TracebackType
from typing import Self

from dragoman.common import clock
from dragoman.samplewire.errors import SampleWireError, WireStoppedError
from dragoman.samplewire.publisher import Publisher, profiles
from dragoman.samplewire.server import Request, SiteServer
from dragoman.samplewire.site import Newsstand, Site
from dragoman.samplewire.story import stories

# Away from the ports that development servers commonly choose; the other publishers follow it. A
# fixed port keeps a story's address, and so its identity, from one demo to the next.
PREFERRED_PORT = 8811
_LAST_PORT = 65535


class SampleWire:
    """Four publishers on 127.0.0.1, each on its own port, from `start()` to `stop()`.

    `port`: of the first publisher, the others take the next ones; 0: any free ports. A port that is
    taken is replaced by any free one and named in `taken_ports`. `started`: the moment that stories
    count their ages back from (default: when `start()` is called). Safe to use from many threads.
    """

    def __init__(self, port: int = PREFERRED_PORT, *, started: datetime | None = None) -> None:
        self._profiles, self._stories = profiles(), stories()
        if port and not 0 < port <= _LAST_PORT - len(self._profiles) + 1:
            raise SampleWireError(f"port {port}: no room for {len(self._profiles)} publishers")
        self._port, self._moment = port, started
        self._guard = threading.Lock()
        self._servers: list[SiteServer] = []
        self._newsstand: Newsstand | None = None
        self._requests: list[Request] = []
        self._taken: list[int] = []

    def start(self) -> Self:
        """Bind the ports and answer. Raises SampleWireError when it runs, or no port is free."""
        with self._guard:
            if self._newsstand is not None:
                raise SampleWireError("the sample wire is running already")
            self._taken.clear()
            self._requests.clear()
            self._bind_all()
            pairs = list(zip(self._profiles, self._servers, strict=True))
            self._newsstand = Newsstand(
                origins={profile.key: server.origin for profile, server in pairs},
                started=self._moment or clock.now(),
                profiles=self._profiles,
                stories=self._stories,
            )
            for profile, server in pairs:
                server.open(Site(profile, self._newsstand), self._note)
        return self

    def stop(self) -> None:
        """Close everything; the log stays readable. Does nothing when it is stopped already."""
        with self._guard:
            servers, self._servers = self._servers, []
            self._newsstand = None
        for server in servers:
            server.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def publishers(self) -> tuple[Publisher, ...]:
        """The four publishers, in the order of their ports. Raises WireStoppedError."""
        return tuple(publisher for _, publisher in self._running().listed())

    @property
    def feed_urls(self) -> tuple[str, ...]:
        """The address of each publisher's feed, in the same order. Raises WireStoppedError."""
        return tuple(publisher.feed_url for publisher in self.publishers)

    @property
    def opml_url(self) -> str:
        """The address of the list of all feeds. Raises WireStoppedError."""
        return f"{self.publishers[0].home_url}opml"

    @property
    def taken_ports(self) -> tuple[int, ...]:
        """The ports that were wanted and belonged to somebody else at the last start."""
        return tuple(self._taken)

    def publish_correction(self) -> str:
        """From now on, serve the story that has a correction in its corrected form.

        Returns the story's address. A second call changes nothing. Raises WireStoppedError.
        """
        newsstand = self._running()
        story = next(s for s in self._stories if s.correction is not None)
        with self._guard:
            newsstand.corrections.setdefault(story.name, clock.now())
        return f"{newsstand.origins[story.publisher]}{story.path}"

    def requests(self) -> tuple[Request, ...]:
        """Every request since the last start, in the order of the answers."""
        with self._guard:
            return tuple(self._requests)

    def _note(self, request: Request) -> None:
        with self._guard:
            self._requests.append(request)

    def _running(self) -> Newsstand:
        if self._newsstand is None:
            raise WireStoppedError("the sample wire is not running; call start() first")
        return self._newsstand

    def _bind_all(self) -> None:
        try:
            for offset in range(len(self._profiles)):
                self._servers.append(self._bound(self._port and self._port + offset))
        except OSError as error:
            for server in self._servers:
                server.server_close()
            self._servers.clear()
            raise SampleWireError(f"no free port on loopback: {error}") from error

    def _bound(self, wanted: int) -> SiteServer:
        try:
            return SiteServer(wanted)
        except OSError:
            if not wanted:
                raise
            self._taken.append(wanted)
            return SiteServer(0)
