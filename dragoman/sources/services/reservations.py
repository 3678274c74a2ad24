"""What hosts say of text and data mining."""

from __future__ import annotations

from dragoman.common import clock
from dragoman.sources.models import Host


def store_tdm(authority: str, *, status: int, body: str) -> None:
    """Keep what a host's tdmrep.json said; `status` 0 where it could not be asked."""
    Host.objects.filter(authority=authority).update(
        tdm_status=status, tdm_body=body, tdm_fetched=clock.now()
    )
