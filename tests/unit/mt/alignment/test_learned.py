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


def sureness(learned: Learned, source: str, target: str) -> float:
    return float(learned(tokens(source), tokens(target))[0, 0])


def test_words_that_come_together_are_learnt() -> None:
    learned = Learned(pairs(MIN_SENTENCES))
    assert sureness(learned, "Dog", "cão") == 1.0
    assert sureness(learned, "dog", "gato") == 0.0
    assert sureness(learned, "whale", "baleia") == 0.0


def test_words_that_stand_everywhere_teach_nothing() -> None:
    assert sureness(Learned(pairs(MIN_SENTENCES)), "the", "dormiu") == 0.0


def test_once_is_chance() -> None:
    learned = Learned([*pairs(MIN_SENTENCES), ("A whale swam.", "Nadou uma baleia.")])
    assert sureness(learned, "whale", "baleia") == 0.0
