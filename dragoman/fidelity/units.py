"""Units of measure: what stands behind a number, and what it comes to in another unit.

Names and short forms are CLDR's, in each language; `unit_names.py` has what it lacks.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError

from dragoman.fidelity.unit_names import NAMES

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
    Unit("volume-cubic-kilometer", "volume", 1e12),
    Unit("volume-cubic-meter", "volume", 1e3),
    Unit("volume-gallon", "volume", 3.78541),
    Unit("volume-liter", "volume", 1.0),
    # Last, for their short forms (m, s) are others' first.
    Unit("duration-century", "duration", 36_524.0),
    Unit("duration-decade", "duration", 3_652.0),
    Unit("duration-year", "duration", 365.24),
    Unit("duration-month", "duration", 30.437),
    Unit("duration-week", "duration", 7.0),
    Unit("duration-day", "duration", 1.0),
    Unit("duration-hour", "duration", 1 / 24),
    Unit("duration-minute", "duration", 1 / 1_440),
    Unit("duration-second", "duration", 1 / 86_400),
)
_BY_NAME = {unit.name: unit for unit in _UNITS}
FOOT = _BY_NAME["length-foot"]
# What the rest is counted in where a measure is said in two units.
_SMALLER = {
    "length-foot": "length-inch", "length-meter": "length-centimeter",
    "mass-pound": "mass-ounce", "mass-stone": "mass-pound", "duration-hour": "duration-minute",
}  # fmt: skip
# Letters that may say something else (three in ten, 100m): a unit only where the numbers agree.
_VAGUE = frozenset(
    {"a", "c", "f", "g", "h", "ha", "in", "l", "m", "oz", "st", "t", "г", "л", "м", "т"}
)
# Of times, so few letters are anything: 5 m., 3 j, 2 w.
_VAGUE_TIMES = 2
# Grammar may follow a name in full: 300-килограммовое, kilometrin. No mile is in a milestone.
_ENDING = r"(?:[a-z\u00df-\u024f]{0,4}|[\u0370-\u058f]{0,8})(?![^\W\d_])"
_LAST_WITH_ENDINGS = "\u058f"
_FULL = 4
_ALIKE = 1e-6
# A week is eight days, and two are fifteen, where people count the first day and the last.
_BOTH_ENDS_COUNTED = frozenset({(8.0, 7), (15.0, 14)})
_SPACED = re.compile(r"[\s\-\u2010\u2011]*(?:d[ei]\s|d['’])?")
# What a name of a unit and its grammar may come to.
_LONGEST = 40


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
            for form, pattern in dict(patterns.get(unit.name, {}).get(length, {})).items():
                name = _plain(str(pattern).replace("{0}", "")).strip(" .").lower()
                if name and "{" not in name and form != "per":
                    names.setdefault(name, unit)
    names |= {name: _BY_NAME[key] for name, key in NAMES.get(language, {}).items()}
    alternatives = [
        re.escape(name).replace(r"\ ", r"\s") + (_ENDING if _takes_ending(name) else "")
        for name in sorted(names, key=len, reverse=True)
    ]
    end = r"(?![^\W\d_])" if all(name.isascii() for name in names) else ""
    return names, re.compile(rf"(?:{'|'.join(alternatives)}){end}")


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def _takes_ending(name: str) -> bool:
    return len(name) >= _FULL and name[-1].isalpha() and name[-1] <= _LAST_WITH_ENDINGS


def unit_after(text: str, end: int, language: str) -> tuple[Unit, bool, int] | None:
    """The unit that follows a number ending at `end` of `text`, whether it is sure, and its end."""
    names, pattern = _names(language)
    if pattern is None:
        return None
    gap = _SPACED.match(text, end)
    start = gap.end() if gap else end
    following = _plain(text[start : start + _LONGEST].lower())
    match = pattern.match(following)
    if match is None:
        return None
    # What matched is a name, or one with an ending.
    name = next(
        (match[0][:cut] for cut in range(match.end(), 0, -1) if match[0][:cut] in names), ""
    )
    after = following[match.end() : match.end() + 1]
    part_of_word = after.isalpha() and name[-1:] <= _LAST_WITH_ENDINGS
    if not name or (len(name) < _FULL and part_of_word):
        return None
    return names[name], not _is_vague(name, names[name]), start + match.end()


def smaller_unit(unit: Unit | None) -> Unit | None:
    """The unit that the rest is counted in: inches beside feet, minutes beside hours."""
    return _BY_NAME.get(_SMALLER.get(unit.name, "")) if unit else None


def _is_vague(name: str, unit: Unit) -> bool:
    is_time = unit.dimension == "duration"
    return name in _VAGUE or (is_time and len(name) <= _VAGUE_TIMES and name <= _LAST_WITH_ENDINGS)


def rounded(value: float, true: float, unit: Unit) -> bool:
    """True if `value` is what someone may write for `true`, both in `unit`."""
    off = abs(value - true)
    if unit.name == "duration-day" and (value, round(true)) in _BOTH_ENDS_COUNTED:
        return True
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
