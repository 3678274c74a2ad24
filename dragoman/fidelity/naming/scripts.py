"""How the letters of each script are read in Latin ones: rough, for comparing names only.

Not a standard transliteration: what matters is that both spellings of a name come out alike.
"""

from __future__ import annotations


def _list(readings: str) -> tuple[str, ...]:
    return tuple(reading.replace("-", "") for reading in readings.split())


def _read_as(letters: str, readings: str) -> dict[str, str]:
    return dict(zip(letters, _list(readings), strict=True))


# Latin letters that Unicode does not take apart.
LATIN = {
    "ß": "ss", "æ": "ae", "ð": "d", "ø": "o", "þ": "th", "đ": "d", "ħ": "h", "ı": "i", "ł": "l",
    "ŋ": "ng", "œ": "oe", "ŧ": "t", "ə": "a",
}  # fmt: skip

GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "ks", "ο": "o", "π": "p", "ρ": "r", "ς": "s",
    "σ": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "kh", "ψ": "ps", "ω": "o",
}  # fmt: skip

CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y",
    "ь": "", "э": "e", "ю": "yu", "я": "ya", "ђ": "dj", "ѓ": "g", "є": "ye", "ѕ": "z", "і": "i",
    "ј": "y", "љ": "l", "њ": "n", "ћ": "ch", "ќ": "k", "ў": "u", "џ": "dzh", "ґ": "g", "қ": "k",
    "ғ": "g", "ң": "n", "ү": "u", "ұ": "u", "һ": "h", "ә": "a", "ө": "o", "й": "y",
}  # fmt: skip

ARABIC = {
    "ء": "", "آ": "a", "أ": "a", "ؤ": "u", "إ": "i", "ئ": "i", "ا": "a", "ب": "b", "ة": "a",
    "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "z", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "gh", "ف": "f",
    "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ى": "a", "ي": "y",
    "ٹ": "t", "پ": "p", "چ": "ch", "ڈ": "d", "ړ": "r", "ږ": "zh", "ژ": "zh", "ښ": "sh", "ک": "k",
    "گ": "g", "ڤ": "v", "ڭ": "ng", "ں": "n", "ھ": "h", "ہ": "h", "ی": "y", "ې": "e", "ے": "e",
    "څ": "ts", "ځ": "dz", "ټ": "t", "ډ": "d", "ڼ": "n", "ګ": "g",
}  # fmt: skip

HEBREW = {
    "א": "a", "ב": "b", "ג": "g", "ד": "d", "ה": "h", "ו": "w", "ז": "z", "ח": "kh", "ט": "t",
    "י": "y", "ך": "kh", "כ": "k", "ל": "l", "ם": "m", "מ": "m", "ן": "n", "נ": "n", "ס": "s",
    "ע": "", "ף": "f", "פ": "p", "ץ": "ts", "צ": "ts", "ק": "k", "ר": "r", "ש": "sh", "ת": "t",
}  # fmt: skip

# Offsets in a block of the Indic scripts, which Unicode lays out alike (Devanagari begins at
# U+0900, then Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam).
INDIC = {
    0x01: "n", 0x02: "n", 0x03: "h", 0x05: "a", 0x06: "a", 0x07: "i", 0x08: "i", 0x09: "u",
    0x0A: "u", 0x0B: "ri", 0x0D: "e", 0x0E: "e", 0x0F: "e", 0x10: "ai", 0x11: "o", 0x12: "o",
    0x13: "o", 0x14: "au", 0x15: "k", 0x16: "kh", 0x17: "g", 0x18: "gh", 0x19: "ng", 0x1A: "ch",
    0x1B: "ch", 0x1C: "j", 0x1D: "jh", 0x1E: "n", 0x1F: "t", 0x20: "th", 0x21: "d", 0x22: "dh",
    0x23: "n", 0x24: "t", 0x25: "th", 0x26: "d", 0x27: "dh", 0x28: "n", 0x29: "n", 0x2A: "p",
    0x2B: "f", 0x2C: "b", 0x2D: "bh", 0x2E: "m", 0x2F: "y", 0x30: "r", 0x31: "r", 0x32: "l",
    0x33: "l", 0x34: "l", 0x35: "v", 0x36: "sh", 0x37: "sh", 0x38: "s", 0x39: "h", 0x3E: "a",
    0x3F: "i", 0x40: "i", 0x41: "u", 0x42: "u", 0x43: "ri", 0x45: "e", 0x46: "e", 0x47: "e",
    0x48: "ai", 0x49: "o", 0x4A: "o", 0x4B: "o", 0x4C: "au", 0x58: "q", 0x59: "kh", 0x5A: "g",
    0x5B: "z", 0x5C: "r", 0x5D: "r", 0x5E: "f", 0x5F: "y",
}  # fmt: skip
INDIC_FIRST, INDIC_LAST, INDIC_BLOCK = 0x0900, 0x0D7F, 0x80

GEORGIAN = _read_as(
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h",
)

ARMENIAN = _read_as(
    "ևաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
    "ev a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f",
)

KATAKANA = {
    "ァ": "a", "ア": "a", "ィ": "i", "イ": "i", "ゥ": "u", "ウ": "u", "ェ": "e", "エ": "e",
    "ォ": "o", "オ": "o", "カ": "ka", "ガ": "ga", "キ": "ki", "ギ": "gi", "ク": "ku", "グ": "gu",
    "ケ": "ke", "ゲ": "ge", "コ": "ko", "ゴ": "go", "サ": "sa", "ザ": "za", "シ": "shi",
    "ジ": "ji", "ス": "su", "ズ": "zu", "セ": "se", "ゼ": "ze", "ソ": "so", "ゾ": "zo", "タ": "ta",
    "ダ": "da", "チ": "chi", "ヂ": "ji", "ッ": "", "ツ": "tsu", "ヅ": "zu", "テ": "te", "デ": "de",
    "ト": "to", "ド": "do", "ナ": "na", "ニ": "ni", "ヌ": "nu", "ネ": "ne", "ノ": "no", "ハ": "ha",
    "バ": "ba", "パ": "pa", "ヒ": "hi", "ビ": "bi", "ピ": "pi", "フ": "fu", "ブ": "bu", "プ": "pu",
    "ヘ": "he", "ベ": "be", "ペ": "pe", "ホ": "ho", "ボ": "bo", "ポ": "po", "マ": "ma", "ミ": "mi",
    "ム": "mu", "メ": "me", "モ": "mo", "ャ": "ya", "ヤ": "ya", "ュ": "yu", "ユ": "yu",
    "ョ": "yo", "ヨ": "yo", "ラ": "ra", "リ": "ri", "ル": "ru", "レ": "re", "ロ": "ro",
    "ワ": "wa", "ヲ": "o", "ン": "n", "ヴ": "vu", "ー": "",
}  # fmt: skip

# In the order in which Unicode builds syllables of them; "-" is silent.
HANGUL_INITIALS = _list("k kk n t tt r m p pp s ss - j jj ch k t p h")
HANGUL_VOWELS = _list("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
HANGUL_FINALS = _list("- k k ks n n n t l k m l l l p l m p p s s ng t t k t p t")
HANGUL_FIRST, HANGUL_LAST = 0xAC00, 0xD7A3
