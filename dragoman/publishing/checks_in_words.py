"""What each check looks at, and what its finding means, in words for people; sorted by name."""

from __future__ import annotations

from django.utils.translation import gettext, gettext_noop

WORDS = {
    "agreement": gettext_noop("agreement with other versions"),
    "completeness": gettext_noop("completeness"),
    "consistency": gettext_noop("the same words for the same thing"),
    "copied": gettext_noop("left untranslated"),
    "coverage": gettext_noop("parts left out or added"),
    "currencies": gettext_noop("currencies"),
    "dates": gettext_noop("dates"),
    "empty": gettext_noop("nothing was translated"),
    "engine": gettext_noop("the engine broke down on it"),
    "glossary": gettext_noop("the glossary's terms"),
    "language": gettext_noop("wrong language"),
    "leftovers": gettext_noop("untranslated words"),
    "length": gettext_noop("length"),
    "links": gettext_noop("addresses and links"),
    "marks": gettext_noop("emphasis and links"),
    "meaning": gettext_noop("meaning"),
    "modality": gettext_noop("what is certain and who says so"),
    "names": gettext_noop("names"),
    "negation": gettext_noop("negation"),
    "no_route": gettext_noop("no model for its language"),
    "numbers": gettext_noop("numbers"),
    "opposites": gettext_noop("opposites"),
    "order": gettext_noop("who does what to whom"),
    "punctuation": gettext_noop("punctuation"),
    "quotes": gettext_noop("quotation marks"),
    "repetition": gettext_noop("repetition"),
    "script": gettext_noop("wrong script"),
    "typography": gettext_noop("typography"),
    "units": gettext_noop("units of measure"),
    "words": gettext_noop("words that are none"),
}

# What is said of a sentence in which the check found something.
REASONS = {
    "agreement": gettext_noop("Other translations of it say something else."),
    "completeness": gettext_noop("Something may be missing or added."),
    "consistency": gettext_noop("The story puts it otherwise in another place."),
    "copied": gettext_noop("Too much of it was left untranslated."),
    "coverage": gettext_noop("A part of it may be missing or added."),
    "currencies": gettext_noop("A currency could not be confirmed."),
    "dates": gettext_noop("A date could not be confirmed."),
    "empty": gettext_noop("Something may be missing or added."),
    "engine": gettext_noop("The translation program broke down on it."),
    "language": gettext_noop("It is not all in this language, or not in its order of words."),
    "leftovers": gettext_noop("Words were left untranslated."),
    "length": gettext_noop("Its length does not fit the original."),
    "links": gettext_noop("An address or a link could not be confirmed."),
    "meaning": gettext_noop("It may say something else than the original."),
    "modality": gettext_noop("It may be surer than the original is, or lack who says so."),
    "names": gettext_noop("A name could not be confirmed."),
    "negation": gettext_noop("A “not” may have been lost or added."),
    "no_route": gettext_noop("No program here translates its language."),
    "numbers": gettext_noop("A number could not be confirmed."),
    "opposites": gettext_noop("A word may have become its opposite."),
    "order": gettext_noop("Who does what to whom may be mixed up."),
    "punctuation": gettext_noop("Its punctuation may change what it says."),
    "quotes": gettext_noop("It is not certain which words are quoted."),
    "repetition": gettext_noop("Words are repeated that the original says once."),
    "script": gettext_noop("It came out in another script."),
    "units": gettext_noop("A unit of measure could not be confirmed."),
    "words": gettext_noop("A word of it does not exist, or was left untranslated."),
}


def in_words(check: str) -> str:
    """The subject of a check in the active language; its own name if it is not in the table."""
    return gettext(WORDS[check]) if check in WORDS else check.replace("_", " ")


def reason(check: str) -> str:
    """A sentence on why a translation is in doubt, in the active language."""
    if check in REASONS:
        return gettext(REASONS[check])
    return gettext("A check did not pass: %(check)s.") % {"check": in_words(check)}
