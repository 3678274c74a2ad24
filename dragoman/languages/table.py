"""The one table of languages. Names and number marks come from CLDR, the rest stands here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from dragoman.common.errors import DragomanError


class UnknownLanguage(DragomanError):  # noqa: N818 - reads as what it says
    """A code that the table does not have."""

    code = "unknown_language"


@dataclass(frozen=True, slots=True)
class Language:
    """ISO 639-1 code, name in itself, ISO 15924 script, direction, quotation marks."""

    code: str
    own_name: str
    script: str
    direction: str
    quotes: tuple[str, str]

    @property
    def locale(self) -> Locale:
        """CLDR's data for this language."""
        return Locale.parse(self.code)

    @property
    def decimal(self) -> str:
        return str(self.locale.number_symbols["latn"]["decimal"])

    @property
    def group(self) -> str:
        return str(self.locale.number_symbols["latn"]["group"])

    @property
    def locale_with_territory(self) -> str:
        """With the territory that CLDR thinks likeliest, as Open Graph writes it: `pt_BR`."""
        likely = str(get_global("likely_subtags").get(self.code, self.code)).split("_")
        return f"{self.code}_{likely[-1]}" if len(likely) > 1 else self.code

    def name_in(self, reader: str) -> str:
        """This language's name in the reader's language: `from`'s word on every headline."""
        try:
            name = Locale.parse(reader).languages.get(self.code)
        except (UnknownLocaleError, ValueError):
            name = None
        return name or self.own_name


# code, own name, script, direction, opening and closing quotation mark; sorted by code.
_ROWS = (
    ("af", "Afrikaans", "Latn", "ltr", "“”"),
    ("am", "አማርኛ", "Ethi", "ltr", "«»"),
    ("ar", "العربية", "Arab", "rtl", "«»"),
    ("az", "Azərbaycan", "Latn", "ltr", "“”"),
    ("be", "Беларуская", "Cyrl", "ltr", "«»"),
    ("bg", "Български", "Cyrl", "ltr", "„“"),
    ("bn", "বাংলা", "Beng", "ltr", "“”"),
    ("bs", "Bosanski", "Latn", "ltr", "„”"),
    ("ca", "Català", "Latn", "ltr", "«»"),
    ("cs", "Čeština", "Latn", "ltr", "„“"),
    ("cy", "Cymraeg", "Latn", "ltr", "‘’"),
    ("da", "Dansk", "Latn", "ltr", "“”"),
    ("de", "Deutsch", "Latn", "ltr", "„“"),
    ("el", "Ελληνικά", "Grek", "ltr", "«»"),
    ("en", "English", "Latn", "ltr", "“”"),
    ("es", "Español", "Latn", "ltr", "«»"),
    ("et", "Eesti", "Latn", "ltr", "„“"),
    ("eu", "Euskara", "Latn", "ltr", "«»"),
    ("fa", "فارسی", "Arab", "rtl", "«»"),
    ("fi", "Suomi", "Latn", "ltr", "””"),
    ("fr", "Français", "Latn", "ltr", "«»"),
    ("ga", "Gaeilge", "Latn", "ltr", "“”"),
    ("gl", "Galego", "Latn", "ltr", "«»"),
    ("gu", "ગુજરાતી", "Gujr", "ltr", "“”"),
    ("he", "עברית", "Hebr", "rtl", "””"),
    ("hi", "हिन्दी", "Deva", "ltr", "“”"),
    ("hr", "Hrvatski", "Latn", "ltr", "„”"),
    ("hu", "Magyar", "Latn", "ltr", "„”"),
    ("hy", "Հայերեն", "Armn", "ltr", "«»"),
    ("id", "Indonesia", "Latn", "ltr", "“”"),
    ("is", "Íslenska", "Latn", "ltr", "„“"),
    ("it", "Italiano", "Latn", "ltr", "«»"),
    ("ja", "日本語", "Jpan", "ltr", "「」"),
    ("ka", "ქართული", "Geor", "ltr", "„“"),
    ("kk", "Қазақ", "Cyrl", "ltr", "«»"),
    ("km", "ខ្មែរ", "Khmr", "ltr", "“”"),
    ("kn", "ಕನ್ನಡ", "Knda", "ltr", "“”"),
    ("ko", "한국어", "Kore", "ltr", "“”"),
    ("ky", "Кыргызча", "Cyrl", "ltr", "«»"),
    ("lo", "ລາວ", "Laoo", "ltr", "“”"),
    ("lt", "Lietuvių", "Latn", "ltr", "„“"),
    ("lv", "Latviešu", "Latn", "ltr", "“”"),
    ("mk", "Македонски", "Cyrl", "ltr", "„“"),
    ("ml", "മലയാളം", "Mlym", "ltr", "“”"),
    ("mn", "Монгол", "Cyrl", "ltr", "“”"),
    ("mr", "मराठी", "Deva", "ltr", "“”"),
    ("ms", "Melayu", "Latn", "ltr", "“”"),
    ("mt", "Malti", "Latn", "ltr", "“”"),
    ("my", "မြန်မာ", "Mymr", "ltr", "“”"),
    ("nb", "Norsk bokmål", "Latn", "ltr", "«»"),
    ("ne", "नेपाली", "Deva", "ltr", "“”"),
    ("nl", "Nederlands", "Latn", "ltr", "‘’"),
    ("nn", "Norsk nynorsk", "Latn", "ltr", "«»"),
    ("no", "Norsk", "Latn", "ltr", "«»"),
    ("pa", "ਪੰਜਾਬੀ", "Guru", "ltr", "“”"),
    ("pl", "Polski", "Latn", "ltr", "„”"),
    ("ps", "پښتو", "Arab", "rtl", "“”"),
    ("pt", "Português", "Latn", "ltr", "“”"),
    ("ro", "Română", "Latn", "ltr", "„”"),
    ("ru", "Русский", "Cyrl", "ltr", "«»"),
    ("si", "සිංහල", "Sinh", "ltr", "“”"),
    ("sk", "Slovenčina", "Latn", "ltr", "„“"),
    ("sl", "Slovenščina", "Latn", "ltr", "„“"),
    ("sq", "Shqip", "Latn", "ltr", "«»"),
    ("sr", "Српски", "Cyrl", "ltr", "„”"),
    ("sv", "Svenska", "Latn", "ltr", "””"),
    ("sw", "Kiswahili", "Latn", "ltr", "“”"),
    ("ta", "தமிழ்", "Taml", "ltr", "“”"),
    ("te", "తెలుగు", "Telu", "ltr", "“”"),
    ("th", "ไทย", "Thai", "ltr", "“”"),
    ("tl", "Tagalog", "Latn", "ltr", "“”"),
    ("tr", "Türkçe", "Latn", "ltr", "“”"),
    ("uk", "Українська", "Cyrl", "ltr", "«»"),
    ("ur", "اردو", "Arab", "rtl", "“”"),
    ("uz", "Oʻzbek", "Latn", "ltr", "“”"),
    ("vi", "Tiếng Việt", "Latn", "ltr", "“”"),
    ("xh", "isiXhosa", "Latn", "ltr", "“”"),
    ("zh", "中文", "Hans", "ltr", "“”"),
    ("zu", "isiZulu", "Latn", "ltr", "“”"),
)

LANGUAGES: dict[str, Language] = {
    code: Language(code, own, script, direction, (quotes[0], quotes[1]))
    for code, own, script, direction, quotes in _ROWS
}


def find(code: str) -> Language:
    """The language of a code or tag (`pt-BR` → `pt`); raises `UnknownLanguage`."""
    base = code.strip().lower().replace("_", "-").split("-")[0]
    try:
        return LANGUAGES[base]
    except KeyError:
        raise UnknownLanguage(f"no language {code!r} in Dragoman's table") from None


@cache
def name_of(code: str, reader: str) -> str:
    """The name of language `code` in the language of the reader; the code itself if unknown."""
    try:
        return find(code).name_in(reader)
    except UnknownLanguage:
        return code
