"""Each element of a line once: an element whose words came back in several places is one again.

An element around two sentences comes back from each of them; where either leaves out a word at the
edge, such as the space between them, there are two stretches of what was one element.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

Inside = tuple[int, ...]


def once_each(
    runs: Sequence[tuple[str, Inside]], holds: Callable[[int, int], bool]
) -> list[tuple[str, Inside]]:
    """`runs`, each a text and the elements around it (outermost first), with no element twice.

    Elements are numbered in the order of their tags; `holds(a, b)` says whether a stands around b.
    What parts an element is taken into it, unless another element that stood beside it is there:
    then the part with the most letters is the element, and the others are bare.
    """
    texts = [text for text, _ in runs]
    inside = [set(numbers) for _, numbers in runs]
    places: dict[int, list[int]] = {}
    for index, numbers in enumerate(inside):
        for number in numbers:
            places.setdefault(number, []).append(index)
    for number in sorted(places):
        parts = _parts([index for index in places[number] if number in inside[index]])
        if len(parts) < 2:
            continue
        if not _is_strange(number, parts, inside, holds):
            for index in range(parts[0][0], parts[-1][-1]):
                inside[index].add(number)
            continue
        longest = max(parts, key=lambda part: sum(len(texts[index]) for index in part))
        for index in (index for part in parts if part is not longest for index in part):
            inside[index] = {
                other for other in inside[index] if other != number and not holds(number, other)
            }
    return [(text, tuple(sorted(numbers))) for text, numbers in zip(texts, inside, strict=True)]


def _is_strange(
    number: int,
    parts: Sequence[Sequence[int]],
    inside: Sequence[set[int]],
    holds: Callable[[int, int], bool],
) -> bool:
    """Whether an element that stood beside `number` is between its `parts`."""
    return any(
        not (holds(other, number) or holds(number, other))
        for one, next_one in pairwise(parts)
        for index in range(one[-1] + 1, next_one[0])
        for other in inside[index]
    )


def _parts(indexes: Sequence[int]) -> list[list[int]]:
    """`indexes`, ascending, as runs of neighbours."""
    parts: list[list[int]] = []
    for index in indexes:
        if parts and parts[-1][-1] == index - 1:
            parts[-1].append(index)
        else:
            parts.append([index])
    return parts
