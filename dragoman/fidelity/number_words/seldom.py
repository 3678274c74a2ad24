"""Number words that mean something else so often that they are never asked for, by language.

They still say their number where the other side has it: `neuf` for 9, but a `neuf` without a 9 is
most likely something new. Words for one and two need no row: nothing below three is asked for.
"""

from __future__ import annotations

SELDOM: dict[str, str] = {
    "af": "ses",
    "az": "on yüz",
    "cs": "pátá pátý sto",
    "da": "syv ti",
    "de": "acht achte achten elf sieben",
    "en": "fifth fourth ninth second tenth third",
    "es": "cuarta cuarto media medio quinta quinto sexta sexto tercera tercero",
    "fi": "kuusi kuutta",
    "fr": "neuf neuve quart quatrième tiers",
    "hi": "नौ छे सात सौ",
    "hu": "hat négy száz",
    "id": "ribu",
    "it": "nona nono quarta quarto quinta quinto sei sesta sesto terza terzo",
    "ko": "공 구 네 두 만 백 사 삼 세 십 억 오 육 이 일 조 천 칠 팔 한",
    "nb": "ti tre",
    "nl": "acht elf",
    "nn": "ti tre",
    "no": "ti tre",
    "pt": "meia nona nono quarta quartas quarto quartos quinta quintas quinto segunda sexta sextas"
    " sexto terceira terceiro terça terças terço",
    "ro": "noua nouă",
    "sv": "sju",
    "tr": "altı bin bine on yedi yüz",
    "uk": "сто",
    "vi": "ba bảy chín mười năm tư",
}  # fmt: skip
