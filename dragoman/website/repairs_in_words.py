"""The ways of the repair ladder in the reader's words; sorted by the way's name.

Each stands after "it was made" and in a list of what was tried.
"""

from __future__ import annotations

from django.utils.translation import get_language, gettext, gettext_noop

from dragoman.languages.locales import FALLBACK_INTERFACE, locale_of
from dragoman.languages.table import name_of

WORDS = {
    "clauses": gettext_noop("in two halves"),
    "dateline": gettext_noop("with place and date by themselves"),
    "easy-figures": gettext_noop("with easier figures in the place of the real ones"),
    "no-thousands-mark": gettext_noop("with figures without thousands marks"),
    "stand-in-figures": gettext_noop("with made-up names in the place of figures"),
    "stand-in-names": gettext_noop("with made-up names in the place of names"),
    "swapped-figure": gettext_noop("with a lost figure put back"),
}


def way_in_words(way: str) -> str:
    """`engine:fasttranslate+clauses` → `by another program (fasttranslate), in two halves`."""
    return ", ".join(_part(part) for part in _parts(way))


def _parts(way: str) -> list[str]:
    """A step by another engine or pivot may end in one of the table's ways."""
    if ":" not in way:
        return [way]
    whole, plus, last = way.rpartition("+")
    return [whole, last] if plus and last in WORDS else [way]


def _part(part: str) -> str:
    kind, _, what = part.partition(":")
    if kind == "engine" and what:
        return gettext("by another program (%(name)s)") % {"name": what}
    if kind == "pivot" and what:
        locale = str(locale_of(get_language() or FALLBACK_INTERFACE))
        names = ", ".join(name_of(code, locale) for code in what.split("+"))
        return gettext("by way of %(language)s") % {"language": names}
    return gettext(WORDS[part]) if part in WORDS else part.replace("-", " ")
