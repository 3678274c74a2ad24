"""How many stories stand where: the front page decided from nothing but the list of cards."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from itertools import accumulate, groupby

from dragoman.publishing.views import StoryCard

# A lead without a standfirst is a headline over white, so the newest few are asked for one.
_LEAD_POOL = 8
# Fewer stories than this on the page → stories in the second tier and in the river, the first line
# that applies. Without pictures a headline with its byline is about 95 px high in the river and its
# rows beside the lead are about 160: these numbers end both columns at about the same height.
_OPENINGS = ((7, 6, 8), (10, 3, 8), (25, 5, 5), (math.inf, 9, 8))

# Stories in a row → its class in site.css and the stories in each of its columns.
_SHAPES = {
    1: ("single", (1,)),
    2: ("two", (1, 1)),
    3: ("g3", (1, 1, 1)),
    4: ("g4", (1, 1, 1, 1)),
    5: ("g3", (1, 2, 2)),
    6: ("g3", (1, 3, 2)),
}
# While there are plenty, rows take turns, so that no two neighbours are alike.
_ROTATION = (5, 4)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of stories: `shape` is its class in site.css; columns from the start of the line."""

    shape: str
    columns: tuple[tuple[StoryCard, ...], ...]

    @property
    def leads(self) -> bool:
        """Whether the first column is one bigger story."""
        return self.shape in ("g3", "single")


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one day; `day` is a moment of it."""

    day: datetime
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class FrontLayout:
    """The whole front page; what is empty is left out of it."""

    lead: StoryCard | None = None
    second: tuple[Row, ...] = ()
    river: tuple[StoryCard, ...] = ()
    sections: tuple[Section, ...] = ()


def front_layout(cards: Sequence[StoryCard], zone: tzinfo) -> FrontLayout:
    """The front page of `cards` (newest first); days are those of `zone`."""
    if not cards:
        return FrontLayout()
    lead = next((card for card in cards[:_LEAD_POOL] if card.standfirst), cards[0])
    rest = tuple(card for card in cards if card is not lead)
    tier, river = next(sizes for below, *sizes in _OPENINGS if len(cards) < below)
    river_end = tier + river
    sections = tuple(_sections(rest[river_end:], zone))
    return FrontLayout(lead, rows_of(rest[:tier]), rest[tier:river_end], sections)


def rows_of(cards: Sequence[StoryCard]) -> tuple[Row, ...]:
    """`cards` in rows of changing shape; every card stands in exactly one."""
    rows: list[Row] = []
    start = 0
    while start < len(cards):
        size = _row_size(len(cards) - start, len(rows))
        rows.append(_row(cards[start : start + size]))
        start += size
    return tuple(rows)


def _row_size(left: int, turn: int) -> int:
    """Stories in the next row; never so many that one alone is left for the last."""
    size = _ROTATION[turn % len(_ROTATION)]
    return size if left > size + 1 else left


def _row(cards: Sequence[StoryCard]) -> Row:
    shape, sizes = _SHAPES[len(cards)]
    if shape == "g3":  # as with the lead: the bigger story is one that has a second sentence
        first = next((card for card in cards if card.standfirst), cards[0])
        cards = [first, *(card for card in cards if card is not first)]
    ends = list(accumulate(sizes))
    return Row(
        shape,
        tuple(tuple(cards[end - size : end]) for end, size in zip(ends, sizes, strict=True)),
    )


def _sections(cards: Sequence[StoryCard], zone: tzinfo) -> Iterator[Section]:
    for _, group in groupby(cards, key=lambda card: card.when.astimezone(zone).date()):
        of_day = tuple(group)
        yield Section(of_day[0].when, rows_of(of_day))
