"""What each check looks at, in the reader's words; sorted by the check's name."""

from __future__ import annotations

from django.utils.translation import gettext, gettext_noop

WORDS = {
    "copied": gettext_noop("left untranslated"),
    "currencies": gettext_noop("currencies"),
    "dates": gettext_noop("dates"),
    "empty": gettext_noop("nothing was translated"),
    "engine": gettext_noop("the engine broke down on it"),
    "glossary": gettext_noop("the glossary's terms"),
    "language": gettext_noop("wrong language"),
    "leftovers": gettext_noop("untranslated words"),
    "length": gettext_noop("length"),
    "marks": gettext_noop("emphasis and links"),
    "names": gettext_noop("names"),
    "negation": gettext_noop("negation"),
    "no_route": gettext_noop("no model for its language"),
    "numbers": gettext_noop("numbers"),
    "punctuation": gettext_noop("punctuation"),
    "quotes": gettext_noop("quotation marks"),
    "repetition": gettext_noop("repetition"),
    "script": gettext_noop("wrong script"),
    "units": gettext_noop("units of measure"),
}


def in_words(check: str) -> str:
    """The subject of a check in the active language; its own name if it is not in the table."""
    return gettext(WORDS[check]) if check in WORDS else check.replace("_", " ")
