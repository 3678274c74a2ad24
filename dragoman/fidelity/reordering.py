"""Between which languages words keep their order, more or less."""

from __future__ import annotations

# The verb stands last here, or word order is free: in good translations everything moves.
_OTHER_ORDER_CODES = """
af am az bn cy de eu fa fi ga gd gu hi hu ja ka kk kn ko ky lb mn mr my ne nl pa ps si so ta te tr
ug ur uz
"""
_OTHER_ORDER = frozenset(_OTHER_ORDER_CODES.split())


def moves_little(one: str, other: str) -> bool:
    """Whether what stands in another order in a translation is rarely right there."""
    return not {one, other} & _OTHER_ORDER
