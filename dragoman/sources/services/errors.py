"""What goes wrong with a source."""

from __future__ import annotations

from dragoman.common.errors import DragomanError


class SourceError(DragomanError):
    """A source or feed cannot be added or changed."""

    code = "source"
