"""Currencies: which families of money a sign or a word stands for.

Families, not currencies: a translation may leave out whose dollars they are. Names are CLDR's
where several currencies share one in a language; the rest stands here.
"""

from __future__ import annotations

import re
from functools import cache

from babel import Locale, UnknownLocaleError

from dragoman.fidelity.number_words.tokens import words

_FAMILIES: dict[str, tuple[str, ...]] = {
    "dinar": ("KWD", "IQD", "RSD", "JOD"),
    "dirham": ("AED", "MAD"),
    "dollar": ("AUD", "CAD", "USD", "NZD"),
    "euro": ("EUR",),
    "franc": ("CHF", "XOF", "RWF"),
    "krone": ("DKK", "NOK", "SEK"),
    "peso": ("ARS", "CLP", "COP", "MXN"),
    "pound": ("EGP", "GBP", "SYP"),
    "rouble": ("BYN", "RUB"),
    "rupee": ("INR", "LKR", "NPR", "PKR"),
}
_CODES = {code: family for family, codes in _FAMILIES.items() for code in codes} | {
    "BRL": "real", "CNY": "yuan", "JPY": "yen", "KRW": "won", "RMB": "yuan", "TRY": "lira",
    "Rs": "rupee", "UAH": "hryvnia", "PLN": "zloty", "ZAR": "rand", "ILS": "shekel",
}  # fmt: skip
_SIGNS: dict[str, frozenset[str]] = {
    "R$": frozenset({"real"}), "$": frozenset({"dollar", "peso"}), "£": frozenset({"pound"}),
    "¥": frozenset({"yen", "yuan"}),
    "₤": frozenset({"pound", "lira"}), "₩": frozenset({"won"}), "₪": frozenset({"shekel"}),
    "€": frozenset({"euro"}), "₴": frozenset({"hryvnia"}), "₹": frozenset({"rupee"}),
    "₺": frozenset({"lira"}), "₽": frozenset({"rouble"}), "zł": frozenset({"zloty"}),
    "＄": frozenset({"dollar"}), "￡": frozenset({"pound"}), "￥": frozenset({"yen", "yuan"}),
}  # fmt: skip
# Beginnings of words that CLDR's names do not give: one currency alone has the name, or the
# language writes the country into it.
_WORDS: dict[str, dict[str, str]] = {
    "": {"dollar": "dollar", "euro": "euro", "eurocent": "euro", "sterling": "pound", "yen": "yen",
         "yuan": "yuan", "renminbi": "yuan"},
    "ar": {"دولار": "dollar", "يورو": "euro", "جنيه": "pound", "استرليني": "pound",
    "إسترليني": "pound",
           "ين": "yen", "يوان": "yuan", "روبل": "rouble", "روبية": "rupee", "ليرة": "lira"},
    "cs": {"libr": "pound", "dolar": "dollar", "korun": "krone", "jen": "yen"},
    "de": {"pfund": "pound", "dollar": "dollar", "rubel": "rouble"},
    "en": {"buck": "dollar", "quid": "pound"},
    "es": {"dolar": "dollar", "dólar": "dollar", "libra": "pound", "yen": "yen"},
    "fa": {"دلار": "dollar", "يورو": "euro", "پوند": "pound"},
    "fr": {"livre": "pound", "dollar": "dollar"},
    "he": {"דולר": "dollar", "אירו": "euro", "יורו": "euro", "לירות": "pound", "פאונד": "pound"},
    "hi": {"डॉलर": "dollar", "यूरो": "euro", "पाउंड": "pound", "पौंड": "pound", "रुप": "rupee",
    "येन": "yen"},
    "it": {"dollar": "dollar", "sterlin": "pound", "yen": "yen"},
    "ja": {"ドル": "dollar", "ユーロ": "euro", "ポンド": "pound", "円": "yen", "人民元": "yuan",
    "ウォン": "won"},
    "ko": {"달러": "dollar", "유로": "euro", "파운드": "pound", "엔": "yen", "위안": "yuan",
    "원": "won"},
    "pl": {"dolar": "dollar", "funt": "pound", "euro": "euro", "złot": "zloty", "jen": "yen"},
    "pt": {"dolar": "dollar", "dólar": "dollar", "libra": "pound", "iene": "yen",
    "euro": "euro", "reais": "real"},
    "ru": {"долл": "dollar", "доллар": "dollar", "евро": "euro", "евроцент": "euro",
    "фунт": "pound", "иен": "yen",
    "йен": "yen", "юан": "yuan",
           "рубл": "rouble", "руб": "rouble", "крон": "krone"},
    "uk": {"долар": "dollar", "євро": "euro", "фунт": "pound", "єн": "yen", "юан": "yuan",
    "гривн": "hryvnia",
           "грн": "hryvnia", "рубл": "rouble"},
    "zh": {"美元": "dollar", "美金": "dollar", "加元": "dollar", "澳元": "dollar",
    "港元": "dollar", "新元": "dollar",
           "欧元": "euro", "英镑": "pound", "镑": "pound", "日元": "yen", "人民币": "yuan",
           "卢布": "rouble",
           "卢比": "rupee", "韩元": "won", "元": "yuan"},
}  # fmt: skip
# Words that are weights, crowns or people, too: that one is missing says nothing.
VAGUE = frozenset({"rupee", "krone", "peso", "pound", "real", "won", "lira", "franc", "rand"})
_CODE = rf"(?<![A-Za-z])(?-i:{'|'.join(sorted(_CODES))})(?![A-Za-z])"
# A word may have its case and number at its end, and no more.
_ENDING = r"[^\W\d_]{0,3}(?![^\W\d_])"


_WITHOUT_SPACES = frozenset({"ja", "km", "ko", "lo", "my", "th", "zh"})


@cache
def _pattern(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    beginnings = {**_WORDS[""], **_WORDS.get(language, {}), **_shared_names(language)}
    spelled = "|".join(re.escape(word) for word in sorted(beginnings, key=len, reverse=True))
    spelled = spelled.replace("euro", "euro(?!p)")  # Europe, Europa
    signs = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
    if language in _WITHOUT_SPACES:
        return re.compile(rf"{signs}|{_CODE}|(?P<word>{spelled})", re.IGNORECASE), beginnings
    word = rf"(?<![^\W\d_])(?P<word>{spelled}){_ENDING}"
    return re.compile(rf"{signs}|{_CODE}|{word}", re.IGNORECASE), beginnings


def _shared_names(language: str) -> dict[str, str]:
    """Words that CLDR's names of a family's currencies share: the dólares of all countries."""
    try:
        names = Locale.parse(language)._data["currency_names_plural"]
    except (UnknownLocaleError, ValueError):
        return {}
    found: dict[str, str] = {}
    for family, codes in _FAMILIES.items():
        said = [
            {word for name in dict(names.get(code, {})).values() for word in words(str(name))}
            for code in codes
        ]
        said = [one for one in said if one]
        if len(said) > 1:
            found |= {word: family for word in set.intersection(*said) if len(word) > 2}
    return found


def money(text: str, language: str) -> list[tuple[int, int, frozenset[str]]]:
    """Every sign, code or word of money in `text`: its place, and the families it may be of."""
    pattern, beginnings = _pattern(language)
    found = []
    for match in pattern.finditer(text):
        sign = match[0]
        families = _SIGNS.get(sign.upper()) or _SIGNS.get(sign)
        if families is None:
            word = match["word"]
            family = beginnings.get(word.lower()) if word else _CODES.get(sign)
            families = frozenset({family}) if family else frozenset()
        if families:
            found.append((match.start(), match.end(), families))
    return found


def is_sign(text: str) -> bool:
    """True for a sign or code, which nothing else looks like."""
    return text in _SIGNS or text in _CODES
