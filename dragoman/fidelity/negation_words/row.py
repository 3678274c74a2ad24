"""What is known of one language's negations."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NegationWords:
    """Words of one language, in small letters, apart by spaces.

    `clear` deny whatever stands in their clause. `concord` do so too, but add nothing to a clear
    one or to another of their own in the clause: no … nadie is one negation. `soft` deny, too, but
    other languages often say the same without a negation (not very, no way). `doubtful` can say
    what a negation says (to fail, unlawful), or look like one and deny nothing (not only); `vague`
    seldom do (difficult, before). `without` and `only` have kinds of their own, since every
    language has such words and translates them by one another. `void` look like any of these and
    are none (Chinese 非常 "very").

    In a word `*` stands for any letters, `_` for the space inside a phrase, `…` for up to four
    words between. `patterns` are doubtful too: a regular expression, where words do not do.
    `spaced`: the language puts spaces between words.
    """

    clear: str
    soft: str = ""
    concord: str = ""
    doubtful: str = ""
    vague: str = ""
    without: str = ""
    only: str = ""
    void: str = ""
    patterns: str = ""
    spaced: bool = True
