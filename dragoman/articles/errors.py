"""What can go wrong in this app."""

from __future__ import annotations

from dragoman.common.errors import DragomanError


class ArticlesError(DragomanError):
    """Base of this app's errors."""

    code = "articles"


class LeaseLost(ArticlesError):  # noqa: N818 - reads as what it says
    """Another attempt took this work over; its result counts, ours does not."""

    code = "lease_lost"
