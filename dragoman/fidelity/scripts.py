"""In which script a language is written, and whether it parts its words."""

from __future__ import annotations

from dragoman.languages.table import UnknownLanguage, find

# Written without spaces between words: every character is a word to a lexicon.
UNSPACED = frozenset({"ja", "km", "lo", "my", "th", "yue", "zh"})


def script(language: str) -> str:
    """The ISO 15924 code of the language's script; the language itself if it is not known."""
    try:
        return find(language).script
    except UnknownLanguage:
        return language
