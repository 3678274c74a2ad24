"""Why bytes are not what they were taken for."""

from __future__ import annotations

from dragoman.common.errors import DragomanError


class FeedParsingError(DragomanError):
    """Bytes could not be read. `found` says what they are instead, in a few words."""

    code = "feedparsing"


class NotAFeed(FeedParsingError):  # noqa: N818 - reads as what it says
    """No feed of any kind: `found` is `an HTML page`, `an empty answer`, …"""

    code = "not_a_feed"

    def __init__(self, url: str, found: str) -> None:
        super().__init__(f"{url}: not a feed but {found}")
        self.url = url
        self.found = found


class NotOpml(FeedParsingError):  # noqa: N818
    """No OPML list."""

    code = "not_opml"

    def __init__(self, found: str) -> None:
        super().__init__(f"not an OPML list but {found}")
        self.found = found
