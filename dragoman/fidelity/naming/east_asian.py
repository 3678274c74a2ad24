"""Names in Chinese and Japanese text, where no space tells where one begins."""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.fidelity.naming.han import EVERYDAY, READINGS
from dragoman.fidelity.naming.sounds import skeleton, within

# Runs of kanji hide Japanese names, whose readings no table gives.
_ROMAJI = re.compile(
    r"(?:(?:[kgsztdnhbpmyrwfj]y?|sh|ch|ts|kk|tt|pp|ss|ssh|tch|nn)?[aiueo]|n|m(?=[bpm]))+"
)
_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui"
    r"|ue|er|a|e|i|o|u|v))+"
)
_SYLLABLE = re.compile(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui"
    r"|ue|er|a|e|i|o|u|v)(?![aeiou])"
)
_KANJI = re.compile("[\u4e00-\u9fff]{2}")
# How alike (sounds.within) a piece of the text has to sound; short names are alike by chance.
_ALIKE = 0.75
_ALIKE_SHORT = 0.85
_SHORT = 3
# Syllables can be told apart in many ways, which costs much in a long word that is no name.
_LONGEST = 14
_TEXTS_KEPT = 64


def hides_japanese(latin: str, text: str) -> bool:
    """True if `latin` may be the reading of kanji in `text`, which no table tells."""
    if len(latin) > _LONGEST:
        return False
    return _ROMAJI.fullmatch(latin) is not None and _KANJI.search(text) is not None


def has_chinese(latin: str, text: str) -> bool:
    """True if `latin` may be a Chinese name and a syllable of it is read in `text`."""
    if len(latin) > _LONGEST or _PINYIN.fullmatch(latin) is None:
        return False
    said = _syllables(text)
    return any(syllable in said for syllable in _SYLLABLE.findall(latin))


def sounds_in(latin: str, text: str) -> bool:
    """True if the Chinese characters of `text` transcribe a name like `latin` somewhere."""
    wanted = skeleton(latin)
    enough = _ALIKE_SHORT if len(wanted) <= _SHORT else _ALIKE
    return any(len(run) >= len(wanted) - 1 and within(wanted, run) >= enough for run in _runs(text))


@lru_cache(maxsize=_TEXTS_KEPT)
def _syllables(text: str) -> frozenset[str]:
    return frozenset(READINGS[sign] for sign in text if sign in READINGS)


@lru_cache(maxsize=_TEXTS_KEPT)
def _runs(text: str) -> tuple[str, ...]:
    """The skeletons of the runs of characters that can be read."""
    read = "".join(" " if sign in EVERYDAY else READINGS.get(sign, " ") for sign in text)
    return tuple(skeleton(run) for run in read.split())
