"""Words for thousand and above, of every language, from CLDR's compact formats ("0 Mio.")."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale, UnknownLocaleError

from dragoman.fidelity.number_words.tokens import words

Phrase = tuple[str, ...]

# Regions whose words differ from their language's first one.
_REGIONS = {"en": ("en", "en_IN"), "es": ("es", "es_MX"), "pt": ("pt", "pt_PT")}
_UNITS = frozenset({"mm"})
_ZEROS = re.compile(r"0+")
# What newspapers write and CLDR does not have; true where the same letters may be something else.
_SHORT: dict[str, dict[str, tuple[float, bool]]] = {
    "de": {"mia": (1e9, True), "tsd": (1e3, False)},
    "en": {"bn": (1e9, False), "mln": (1e6, False), "mn": (1e6, False), "tn": (1e12, False),
           "trn": (1e12, False)},
    "es": {"mm": (1e6, True)},
    "fr": {"mds": (1e9, False), "mns": (1e6, False)},
    "it": {"mld": (1e9, False), "mln": (1e6, False)},
    "nl": {"mld": (1e9, False), "mln": (1e6, False)},
    "pt": {"bi": (1e9, False), "mi": (1e6, False), "tri": (1e12, False)},
    "ru": {"млн": (1e6, False), "млрд": (1e9, False), "тыс": (1e3, False)},
}  # fmt: skip


@cache
def scale_words(language: str) -> dict[Phrase, float]:
    """Scales in full words, of one or two words (mil milhões)."""
    return {phrase: factor for phrase, factor in _compact(language, "long") if _is_word(phrase)}


@cache
def short_scales(language: str) -> dict[str, tuple[float, bool]]:
    """Scales as they are shortened after figures, and whether the letters may be something else."""
    # One letter may be a unit (5 m, 5 K), a street or a name; "mM" are thousands of millions.
    short = {
        phrase[0]: (factor, len(phrase[0]) == 1 or phrase[0] in _UNITS)
        for phrase, factor in _compact(language, "short")
        if len(phrase) == 1
    }
    return short | _SHORT.get(language, {})


def _is_word(phrase: Phrase) -> bool:
    return 0 < len(phrase) <= 2 and all(len(word) > 1 for word in phrase)


def _compact(language: str, width: str) -> list[tuple[Phrase, float]]:
    found: list[tuple[Phrase, float]] = []
    for name in _REGIONS.get(language, (language,)):
        try:
            formats = Locale.parse(name).compact_decimal_formats.get(width, {})
        except (UnknownLocaleError, ValueError):
            continue
        for by_power in formats.values():
            for power, pattern in by_power.items():
                text = str(pattern.pattern).replace("'", "")
                zeros = _ZEROS.search(text)
                phrase = words(_ZEROS.sub(" ", text))
                if zeros and phrase:
                    found.append((phrase, float(int(power) // 10 ** (len(zeros[0]) - 1))))
    return found
