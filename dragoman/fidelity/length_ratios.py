"""How long a translation is for its source, by pair of languages, and how far that varies.

Lengths are characters. Each language has a mean, the logarithm of its length over English for the
same text, and a spread, how far from that mean long sentences go; a pair of languages takes the
difference of the means and both spreads. Short sentences vary more, by NOISE over the length.

Means and spreads of ar, de, es, fr, pt, ru, zh: human translations of news, 1,000 to 9,000
sentences each. Means of cs, ja, pl: 41 to 52 sentences each, translated into English. The other
means: the messages of 40 and more characters in Django's own catalogues, which come within .08 of
those on news. `python -m benchmarks.lengths` measures again. Without a row a language takes what is
usual in its script.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from dragoman.languages.table import LANGUAGES

# Variance times characters of English: fits sentences of 20 to 400 characters of news in German,
# French and Spanish within a tenth of the deviation.
NOISE = 1.5
# The spread of an alphabet's language whose own was not measured.
_SPREAD = 0.11
# A sign that is a syllable or a word varies more against letters.
_DENSE_SPREAD = 0.19
_SPREADS = {
    "ar": 0.125, "de": 0.085, "en": 0.0, "es": 0.085, "fr": 0.085,
    "ja": _DENSE_SPREAD, "ko": _DENSE_SPREAD, "pt": 0.07, "ru": 0.115, "zh": _DENSE_SPREAD,
}  # fmt: skip
_MEANS = {
    "af": 0.05, "ar": -0.1, "az": 0.01, "be": 0.03, "bg": 0.06, "bn": -0.02, "bs": 0.01,
    "ca": 0.1, "cs": -0.05, "cy": 0.04, "da": 0.05, "de": 0.14, "el": 0.19, "en": 0.0, "es": 0.125,
    "et": -0.01, "eu": 0.01, "fa": -0.04, "fi": 0.0, "fr": 0.15, "ga": 0.14, "gl": 0.06,
    "he": -0.27, "hi": 0.0, "hr": 0.02, "hu": 0.08, "hy": -0.01, "id": 0.06, "is": 0.0,
    "it": 0.11, "ja": -0.95, "ka": 0.04, "kk": -0.08, "kn": 0.08, "ko": -0.62, "ky": -0.08,
    "lt": 0.01, "lv": -0.02, "mk": 0.06, "ml": 0.15, "mn": -0.02, "mr": 0.02, "ms": 0.09,
    "nb": 0.0, "ne": -0.09, "nl": 0.1, "nn": 0.0, "no": 0.0, "pl": 0.0, "pt": 0.085, "ro": 0.07,
    "ru": 0.05, "sk": 0.0, "sl": 0.0, "sq": 0.11, "sr": 0.01, "sv": 0.02, "sw": 0.02,
    "th": -0.23, "tr": 0.09, "uk": 0.03, "ur": 0.01, "uz": 0.16, "vi": -0.02, "zh": -1.07,
}  # fmt: skip
# Scripts whose languages are shorter than an alphabet's; the others take none.
_BY_SCRIPT = {"Ethi": -0.4, "Hans": -1.07, "Hebr": -0.27, "Jpan": -0.95, "Kore": -0.62}


@dataclass(frozen=True, slots=True)
class Expected:
    """What is usual for a source: the logarithm of target over source, and its deviation."""

    mean: float
    deviation: float

    def deviations(self, source: int, target: int) -> float:
        """How many deviations a target of so many characters is from the mean; < 0: too short."""
        return (math.log(target / source) - self.mean) / self.deviation

    def characters(self, source: int) -> int:
        """The target's usual length."""
        return round(source * math.exp(self.mean))


def expected(characters: int, source_language: str, target_language: str) -> Expected:
    """What is usual for a source of so many characters, one or more."""
    mean = _mean(source_language)
    in_english = characters / math.exp(mean)
    variance = _spread(source_language) ** 2 + _spread(target_language) ** 2 + NOISE / in_english
    return Expected(_mean(target_language) - mean, math.sqrt(variance))


def _mean(language: str) -> float:
    row = LANGUAGES.get(language)
    usual = _BY_SCRIPT.get(row.script, 0.0) if row else 0.0
    return _MEANS.get(language, usual)


def _spread(language: str) -> float:
    return _SPREADS.get(language, _SPREAD)
