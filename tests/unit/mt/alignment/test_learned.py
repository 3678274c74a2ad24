"""What a document teaches."""

from __future__ import annotations

from dragoman.mt.alignment.learned import MIN_SENTENCES, Learned
from dragoman.mt.alignment.tokens import tokens

_ANIMALS = (("dog", "cão"), ("cat", "gato"), ("horse", "cavalo"), ("bird", "pássaro"))


def pairs(count: int) -> list[tuple[str, str]]:
    return [
        (f"The {source} slept.", f"O {target} dormiu.")
        for source, target in (_ANIMALS[number % len(_ANIMALS)] for number in range(count))
    ]


def test_words_that_come_together_are_learnt() -> None:
    learned = Learned(pairs(MIN_SENTENCES))
    assert learned(tokens("Dog")[0], tokens("cão")[0]) == 1.0
    assert learned(tokens("dog")[0], tokens("gato")[0]) == 0.0
    assert learned(tokens("whale")[0], tokens("baleia")[0]) == 0.0


def test_words_that_stand_everywhere_teach_nothing() -> None:
    assert Learned(pairs(MIN_SENTENCES))(tokens("the")[0], tokens("dormiu")[0]) == 0.0


def test_once_is_chance() -> None:
    learned = Learned([*pairs(MIN_SENTENCES), ("A whale swam.", "Nadou uma baleia.")])
    assert learned(tokens("whale")[0], tokens("baleia")[0]) == 0.0
