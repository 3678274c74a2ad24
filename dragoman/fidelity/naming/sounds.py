"""How alike two names sound, whatever scripts they were written in.

A name becomes a short string of sound classes, its *skeleton*: Putin and プーチン have the same
consonants and different vowels. Two skeletons are compared by an edit distance in which sounds that
scripts confuse cost little. The idea is Soundex's; the classes are our own.
"""

from __future__ import annotations

import re
from functools import lru_cache

_NAMES_KEPT = 8192
# No name has more; a line of letters without spaces costs no more either.
_MOST_SOUNDS = 24

# X may be S or K (Charles, Christian), G may be K, S or J, H may be K or nothing, J may be S, K or
# nothing, W may be P or nothing, Q (th) may be T, P or S. Single letters are in _CLASSES, y and
# vowels are nothing.
_CLUSTERS = {
    "bh": "P", "cae": "X", "cc": "X", "ce": "S", "ch": "X", "chzh": "S", "ci": "S", "ck": "K",
    "cs": "S", "cy": "S", "cz": "S", "dh": "T", "dj": "S", "dz": "S", "dzh": "S", "ge": "G",
    "gh": "H", "gi": "G", "gl": "L", "gn": "N", "gy": "G", "kh": "H", "ng": "N", "ph": "P",
    "qu": "K", "rz": "S", "sce": "S", "sch": "S", "sci": "S", "scy": "S", "sh": "S", "shch": "S",
    "sz": "S", "tch": "S", "th": "Q", "ts": "S", "tsch": "S", "tsz": "S", "tz": "S", "x": "KS",
    "xi": "S", "zh": "S", "zz": "S",
}  # fmt: skip
_CLASSES = {
    "b": "P", "c": "K", "d": "T", "f": "P", "g": "K", "h": "H", "j": "J", "k": "K", "l": "L",
    "m": "N", "n": "N", "p": "P", "q": "K", "r": "L", "s": "S", "t": "T", "v": "P", "w": "W",
    "z": "S",
}  # fmt: skip
_KEEP_CONSONANT = {"gn", "gl"}
_PIECE = re.compile("|".join([*sorted(_CLUSTERS, key=len, reverse=True), "[a-z]"]))
_DOUBLED = re.compile(r"(ts|.)\1+")
_DROP = {"A": 0.5, "H": 0.1, "J": 0.3, "W": 0.2, "L": 0.6, "N": 0.8}
_LEFT_OUT = {"L": 0.3, "T": 0.6, "K": 0.7}
_SWAP = {
    frozenset(pair): cost
    for pair, cost in {
        "XS": 0.0, "XK": 0.0, "XH": 0.1, "GK": 0.0, "GS": 0.1, "GJ": 0.0, "GH": 0.1, "HK": 0.2,
        "HP": 0.4, "JS": 0.1, "JH": 0.1, "JX": 0.1, "JK": 0.4, "WP": 0.1, "TS": 0.5, "WK": 0.4,
        "AH": 0.1, "AJ": 0.1, "AW": 0.2, "TX": 0.5, "QT": 0.0, "QP": 0.1, "QS": 0.2,
    }.items()
}  # fmt: skip


@lru_cache(maxsize=_NAMES_KEPT)
def skeleton(latin: str) -> str:
    """The sound classes of a word in the letters a–z; A is a vowel that it begins with."""
    classes: list[str] = ["A"] if latin[:1] in {"a", "e", "i", "o", "u", "y"} else []
    for piece in _PIECE.findall(_DOUBLED.sub(r"\1", latin)):
        if piece in _KEEP_CONSONANT:
            classes.append("K" + _CLUSTERS[piece])
        else:
            classes.append(_CLUSTERS.get(piece, _CLASSES.get(piece, "")))
    return "".join(classes)


# French does not say the last consonants of many names.
_SILENT = re.compile(r"(?<=..)(?<=[aeiouy])(?:u?x|t|d|s|z|ps?|ts|ds)$")


def silent(latin: str) -> str:
    """`latin` without its last consonants, as French says it: Bordeaux, Dumas."""
    return _SILENT.sub("", latin)


def likeness(one: str, other: str) -> float:
    """From 0 to 1: how alike two skeletons are."""
    one, other = one[:_MOST_SOUNDS], other[:_MOST_SOUNDS]
    longest = max(len(one), len(other))
    if not longest:
        return 0.0
    return max(0.0, 1 - _distance(one, other) / longest)


@lru_cache(maxsize=_NAMES_KEPT)
def _distance(one: str, other: str) -> float:
    above = [0.0]
    for sound in other:
        above.append(above[-1] + _DROP.get(sound, 1.0))
    for ours in one:
        dropped = _DROP.get(ours, 1.0)
        row = [above[0] + dropped]
        for index, theirs in enumerate(other):
            row.append(
                min(
                    above[index] + _swap(ours, theirs),
                    above[index + 1] + dropped,
                    row[index] + _DROP.get(theirs, 1.0),
                )
            )
        above = row
    return above[-1]


def _swap(one: str, other: str) -> float:
    return 0.0 if one == other else _SWAP.get(frozenset((one, other)), 1.0)


def within(part: str, whole: str) -> float:
    """How alike `part` is to the piece of the skeleton `whole` that is most like it.

    `whole` transcribes names as Chinese does, which leaves out many an r and the last consonants.
    """
    if not part:
        return 0.0
    above = [0.0] * (len(whole) + 1)
    for ours in part:
        dropped = _LEFT_OUT.get(ours, _DROP.get(ours, 1.0))
        row = [above[0] + dropped]
        for index, theirs in enumerate(whole):
            row.append(
                min(
                    above[index] + _swap(ours, theirs),
                    above[index + 1] + dropped,
                    row[index] + _DROP.get(theirs, 1.0),
                )
            )
        above = row
    return max(0.0, 1 - min(above) / len(part))
