"""In which script a language is written."""

from __future__ import annotations

from dragoman.languages.table import UnknownLanguage, find


def script(language: str) -> str:
    """The ISO 15924 code of the language's script; the language itself if it is not known."""
    try:
        return find(language).script
    except UnknownLanguage:
        return language
