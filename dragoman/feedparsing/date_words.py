"""The words of dates in the languages of the press: data from CLDR, and the names of zones.

Month names are looked up in the feed's language first. Without one, a name counts only if all
languages that have it mean the same month: `listopad` is October in Croatian, November in Polish.
"""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError

_LANGUAGES = (
    *("ar", "az", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu"),
    *("fa", "fi", "fr", "ga", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ka", "kk"),
    *("lt", "lv", "mk", "ms", "mt", "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sk", "sl", "sq"),
    *("sr", "sr_Latn", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur", "uz", "vi"),
)
# Minutes from UTC of the names that feeds write beside those of RFC 822, none of them ambiguous
# among news sites (`IST` is India's, Israel's and Ireland's, so it is not here).
ZONES = {
    "aedt": 660, "aest": 600, "akdt": -480, "akst": -540, "art": -180, "awst": 480, "brt": -180,
    "cdt": -300, "cest": 120, "cet": 60, "cst": -360, "eat": 180, "edt": -240, "eest": 180,
    "eet": 120, "est": -300, "gmt": 0, "hkt": 480, "hst": -600, "ict": 420, "jst": 540, "kst": 540,
    "mdt": -360, "mesz": 120, "mez": 60, "msk": 180, "mst": -420, "nzdt": 780, "nzst": 720,
    "pdt": -420, "pht": 480, "pkt": 300, "pst": -480, "sast": 120, "sgt": 480, "trt": 180,
    "ut": 0, "utc": 0, "wat": 60, "west": 60, "wet": 0, "wib": 420, "z": 0,
}  # fmt: skip
# Of noon and after; what else stands by an hour is of the morning.
AFTERNOON = frozenset({"p.m", "p.m.", "pm", "下午", "오후", "μ.μ", "μ.μ."})
MORNING = frozenset({"a.m", "a.m.", "am", "上午", "오전", "π.μ", "π.μ."})


def month_named(word: str, language: str) -> int | None:
    """The month 1–12 that a word names, in `language` (a tag, may be empty) or beyond doubt."""
    name = word.casefold().strip(".,'’")
    if not name:
        return None
    main = language.replace("-", "_").split("_")[0].lower()
    own = _names(main).get(name) if main else None
    if own is not None:
        return own
    found = {month for code in _LANGUAGES if (month := _names(code).get(name)) is not None}
    return found.pop() if len(found) == 1 else None


@cache
def _names(code: str) -> dict[str, int]:
    """Names of the months in one language; those of two months (`m`) are none."""
    try:
        months = Locale.parse(code).months
    except (UnknownLocaleError, ValueError):
        return {}
    found: dict[str, set[int]] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in months[context][width].items():
                found.setdefault(name.casefold().strip("."), set()).add(int(number))
    if code == "en":
        found["sept"] = {9}
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}
