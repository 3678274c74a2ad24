"""Percentages: the sign, and the words for it in every language of the table."""

from __future__ import annotations

import re
from functools import cache

# Beginnings of words, in small letters; a space stands for any space. Where a language is missing,
# only the sign is known.
WORDS: dict[str, tuple[str, ...]] = {
    "af": ("persent",),
    "ar": ("بالمئة", "بالمائة", "في المئة", "في المائة", "بالمية", "نسبة مئوية"),
    "az": ("faiz",),
    "be": ("працэнт", "адсотк"),
    "bg": ("процент", "на сто"),
    "bn": ("শতাংশ", "ভাগ"),
    "bs": ("posto", "post"),
    "ca": ("per cent", "percent"),
    "cs": ("procent", "percent"),
    "cy": ("y cant",),
    "da": ("procent", "pct"),
    "de": ("prozent", "v. h."),
    "el": ("τοις εκατό", "τοις εκατο", "ποσοστ"),
    "en": ("percent", "per cent", "per-cent", "pct", "pc ", "p.c."),
    "es": ("por ciento", "porcent", "por cien"),
    "et": ("protsen",),
    "eu": ("ehuneko", "portzentu"),
    "fa": ("درصد",),
    "fi": ("prosent",),
    "fr": ("pour cent", "pourcent", "pour-cent", "p. 100"),
    "ga": ("faoin gcéad", "sa chéad"),
    "gl": ("por cento", "porcent"),
    "gu": ("ટકા",),
    "he": ("אחוז",),
    "hi": ("प्रतिशत", "फीसदी", "फ़ीसदी", "परसेंट", "फीसद"),
    "hr": ("posto", "postot"),
    "hu": ("százalék",),
    "hy": ("տոկոս",),
    "id": ("persen",),
    "is": ("prósent",),
    "it": ("per cento", "percent"),
    "ja": ("パーセント", "パーセ", "割"),
    "ka": ("პროცენტ",),
    "kk": ("пайыз",),
    "ko": ("퍼센트", "프로"),
    "ky": ("пайыз",),
    "lt": ("procent", "nuoš"),
    "lv": ("procent",),
    "mk": ("процент", "отсто"),
    "mn": ("хувь",),
    "mr": ("टक्के", "टक्क"),
    "ms": ("peratus",),
    "mt": ("fil-mija", "mija"),
    "nb": ("prosent",),
    "ne": ("प्रतिशत",),
    "nl": ("procent",),
    "nn": ("prosent",),
    "no": ("prosent",),
    "pl": ("procent", "proc."),
    "pt": ("por cento", "porcent", "percent"),
    "ro": ("la sută", "procent", "la suta"),
    "ru": ("процент", "проц"),
    "sk": ("percent",),
    "sl": ("odstot", "procent"),
    "sq": ("për qind", "përqind"),
    "sr": ("одсто", "процен", "odsto", "procen", "посто"),
    "sv": ("procent",),
    "sw": ("asilimia",),
    "ta": ("சதவீத", "விழுக்காடு"),
    "te": ("శాతం",),
    "th": ("เปอร์เซ็นต์", "ร้อยละ"),
    "tl": ("porsiyento", "porsyento"),
    "tr": ("yüzde",),
    "uk": ("відсот", "процент"),
    "ur": ("فیصد",),
    "uz": ("foiz",),
    "vi": ("phần trăm",),
    "zh": ("百分", "成"),
}

# Where the word stands before the number: yüzde 5, asilimia 5, 百分之五, ร้อยละ 5, % 5.
_BEFORE = re.compile(r"(?:[%٪﹪％]|yüzde|asilimia|百分之|ร้อยละ|ehuneko)\s?$", re.IGNORECASE)
# Percentage points are no percent.
_NO_POINTS = r"(?![^\W\d_]{0,6}[\s\-]?(?:point|punct|punkt|punt|пункт|ポイント|点|點))"
_SIGN = re.compile(r"[\s\u200e\u200f]?[%٪﹪％‰]")


@cache
def _pattern(language: str) -> re.Pattern[str]:
    spelled = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in WORDS.get(language, ()))
    words = rf"|[\s\-]{{0,2}}(?:{spelled}){_NO_POINTS}" if spelled else ""
    return re.compile(rf"{_SIGN.pattern}{words}", re.IGNORECASE)


def is_percent(text: str, start: int, end: int, language: str) -> bool:
    """True if the number at `start` to `end` of `text` is a percentage."""
    if _pattern(language).match(text, end):
        return True
    return bool(_BEFORE.search(text, max(0, start - 12), start))


def has_percent(text: str, language: str) -> bool:
    """True if any sign or word for a percentage stands in `text`."""
    return bool(_pattern(language).search(text) or _BEFORE.search(text))
