"""How alike two tokens are by their letters: cognates, names, figures, signs."""

from __future__ import annotations

from functools import lru_cache

from dragoman.mt.alignment.tokens import Kind, Token

# Below it likeness is chance: of the two-letter pieces of unrelated words a quarter agree.
_LEAST_LIKE = 0.45
_SHORTEST_COGNATE = 4
_SAME_SIGN = 0.8
_PART_OF_FIGURE = 0.5
# The same name or figure on both sides is hardly chance, however far it moved.
_SAME, _SURELY_SAME = 1.0, 4.0
_LONG_WORD, _LONG_FIGURE = 4, 2


def likeness(source: Token, target: Token) -> float:
    """From 0 (nothing in common) to 1 (the same), for two tokens of one kind.

    More than 1 where the same can be no chance.
    """
    match source.kind:
        case Kind.SIGN:
            return _SAME_SIGN if source.key == target.key else 0.0
        case Kind.FIGURE:
            return _figures(source.key, target.key)
        case Kind.WORD:
            return _words(source.key, target.key)


def _figures(one: str, other: str) -> float:
    if one == other:
        return _SURELY_SAME if len(one) >= _LONG_FIGURE else _SAME
    # 2 700 in one language is 2700 in another.
    short, long = sorted((one, other), key=len)
    return _PART_OF_FIGURE if long.startswith(short) or long.endswith(short) else 0.0


@lru_cache(maxsize=100_000)
def _words(one: str, other: str) -> float:
    """Dice's coefficient of letter pairs, or the share of a common beginning if that is more."""
    if one == other:
        return _SURELY_SAME if len(one) >= _LONG_WORD else _SAME
    shortest = min(len(one), len(other))
    if shortest < _SHORTEST_COGNATE:
        return 0.0
    pairs, others = _pairs(one), _pairs(other)
    alike = 2 * len(pairs & others) / (len(pairs) + len(others))
    common = next((i for i in range(shortest) if one[i] != other[i]), shortest)
    if common >= _SHORTEST_COGNATE:
        alike = max(alike, common / max(len(one), len(other)), 0.75 * common / shortest)
    return alike if alike >= _LEAST_LIKE else 0.0


@lru_cache(maxsize=20_000)
def _pairs(word: str) -> frozenset[str]:
    padded = f"^{word}$"
    return frozenset(padded[index : index + 2] for index in range(len(padded) - 1))
