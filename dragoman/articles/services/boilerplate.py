"""What repeats over a publisher's pages, and what the operator says of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db.models import F
from django.db.models.functions import Greatest

from dragoman.articles.models import Boilerplate, BoilerplateState
from dragoman.articles.records import LearntText
from dragoman.common import clock

# Of a text that is a whole page of small print the beginning is enough to know it by.
_LONGEST_SHOWN = 2_000


def store_boilerplate(source_id: int, learnt: Iterable[LearntText]) -> None:
    """Keep what was learnt; a text that the operator kept stays kept."""
    now = clock.now()
    for text in learnt:
        row, new = Boilerplate.objects.get_or_create(
            source_id=source_id,
            fingerprint=text.fingerprint,
            defaults={
                "text": text.text.replace("\0", "")[:_LONGEST_SHOWN],
                "articles": text.articles,
                "first_seen": now,
                "last_seen": now,
            },
        )
        if not new:
            Boilerplate.objects.filter(pk=row.pk).update(
                articles=Greatest(F("articles"), text.articles), last_seen=now
            )


def note_removed(source_id: int, fingerprints: Collection[str]) -> None:
    """These texts were taken out of one more article."""
    if fingerprints:
        rows = Boilerplate.objects.filter(source_id=source_id, fingerprint__in=set(fingerprints))
        rows.update(articles=F("articles") + 1, last_seen=clock.now())


def judge_boilerplate(source_id: int, fingerprint: str, *, keep: bool) -> bool:
    """The operator's word on a text: it belongs to the stories, or it goes. False if unknown.

    It holds for pages read from now on; texts taken out before stand in `Revision.removed`.
    """
    state = BoilerplateState.KEPT if keep else BoilerplateState.REMOVED
    rows = Boilerplate.objects.filter(source_id=source_id, fingerprint=fingerprint)
    return bool(rows.update(state=state))
