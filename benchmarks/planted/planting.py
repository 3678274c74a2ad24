"""Which kinds of error there are, and how many of each are planted in a set of pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from benchmarks.fidelity.sets import Case
from benchmarks.planted import clauses, names, negation, numbers, opposites, signs
from benchmarks.planted.ground import Ground, PairPlanter, Planter, with_target
from dragoman.fidelity import Pair

_PLANTERS: tuple[Planter, ...] = (
    numbers.digit_changed,
    numbers.number_replaced,
    numbers.decimal_moved,
    numbers.zero_added,
    numbers.number_lost,
    numbers.numbers_swapped,
    numbers.scale_changed,
    numbers.unit_changed,
    numbers.currency_changed,
    numbers.day_changed,
    numbers.month_changed,
    numbers.weekday_changed,
    negation.negation_removed,
    negation.negation_added,
    negation.modality_changed,
    opposites.opposite_said,
    names.name_replaced,
    names.name_mangled,
    names.name_removed,
    names.country_replaced,
    clauses.clause_dropped,
    clauses.clause_added,
    clauses.sentence_added,
    clauses.sentence_doubled,
    clauses.sentence_exchanged,
    clauses.source_copied,
    clauses.half_untranslated,
    clauses.end_cut_off,
    clauses.looped,
    signs.quotes_lost,
)
_PAIR_PLANTERS: tuple[PairPlanter, ...] = (
    names.term_replaced,
    signs.address_altered,
    signs.handle_altered,
    signs.mail_altered,
)


def _of_one(planter: Planter) -> PairPlanter:
    def planted(ground: Ground) -> tuple[Pair, Pair] | None:
        target = planter(ground)
        if target is None or target.split() == ground.target.split():
            return None
        return ground.pair, with_target(ground.pair, target)

    return planted


KINDS: dict[str, PairPlanter] = {
    **{planter.__name__: _of_one(planter) for planter in _PLANTERS},
    **{planter.__name__: planter for planter in _PAIR_PLANTERS},
}


def planted(pairs: Sequence[Pair], each: int, seed: str) -> Iterator[Case]:
    """Up to `each` cases of every kind, in pairs of one direction; the same for the same seed.

    Each kind walks through the pairs in an order of its own, so that kinds do not lean on the
    same sentences, and what is planted for one does not change when another is added.
    """
    for kind, planter in KINDS.items():
        chance = Random(f"{seed} {kind}")
        order = chance.sample(range(len(pairs)), len(pairs))
        found = 0
        for index in order:
            if found == each:
                break
            stranger = pairs[
                (index + chance.randrange(len(pairs) // 3, len(pairs) // 2)) % len(pairs)
            ]
            made = planter(Ground(pairs[index], stranger, chance))
            if made is not None:
                found += 1
                yield Case(kind, *made)
