"""The chain of words."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.mt.alignment.chain import Table, both_ways, posteriors


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


def by_the_book(emission: Table, empty: Table) -> Table:
    """The forward-backward algorithm over words and, for each, a state that says nothing."""
    count, length = emission.shape
    steps = np.arange(count)[None, :] - np.arange(count)[:, None]
    jumps = (1.0 + np.abs(steps - 1)) ** -2.0 * np.where(steps == 0, 0.6, 1.0)
    jumps /= jumps.sum(axis=1, keepdims=True)
    move = np.block([[0.75 * jumps, 0.25 * np.eye(count)]] * 2)
    says = np.vstack([emission, np.tile(empty, (count, 1))])
    start = 1.0 / (1.0 + np.arange(count))
    forward = [np.concatenate([0.75 * start, 0.25 * start]) * says[:, 0]]
    for j in range(1, length):
        forward.append(forward[-1] @ move * says[:, j])
    backward = [np.ones(2 * count)]
    for j in range(length - 1, 0, -1):
        backward.append(move @ (says[:, j] * backward[-1]))
    states = np.array(forward) * np.array(backward[::-1])
    links: Table = (states / states.sum(axis=1, keepdims=True))[:, :count].T
    return links


@given(st.integers(1, 9), st.integers(1, 9), st.integers(0, 1_000))
def test_it_is_the_model_of_the_book_both_ways(count: int, length: int, seed: int) -> None:
    chance = np.random.default_rng(seed)
    emission = chance.random((count, length)) ** 6 + 0.002
    ours, theirs = chance.random(count) + 0.005, chance.random(length) + 0.005
    there, back = both_ways(emission, ours, theirs)
    assert np.allclose(there, by_the_book(emission, theirs), atol=1e-12)
    assert np.allclose(back.T, by_the_book(emission.T, ours), atol=1e-12)
    assert np.allclose(there, posteriors(emission, theirs), atol=1e-12)


@pytest.mark.parametrize("lengths", [(3, 300), (300, 280), (40, 130)])
def test_a_long_text_stays_in_range(lengths: tuple[int, int]) -> None:
    emission = np.random.default_rng(1).random(lengths) ** 9 * 3 + 0.002
    for links in both_ways(emission, np.full(lengths[0], 0.005), np.full(lengths[1], 0.005)):
        assert links.shape == lengths
        assert np.isfinite(links).all()
