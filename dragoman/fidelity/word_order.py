"""Words that cannot stand side by side: what is left of a sentence whose words were shaken.

By language, rows of words with those that never follow them; `.` is the end of a sentence, `,` a
comma. From grammars, not from texts: an article is not followed by a preposition, a conjunction, a
finite auxiliary or a stop. Words that have a second meaning (English `that`, `will`; the German
articles, which are pronouns too) are left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import zip_longest

from dragoman.fidelity.word_tokens import Word

_STOP = re.compile(r"\s*(?:(,)|[.;!?](?!\w)|$)")
_ROWS: dict[str, tuple[tuple[str, str], ...]] = {
    "de": (
        ("für von gegen ohne seit wegen", "ist sind hat haben wird werden wurde und oder , ."),
        ("und oder dass weil", "."),
        ("im zum zur vom beim am", "ist sind hat wird und oder von für der die das ein eine , ."),
        ("eine", "ist sind haben werden wurde oder ein eine das ."),
    ),
    "en": (
        (
            "the a an my your our their every",
            (
                "of in at by for from with to into during against between and or but because than"
                " is are was were be been has have had would could should does did"
                " the a an this these those my your his our their he she they we , ."
            ),
        ),
        (
            "of from with into during",
            (
                "is are was were be been has have had would could should does did can of to"
                " and or but he she they we i ."
            ),
        ),
        ("and or but because", "."),
        ("to", "is are was were been has had would could should does did of he she they we i"),
        ("he she they we", "of the a an my our their his her from with"),
        ("is are was were be been", "is are was were has have had would could should does did"),
        ("has have had", "is are was were has have would could should"),
        ("would could should can might must", "is are was were has had and"),
        ("these those", "the a an my your our their"),
        ("very", "of in the a and is are was were to ."),
    ),
    "es": (
        (
            "el los las un mi tu su sus",
            "en a por con y e o pero es son era está fue ha han había el los las un una su , .",
        ),
        ("en con por del al", "es son era está fue ha han había y o pero del ."),
        ("y o pero porque", "."),
    ),
    "fr": (
        ("le les un une mon ton ses leur", "dans par avec ou mais est était le un une ce , ."),
        ("de du des au aux dans par avec", "est sont était ont avait et ou mais aux ."),
        ("et ou mais car", "."),
    ),
    "it": (
        (
            "il lo gli un mio suo",
            "di in a da per con e o ma è sono era ha hanno aveva il lo gli un una , .",
        ),
        ("di in da con per del della dei nel nella al alla", "è sono era ha hanno e o ma del ."),
        ("e o ma perché", "."),
    ),
    "pt": (
        ("os um meu seu sua", "para com e ou mas é são era está foi tem têm os uma meu seu , ."),
        ("de em com por para na ao", "é são era está foi têm e ou mas do da no na ."),
        ("e ou mas porque", "."),
    ),
}


def knows(language: str) -> bool:
    """Whether the language has rows."""
    return language in _ROWS


def impossible(text: str, said: Sequence[Word], language: str) -> list[tuple[int, int]]:
    """Where two words stand side by side in `text` that cannot; `said` are its words."""
    never = _never(language)
    if not never:
        return []
    found = []
    for word, following in zip_longest(said, said[1:]):
        follows = never.get(word.text)
        # A capital inside a sentence: the letter A, a title.
        if follows is None or (word.capital and word.start):
            continue
        stop = _STOP.match(text, word.end)
        if stop:
            if ("," if stop[1] else ".") in follows:
                found.append((word.start, word.end))
        elif following and following.text in follows and text[word.end : following.start] == " ":
            found.append((word.start, following.end))
    return found


@cache
def _never(language: str) -> Mapping[str, frozenset[str]]:
    rows: dict[str, frozenset[str]] = {}
    for words, follows in _ROWS.get(language, ()):
        for word in words.split():
            rows[word] = rows.get(word, frozenset()) | frozenset(follows.split())
    return rows
