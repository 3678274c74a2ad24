"""Units of measure: what stands behind a number, and what it comes to in another unit.

Names and short forms are CLDR's, in each language.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError

# Writers round what they convert to the last figure that is no zero: 440 pounds are 200 kg, 5 ft 9
# are 1.75 m. More than a tenth off is no rounding (a metre is a yard and nine hundredths), and less
# than a hundredth is no matter.
_WIDEST = 0.1
_NO_MATTER = 0.01
# Degrees: Fahrenheit and Celsius are rounded to whole ones.
_DEGREES = 1.5


@dataclass(frozen=True, slots=True)
class Unit:
    """CLDR's name, what it measures, and how it becomes the base unit: × factor + offset."""

    name: str
    dimension: str
    factor: float
    offset: float = 0.0

    def base(self, value: float) -> float:
        return value * self.factor + self.offset

    def of_base(self, base: float) -> float:
        return (base - self.offset) / self.factor


_UNITS = (
    Unit("area-acre", "area", 4_046.86),
    Unit("area-hectare", "area", 10_000.0),
    Unit("area-square-foot", "area", 0.092903),
    Unit("area-square-kilometer", "area", 1e6),
    Unit("area-square-meter", "area", 1.0),
    Unit("area-square-mile", "area", 2_589_988.0),
    Unit("length-centimeter", "length", 0.01),
    Unit("length-foot", "length", 0.3048),
    Unit("length-inch", "length", 0.0254),
    Unit("length-kilometer", "length", 1_000.0),
    Unit("length-meter", "length", 1.0),
    Unit("length-mile", "length", 1_609.344),
    Unit("length-millimeter", "length", 0.001),
    Unit("length-yard", "length", 0.9144),
    Unit("mass-gram", "mass", 0.001),
    Unit("mass-kilogram", "mass", 1.0),
    Unit("mass-ounce", "mass", 0.0283495),
    Unit("mass-pound", "mass", 0.453592),
    Unit("mass-stone", "mass", 6.35029),
    Unit("mass-tonne", "mass", 1_000.0),
    Unit("speed-kilometer-per-hour", "speed", 1.0),
    Unit("speed-meter-per-second", "speed", 3.6),
    Unit("speed-mile-per-hour", "speed", 1.609344),
    Unit("temperature-celsius", "temperature", 1.0),
    Unit("temperature-fahrenheit", "temperature", 5 / 9, -160 / 9),
    Unit("volume-gallon", "volume", 3.78541),
    Unit("volume-liter", "volume", 1.0),
)
_BY_NAME = {unit.name: unit for unit in _UNITS}
FOOT = _BY_NAME["length-foot"]
# Everyday names that CLDR lacks.
_FURTHER: dict[str, dict[str, str]] = {
    "de": {"stundenkilometer": "speed-kilometer-per-hour", "kilo": "mass-kilogram"},
    "en": {"kilo": "mass-kilogram", "kilos": "mass-kilogram", "kph": "speed-kilometer-per-hour",
           "kmph": "speed-kilometer-per-hour", "lbs": "mass-pound",
           "miles an hour": "speed-mile-per-hour", "kilometre": "length-kilometer",
           "kilometres": "length-kilometer", "metre": "length-meter", "metres": "length-meter",
           "centimetre": "length-centimeter", "centimetres": "length-centimeter",
           "litre": "volume-liter", "litres": "volume-liter",
           "kilometres per hour": "speed-kilometer-per-hour",
           "square kilometres": "area-square-kilometer", "square metres": "area-square-meter"},
    "es": {"kilos": "mass-kilogram", "kilo": "mass-kilogram"},
    "fr": {"kilo": "mass-kilogram", "kilos": "mass-kilogram"},
    "it": {"chili": "mass-kilogram", "chilo": "mass-kilogram"},
    "ja": {"キロ": "mass-kilogram", "キログラム": "mass-kilogram", "マイル": "length-mile"},
    "pt": {"kilômetros": "length-kilometer", "quilo": "mass-kilogram", "quilos": "mass-kilogram",
           "quilómetro": "length-kilometer", "quilómetros": "length-kilometer",
           "quilómetros por hora": "speed-kilometer-per-hour"},
    "ru": {"кило": "mass-kilogram"},
    "zh": {"公斤": "mass-kilogram", "公里": "length-kilometer", "米": "length-meter",
           "英里": "length-mile", "英尺": "length-foot", "磅": "mass-pound",
           "千米": "length-kilometer"},
}  # fmt: skip
# Letters that may say something else (three in ten, 100m): a unit only where the numbers agree.
_VAGUE = frozenset(
    {"a", "c", "f", "g", "h", "ha", "in", "l", "m", "oz", "st", "t", "г", "л", "м", "т"}
)
# Grammar may follow a name in full: 300-килограммовое, kilometrin. No mile is in a milestone.
_ENDING = r"(?:[a-z\u00df-\u024f]{0,4}|[\u0370-\u058f]{0,8})(?![^\W\d_])"
_LAST_WITH_ENDINGS = "\u058f"
_FULL = 4
_ALIKE = 1e-6
_SPACED = re.compile(r"[\s\-\u2010\u2011]*")


@cache
def _names(language: str) -> tuple[dict[str, Unit], re.Pattern[str] | None]:
    """Every name of a unit in `language`, in small letters, and a pattern for any of them."""
    names: dict[str, Unit] = {}
    try:
        patterns = Locale.parse(language)._data["unit_patterns"]
    except (UnknownLocaleError, ValueError):
        return {}, None
    for unit in _UNITS:
        for length in ("long", "short"):
            for pattern in dict(patterns.get(unit.name, {}).get(length, {})).values():
                name = str(pattern).replace("{0}", "").strip(" \u00a0\u202f.").lower()
                if name and "{" not in name:
                    names.setdefault(name, unit)
    names |= {name: _BY_NAME[key] for name, key in _FURTHER.get(language, {}).items()}
    alternatives = [
        re.escape(name).replace(r"\ ", r"\s") + (_ENDING if _takes_ending(name) else "")
        for name in sorted(names, key=len, reverse=True)
    ]
    end = r"(?![^\W\d_])" if all(name.isascii() for name in names) else ""
    return names, re.compile(rf"(?:{'|'.join(f'({one})' for one in alternatives)}){end}")


def _takes_ending(name: str) -> bool:
    return len(name) >= _FULL and name[-1].isalpha() and name[-1] <= _LAST_WITH_ENDINGS


def unit_after(text: str, end: int, language: str) -> tuple[Unit, bool, int] | None:
    """The unit that follows a number ending at `end` of `text`, whether it is sure, and its end."""
    names, pattern = _names(language)
    if pattern is None:
        return None
    gap = _SPACED.match(text, end)
    start = gap.end() if gap else end
    match = pattern.match(text[start : start + 40].lower())
    if match is None or match.lastindex is None:
        return None
    name = sorted(names, key=len, reverse=True)[match.lastindex - 1]
    following = text[start + match.end() : start + match.end() + 1]
    if len(name) < _FULL and following.isalpha() and name.isascii():
        return None
    return names[name], name not in _VAGUE, start + match.end()


def rounded(value: float, true: float, unit: Unit) -> bool:
    """True if `value` is what someone may write for `true`, both in `unit`."""
    off = abs(value - true)
    if unit.dimension == "temperature":
        return off <= _DEGREES / (5 / 9 if unit.offset else 1.0)
    half_place = _last_place(value) / 2
    return off <= max(min(half_place, _WIDEST * abs(true)), _NO_MATTER * abs(true))


def _last_place(value: float) -> float:
    """The place of the last figure that is no zero: 100 of 300, 0.1 of 2.5."""
    place = 1.0
    if not math.isfinite(value):
        return place
    if value == int(value):
        while value and value % (place * 10) == 0:
            place *= 10
        return place
    while abs(value / place - round(value / place)) > _ALIKE and place > _ALIKE:
        place /= 10
    return place
