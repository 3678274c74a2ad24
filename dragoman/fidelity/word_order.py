"""What is left of a sentence whose words were shaken: words side by side that cannot be.

`_NEVER` and `_SELDOM` hold, by language, rows of words with those that follow them never or seldom;
`.` is the end of a sentence, `,` a comma. `_NEEDS`: words with those of which one must be before.
From grammars, not from texts: an article is not followed by a preposition, a conjunction, a finite
auxiliary or a stop. Words that have a second meaning (English `that`, `will`; the German articles,
which are pronouns too) are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, zip_longest

from dragoman.fidelity.word_tokens import Word

_STOP = re.compile(r"\s*(?:(,)|[.;!](?!\w)|$)")
_Rows = dict[str, tuple[tuple[str, str], ...]]
_NEVER: _Rows = {
    "de": (
        ("für von gegen ohne seit wegen", "ist sind hat haben wird werden wurde und oder , ."),
        ("und oder dass weil", "."),
        (
            "im zum zur vom beim am des",
            "ist sind hat haben wird wurde und oder im zur der die das dem den des , .",
        ),
        ("eine", "ist sind haben werden wurde ein eine das ."),
        ("mit", "ist sind hat haben wird wurde oder von für"),
        ("ist sind hat wird war wurde", "ist sind hat wird war wurde"),
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
        ("and or but", "."),
        ("of from during", "of to but he she they we i"),
        ("to", "was were been has had would could should does did of he she they we i"),
        ("he she they we", "of the a an my our their his from he she they we"),
        ("been", "is are was were has have had would could should does did"),
        ("is are was were", "has have had would could should does did"),
        ("has have had", "was were has have would could should"),
        ("would could should might", "is are was were has had to"),
        ("these those", "the a an my your our their"),
        ("very", "of in the a and is are was were to ."),
    ),
    "es": (
        (
            "el un mi tu su sus",
            "en a por con y e o pero es son era está fue ha han había el los las un una su , .",
        ),
        ("los las", "en a por con y e o pero es son el los las un una su , ."),
        ("de en con", "es son era está fue ha han había y o pero del ."),
        ("del al", "el la los las un una del al en con y o pero es son era está fue ha han , ."),
        ("y o pero porque", "."),
        ("se me te", "de del al el en y o pero con por para un una que es son , ."),
        ("ha han", "el los las en con y o es son era fue ha han , ."),
        ("es son era fue", "es son era fue está ha han"),
        ("muy", "de del al el la los las en y o con por ."),
    ),
    "fr": (
        ("le les mon ton ses", "dans par avec ou mais est était le un une ce , ."),
        ("un une", "dans par est était mais le un une ce"),
        ("de du des au aux dans par avec", "est sont était ont avait et ou mais aux ."),
        ("du au aux", "le la les un une de du des au aux en dans par pour avec que qui a ,"),
        (
            "ces cette mes nos",
            "est sont a ont et ou mais de du des dans par pour avec que qui le la les un une , .",
        ),
        ("et ou mais car", "."),
        ("ne", "de du des au aux et ou mais dans par avec sur un une que qui , ."),
        ("il ils on je", "de du des un une dans par avec sur que qui et ."),
        ("est sont était", "est sont était ont avait"),
        ("très", "de du des le la les un une et est sont que qui"),
    ),
    "it": (
        (
            "il lo gli un mio suo",
            "di in a da per con e o ma è sono era ha hanno aveva il lo gli un una , .",
        ),
        ("di in da con per", "è sono era ha hanno e o ma del ."),
        (
            "del della dei degli delle nel nella al alla dal dalla sul sulla",
            "il la i gli le un una di a in con per da e o ma è sono era ha hanno del al , .",
        ),
        ("e o ma perché", "."),
        ("si", "di del della il gli i in nel e o ma con per un una , ."),
        ("è sono era", "è era ha hanno"),
    ),
    "pt": (
        ("os meu seu sua", "para ou mas é são era está foi tem têm os uma meu , ."),
        ("um", "mas é são era está foi os um uma"),
        ("de em com por para na ao", "é são era está foi têm e ou mas do da no na ."),
        (
            "do da dos das no na ao aos pelo pela",
            "o os um uma do no com por é são foi e ou mas , .",
        ),
        ("e ou mas porque", "."),
        ("é são era foi", "é são era foi tem têm"),
    ),
}
_SELDOM: _Rows = {
    "en": (
        (
            "of from with into during by at",
            "is are was were be been has have had would could should does did can and or in .",
        ),
        ("because", "."),
        ("to", "is are and or in at by with from for ."),
        ("is are was were", "is are was were he she they we i ."),
        ("in on for", "is are was were has have had would could should be been of ."),
        ("and or", "than"),
        ("would could should can might must", "the a an by with at for from and ."),
        ("has have had", "is are be and or , ."),
        ("be", "is are was were has have had would be and or he she they we ."),
        ("not", "and is are was were"),
        ("his its", "of in and is are was were the a , ."),
        ("who", "of the and . to"),
        ("this", "the a of"),
    ),
}
_HAVE = (
    "has have had having hasn't haven't hadn't i've we've you've they've he's she's it's there's"
    " that's who's what's i'd he'd she'd we'd they'd could've would've should've"
)
# The word, and in how many words before it one of the others stands.
_NEED_WITHIN = 8
_NEEDS: dict[str, Mapping[str, frozenset[str]]] = {
    "en": {
        "been": frozenset(_HAVE.split()),
    },
}
# Two weak signs weigh as much as a sure one.
SURE, _WEAK = 2, 1
_ADDRESS = re.compile(r"\s*(?:\S*[@/#]|\S+\.[^\W\d_]{2,})")
_COORDINATED = re.compile(
    r"(?:a|by|com|con|de|des?|en|from|in|mit|of|on|ohne|par|para|por|sans|sem|sin|sobre|sur|to|von|with"
    r"|zu)\s(?:and|e|et|o|oder|or|ou|und|y)"
)
# A middle name or a particle may come between two names.
_NAMES_APART = 3
# Articles and the like at the front of a name: The Daily Show.
_SHORT_NAME = 3


@dataclass(frozen=True, slots=True)
class Disorder:
    """Where words cannot be as they are, and how sure that is: from 2 on it is."""

    spans: tuple[tuple[int, int], ...]
    weight: int


def knows(language: str) -> bool:
    """Whether the language has rows."""
    return language in _NEVER


def disorder(text: str, said: Sequence[Word], language: str) -> Disorder:
    """What in `text` cannot be the order of words of `language`; `said` are its words."""
    if language not in _NEVER:
        return Disorder((), 0)
    sure = _side_by_side(text, said, _followers(language, sure=True)) + _lonely(said, language)
    weak = _side_by_side(text, said, _followers(language, sure=False))
    sure, weak = ([span for span in spans if not _is_good(text, span)] for spans in (sure, weak))
    return Disorder(tuple(sorted(sure + weak)), SURE * len(sure) + _WEAK * len(weak))


def torn_names(here: Sequence[Word], there: Sequence[Word]) -> list[tuple[int, int]]:
    """Where the first of two names stands in the translation (`there`) that are side by side in the
    source (`here`) and no longer are: Ann Rust → Rust … Ann."""
    often = Counter(word.text for word in here)
    places: dict[str, list[int]] = {}
    for index, word in enumerate(there):
        if word.capital:
            places.setdefault(word.text, []).append(index)
    torn = []
    for index, (one, other) in enumerate(pairwise(here[1:]), 1):
        if not _are_joined(one, other):
            continue
        # Three and more may be two names: the New York Plaza Hotel is the Plaza Hotel in New York.
        before, after = here[max(index - 1, 1) : index], here[index + 2 : index + 3]
        if any(_are_joined(each, one) for each in before) or _are_joined(other, *after):
            continue
        if often[one.text] > 1 or often[other.text] > 1 or len(one.text) <= _SHORT_NAME:
            continue
        firsts, seconds = places.get(one.text), places.get(other.text)
        if firsts and seconds and not _are_near(firsts, seconds):
            torn.append((there[firsts[0]].start, there[firsts[0]].end))
    return torn


def _are_joined(one: Word, *following: Word) -> bool:
    return any(one.capital and other.capital and other.start - one.end <= 1 for other in following)


def _are_near(firsts: Sequence[int], seconds: Sequence[int]) -> bool:
    return any(abs(first - second) <= _NAMES_APART for first in firsts for second in seconds)


def _side_by_side(
    text: str, said: Sequence[Word], never: Mapping[str, frozenset[str]]
) -> list[tuple[int, int]]:
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
        elif following and following.text in follows and _joined(text, word, following):
            found.append((word.start, following.end))
    return found


def _is_good(text: str, span: tuple[int, int]) -> bool:
    """True of words before an address or in one, and of two prepositions of one noun: to and from
    work."""
    start = text.rfind(" ", 0, span[0]) + 1
    return (
        _ADDRESS.match(text, span[1]) is not None
        or _ADDRESS.match(text, start) is not None
        or _COORDINATED.fullmatch(text[slice(*span)].lower()) is not None
    )


def _joined(text: str, word: Word, following: Word) -> bool:
    return text[word.end : following.start] == " " and not following.capital


def _lonely(said: Sequence[Word], language: str) -> list[tuple[int, int]]:
    needs = _NEEDS.get(language, {})
    return [
        (word.start, word.end)
        for index, word in enumerate(said)
        if word.text in needs
        and needs[word.text].isdisjoint(
            before.text.replace("’", "'") for before in said[max(index - _NEED_WITHIN, 0) : index]
        )
    ]


@cache
def _followers(language: str, *, sure: bool) -> Mapping[str, frozenset[str]]:
    rows: dict[str, frozenset[str]] = {}
    for words, follows in (_NEVER if sure else _SELDOM).get(language, ()):
        for word in words.split():
            rows[word] = rows.get(word, frozenset()) | frozenset(follows.split())
    return rows
