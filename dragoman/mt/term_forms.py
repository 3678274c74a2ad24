"""The forms in which a term may stand in a text: its plural, its genitive, its cases."""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.languages.table import UnknownLanguage, find

# What the last word of a term may end in beside its own ending, sorted by language.
_ADDED = {
    "ca": r"s|es", "da": r"en|et|er|erne|s", "de": r"e|em|en|er|es|n|s|ern|ens",
    "en": r"s|es|['’]s|s['’]|['’]", "es": r"s|es", "fr": r"s|x", "gl": r"s|es", "it": r"",
    "nb": r"en|et|er|ene|s", "nl": r"s|en|['’]s", "pt": r"s|es", "sv": r"en|et|ar|er|na|s",
}  # fmt: skip
# Languages of many cases, and what the end of each word may become there.
_CYRILLIC = "[аеёиоуыэюяійїєьмхв]{0,3}"
_SLAVIC = "[aeiouyąęáéíóúůýěmhcw]{0,4}"
_SUFFIXING = r"\w{0,4}"
_CASES = {
    "be": _CYRILLIC, "bg": _CYRILLIC, "bs": _SLAVIC, "cs": _SLAVIC, "et": _SUFFIXING,
    "fi": _SUFFIXING, "hr": _SLAVIC, "hu": _SUFFIXING, "lt": _SUFFIXING, "lv": _SUFFIXING,
    "mk": _CYRILLIC, "pl": _SLAVIC, "ru": _CYRILLIC, "sk": _SLAVIC, "sl": _SLAVIC,
    "sr": rf"(?:{_CYRILLIC}|{_SLAVIC})", "tr": r"(?:['’]\w{1,5}|\w{0,5})", "uk": _CYRILLIC,
}  # fmt: skip
_SIBILANT = re.compile(r"(?:[osxz]|ch|sh)$", re.IGNORECASE)
# The vowels that an ending replaces.
_FINAL_VOWELS = re.compile(r"(?<=\w{3})[aeiouyąęáéíóúýаеёиоуыэюяійїєь]+$", re.IGNORECASE)
# Scripts whose words are not set apart.
_UNSPACED = frozenset({"Hans", "Hant", "Jpan", "Khmr", "Laoo", "Mymr", "Thai"})
# How a word becomes plural, by language: the first ending that fits is replaced.
_PLURALS = {
    "en": (("s", "ses"), ("x", "xes"), ("ch", "ches"), ("sh", "shes"), ("ay", "ays"), ("ey", "eys"),
           ("oy", "oys"), ("y", "ies"), ("", "s")),
    "es": (("z", "ces"), ("ón", "ones"), ("s", "s"), ("a", "as"), ("e", "es"), ("i", "is"),
           ("o", "os"), ("u", "us"), ("é", "és"), ("", "es")),
    "fr": (("eau", "eaux"), ("al", "aux"), ("s", "s"), ("x", "x"), ("", "s")),
    "it": (("tà", "tà"), ("io", "i"), ("o", "i"), ("ca", "che"), ("ga", "ghe"), ("a", "e"),
           ("e", "i"), ("", "")),
    "pt": (("ão", "ões"), ("al", "ais"), ("vel", "veis"), ("el", "éis"), ("ol", "óis"),
           ("il", "is"), ("m", "ns"), ("r", "res"), ("z", "zes"), ("s", "s"), ("", "s")),
}  # fmt: skip
# Words that end what is made plural: agentes policiais, but chefes de Estado.
_LINKS = {"es": ("de", "del", "a"), "fr": ("de", "du", "des", "d'"), "it": ("di", "del", "della"),
          "pt": ("de", "do", "da", "dos", "das", "a")}  # fmt: skip


@lru_cache(maxsize=20_000)
def pattern_of(term: str, language: str, *, exact: bool = False) -> re.Pattern[str]:
    """Matches `term` with the endings that `language` gives it; group `end` is what it added.

    Exact: with the same capitals. White space in `term` matches any.
    """
    flags = re.NOFLAG if exact else re.IGNORECASE
    words = term.split()
    if _script(language) in _UNSPACED:
        return re.compile(rf"{re.escape(term)}(?P<end>)", flags)
    ending = _CASES.get(language)
    if ending is not None:
        body = r"\s+".join(_stem(word, language) + ending for word in words)
        return re.compile(rf"(?<!\w){body}(?P<end>)(?!\w)", flags)
    body = r"\s+".join(map(re.escape, words))
    # parties, cities
    if language == "en" and body.endswith("y"):
        body = rf"{body[:-1]}(?:y|ie(?=s))"
    added = _ADDED.get(language, "")
    if language == "en" and not _SIBILANT.search(term):
        # premieres are no premiers
        added = added.replace("|es", "", 1)
    return re.compile(rf"(?<!\w){body}(?P<end>{added}|)(?!\w)", flags)


def plural_of(term: str, language: str) -> str:
    """`term` in the plural, by the usual rule; itself where the language has none here."""
    rules = _PLURALS.get(language)
    if rules is None:
        return term
    words = term.split(" ")
    if language == "en":
        return " ".join([*words[:-1], _plural(words[-1], rules)])
    links = _LINKS[language]
    cut = next((place for place, word in enumerate(words) if word in links), len(words))
    return " ".join([*(_plural(word, rules) for word in words[:cut]), *words[cut:]])


def is_plural(ending: str, language: str) -> bool:
    """True if what was added to a term makes it plural: not the English genitive."""
    return language in _PLURALS and ending.lower() in ("s", "es", "x", "s'", "s’")


def _plural(word: str, rules: tuple[tuple[str, str], ...]) -> str:
    ending, plural = next(rule for rule in rules if word.endswith(rule[0]))
    return word.removesuffix(ending) + plural


def _stem(word: str, language: str) -> str:
    if language == "tr":
        return re.escape(word)
    stem = re.escape(_FINAL_VOWELS.sub("", word))
    # Kijów, Kijowa
    return stem.replace("ó", "[oó]") if language == "pl" else stem


def _script(language: str) -> str:
    try:
        return find(language).script
    except UnknownLanguage:
        return ""
