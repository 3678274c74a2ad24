"""What becomes of an article that no engine could translate: it waits and is tried again, or fails
with the engine's own reason; what failed so is tried again at every start and once an hour."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction

from dragoman.articles import services
from dragoman.articles.models import EditionState
from dragoman.articles.records import EditionLease
from dragoman.common import clock
from dragoman.mt import errors
from dragoman.mt.errors import EngineBusy, MtError
from dragoman.mt.glossary_file import GlossaryBroken
from dragoman.pipeline import stages
from dragoman.pipeline.queue import TryLater

# A server that is started again, or a quota of a minute, is back by the third try; the fifth comes
# after eight minutes.
TRIES = 5
_FIRST_WAIT = timedelta(seconds=30)

# The reasons that may be gone by now: a key was set, a server was started, a model was mended.
PASSING = tuple(
    error.code
    for error in (
        errors.EngineBusy,
        errors.EngineMissing,
        errors.EngineUnreachable,
        errors.ModelBroken,
        errors.UnknownPair,
        GlossaryBroken,
    )
)


def give_way(lease: EditionLease, error: MtError) -> None:
    """End the article's turn in an edition after `error`; raises `TryLater` if that may help."""
    tries = services.count_edition_try(lease, detail=str(error))
    if error.retryable and tries < TRIES:
        raise TryLater(str(error), clock.now() + wait(error, tries))
    services.finish_edition(
        lease,
        state=EditionState.FAILED,
        reason=f"failed:{error.code} ({tries} {'try' if tries == 1 else 'tries'})",
        detail=str(error),
    )


def wait(error: MtError, tries: int) -> timedelta:
    """How long until the next try: 30, 60, 120, 240 s, and never sooner than the engine asks."""
    doubled: timedelta = _FIRST_WAIT * 2 ** (tries - 1)
    if isinstance(error, EngineBusy) and error.retry_after_seconds:
        return max(doubled, timedelta(seconds=error.retry_after_seconds))
    return doubled


def try_again() -> int:
    """Queue again what failed for a reason that may have passed; returns how many that are."""
    with transaction.atomic():
        again = services.wait_again_after_failure(PASSING)
        for article_id, language in again:
            stages.after_extract(article_id, [language])
    return len(again)
