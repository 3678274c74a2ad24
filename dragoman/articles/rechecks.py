"""When a published page is asked again: often while young, by how often its publisher corrects.

Corrections come early. The pause after a check is the story's age times a growth: an age of half an
hour, one, two, four … hours for a publisher of whom nothing is known, denser for one that corrects
often and thinner for one that hardly does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

# Sooner than this a page is not asked twice, whatever its publisher does.
SHORTEST_PAUSE = timedelta(minutes=30)
# A guess until something is known: of a publisher's checks one in 20 finds a change. It weighs as
# much as 20 checks, so that the first correction does not turn everything over.
USUAL_SHARE = 0.05
_GUESS_WEIGHS = 20
# Bounds of the growth: 3 checks (8) to 14 (.5) in the first week; 9 where nothing is known.
_LEAST_GROWTH, _MOST_GROWTH = 0.5, 8.0
# A page whose text never rests (a live blog) is left alone after so many.
MOST_RECHECKS = 40
# A page that was missing is asked again after this, before it is believed to be gone.
CONFIRM_GONE_AFTER = timedelta(hours=1)
# A page that is gone is asked for once a day, as long as it would have been asked anyway.
GONE_AGAIN_AFTER = timedelta(days=1)
# A page that could not be had for reasons that may pass is asked for again: after an hour, two,
# four … at most a day, for a week. A host that was down for a night loses no story by it.
TRY_AGAIN_AFTER = timedelta(hours=1)
LONGEST_TRY_PAUSE = timedelta(days=1)
TRIED_FOR = timedelta(days=7)
# A feed that calls every poll an update (its own clock, a counter in the summary) is not believed
# after so many in a row that were none, but once in a while.
IDLE_UPDATES_BELIEVED = 3
UPDATE_BELIEVED_AFTER = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Habit:
    """How often asking this publisher's pages again was worth it."""

    asked: int
    changed: int

    @property
    def share(self) -> float:
        """Checks that brought a revision, of all; near `USUAL_SHARE` while few are known."""
        return (self.changed + USUAL_SHARE * _GUESS_WEIGHS) / (self.asked + _GUESS_WEIGHS)


def next_recheck(
    *, born: datetime, now: datetime, rechecks: int, habit: Habit, horizon: timedelta
) -> datetime | None:
    """When to ask again; None when not any more.

    `born` is when the article's newest revision was made: a story that has just changed is likely
    to change again. `rechecks` were made already; nothing is asked later than `horizon` after
    `born`.
    """
    if rechecks >= MOST_RECHECKS:
        return None
    growth = min(max(USUAL_SHARE / habit.share, _LEAST_GROWTH), _MOST_GROWTH)
    pause = max(SHORTEST_PAUSE, (now - born) * growth)
    at = now + pause
    return at if at <= born + horizon else None


def next_try(*, first_seen: datetime, now: datetime) -> datetime | None:
    """When to ask again for a page that was never had; None when not any more.

    The pause is the time that the item has been known, so that it doubles.
    """
    at = now + min(max(TRY_AGAIN_AFTER, now - first_seen), LONGEST_TRY_PAUSE)
    return at if at <= first_seen + TRIED_FOR else None


def is_believed(*, idle_updates: int, last_asked: datetime, now: datetime) -> bool:
    """Whether what a feed calls an update is reason enough to ask for the page."""
    return idle_updates < IDLE_UPDATES_BELIEVED or now - last_asked >= UPDATE_BELIEVED_AFTER
