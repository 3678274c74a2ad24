"""The chain of words."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dragoman.mt.alignment.chain import Table, posteriors


def table(rows: list[list[float]]) -> Table:
    return np.array(rows)


def test_without_evidence_words_follow_one_another() -> None:
    links = posteriors(np.full((4, 4), 0.02), np.full(4, 0.005))
    order = links.argmax(axis=0).tolist()
    assert order == sorted(order)
    assert order[:2] == [0, 1]


def test_evidence_outweighs_order_and_its_neighbours_go_along() -> None:
    # The last two source words come first: one of them is known, the other goes with it.
    emission = np.full((4, 4), 0.02)
    emission[2, 0] = 0.9
    links = posteriors(emission, np.full(4, 0.005))
    assert links.argmax(axis=0).tolist()[:2] == [2, 3]


def test_what_comes_from_nothing_has_no_link() -> None:
    emission = table([[0.9, 0.002, 0.002], [0.002, 0.002, 0.9]])
    links = posteriors(emission, table([[0.005, 0.03, 0.005]])[0])
    assert links[:, 1].sum() < 0.5
    assert links[0, 0] > 0.9
    assert links[1, 2] > 0.9


@given(st.integers(1, 12), st.integers(1, 12), st.integers(0, 1_000))
def test_no_word_is_linked_more_than_once(count: int, length: int, seed: int) -> None:
    chance = np.random.default_rng(seed)
    links = posteriors(chance.random((count, length)) + 0.001, chance.random(length) + 0.001)
    assert np.isfinite(links).all()
    assert (links >= 0).all()
    assert (links.sum(axis=0) <= 1 + 1e-9).all()
