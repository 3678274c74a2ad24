"""Which of PostgreSQL's text search configurations knows the words of a language.

Those that come with PostgreSQL 18. The others (uk, fa, he, pl, cs, zh, ja, ko, th …) have `simple`,
which takes words as they stand.
"""

from __future__ import annotations

SIMPLE = "simple"
_CONFIGURATIONS = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}


def search_configuration(language: str) -> str:
    """Its name for a language's code, with or without a script or region (`zh-hant`)."""
    return _CONFIGURATIONS.get(language.split("-", maxsplit=1)[0], SIMPLE)
