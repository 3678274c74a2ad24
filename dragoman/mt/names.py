"""Within a document the same name is rendered the same.

A pure function over a document's sentences and their translations. A name is a word that the
document writes with a capital inside sentences and never small, in two sentences or more. Where
most sentences render it in one way and another sentence in a way that is plainly the same name
(damaged, without its accents, in small letters), that one is mended; where a rendering cannot be
found, it is only remarked. Nothing but the name's own word is ever changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import pairwise

from dragoman.mt.glossary import Glossary
from dragoman.mt.headlines import Casing
from dragoman.mt.letters import WORD, fold_letter
from dragoman.mt.proper_words import calendar_words, names_a_people, proper_words
from dragoman.mt.word_frequencies import word_list
from dragoman.text.document import Run

# Shorter words are alike too easily.
_SHORTEST = 4
# How alike (difflib's ratio, accents and capitals left out) two words must be to be one name, if
# one is hardly a word of the target language (Zipf): Kavanaugh and Kavanagh .94, Syrsky and Sírsky
# .83; Rebeca, which is one, stays.
_DAMAGED = 0.8
_RARE = 2.0
# If most sentences have one instead of the source's own: London and Londres .77, Kyiv and Kiev .75.
_EXONYM = 0.6
# A word that is so common (Zipf) and no name of CLDR is no rendering of a name, and nothing is
# remarked of it: North, House, World.
_COMMON = 4.7
# A rendering counts if so many sentences have it, and more than half.
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Remark:
    """A name that is rendered in more than one way; "" where its rendering was not found."""

    name: str
    renderings: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Consistency:
    """Which word of which translation has to be which (by number), and what is left to a person."""

    changes: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()

    def mended(self, number: int, runs: Sequence[Run]) -> tuple[Run, ...]:
        """The runs of translation `number` with its names as they should be."""
        words = self.changes.get(number)
        if not words:
            return tuple(runs)
        return tuple(replace(run, text=_replaced(run.text, words)) for run in runs)


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence of the document and its translation."""

    number: int
    source: str
    target: str


def same_names(pairs: Sequence[Pair], glossary: Glossary) -> Consistency:
    """What has to be changed in the translations so that each name is rendered in one way.

    `pairs` are all of one document, in order. `glossary`, perhaps an empty one, says from which
    language to which; names that it decides are left to it.
    """
    source, target = glossary.source, glossary.target
    settled = {
        word for term in glossary.terms for word in WORD.findall(f"{term.source} {term.target}")
    }
    sources = {pair.number: pair.source for pair in pairs}
    texts = {pair.number: pair.target for pair in pairs}
    changes: dict[int, dict[str, str]] = {}
    remarks: list[Remark] = []
    having = _sentences_having(pairs)
    for name in recurring_names([pair.source for pair in pairs], source):
        found = {number: _rendering(name, texts[number], target) for number in having[name]}
        copied = {
            number
            for number, rendering in found.items()
            if rendering == name and _in_copied_name(name, sources[number], texts[number])
        }
        chosen = _majority(found.values()) or _majority(
            rendering for number, rendering in found.items() if number not in copied
        )
        if chosen is None or {name, chosen} & settled:
            continue
        for number, rendering in found.items():
            if number in copied or rendering == chosen:
                continue
            if _is_same(rendering, chosen, name, target):
                changes.setdefault(number, {})[rendering] = chosen
                found[number] = chosen
        left = {rendering for number, rendering in found.items() if number not in copied}
        if left != {chosen} and not _is_common(name.lower(), source):
            remarks.append(Remark(name, found))
    return Consistency(changes, tuple(remarks))


def _sentences_having(pairs: Sequence[Pair]) -> dict[str, list[int]]:
    """The numbers of the sentences in whose source each word stands."""
    having: dict[str, list[int]] = {}
    for pair in pairs:
        for word in dict.fromkeys(WORD.findall(pair.source)):
            having.setdefault(word, []).append(pair.number)
    return having


def recurring_names(texts: Iterable[str], language: str) -> list[str]:
    """The words of names that stand in two sentences or more, in order of first appearance."""
    sentences = list(texts)
    casing = Casing.of(sentences)
    small = {word for text in sentences for word in WORD.findall(text) if word.islower()}
    counts = Counter(word for text in sentences for word in dict.fromkeys(WORD.findall(text)))
    return [
        word
        for word, times in counts.items()
        if times >= _FEWEST
        and len(word) >= _SHORTEST
        and not word.isupper()
        and casing.forms.get(word.lower()) == word
        and word[0].isupper()
        and word.lower() not in small
        and _may_be_name(word.lower(), language)
    ]


def _may_be_name(word: str, language: str) -> bool:
    """False for days, months and peoples, which languages write as they like."""
    return word not in calendar_words(language) and not names_a_people(word, language)


def _is_common(word: str, language: str) -> bool:
    return word not in proper_words(language) and word_list(language).zipf(word) > _COMMON


def _rendering(name: str, translation: str, language: str) -> str:
    """The word of `translation` that is most like `name`, "" if none is."""
    words = list(dict.fromkeys(WORD.findall(translation)))
    if name in words:
        return name
    common = word_list(language)
    likely = [
        word
        for word in words
        if len(word) >= _SHORTEST - 1
        and (word[0].isupper() or common.zipf(word) < (_COMMON if word == name.lower() else _RARE))
    ]
    best = max(likely, key=lambda word: _likeness(name, word), default="")
    return best if best and _likeness(name, best) >= _EXONYM else ""


def _majority(renderings: Iterable[str]) -> str | None:
    """What most sentences write; None if they agree already or no way is clear."""
    counts = Counter(renderings)
    if len(counts) < 2:
        return None
    best, times = counts.most_common(1)[0]
    clear = best[:1].isupper() and times >= _FEWEST and 2 * times > counts.total()
    return best if clear else None


def _is_same(rendering: str, chosen: str, name: str, language: str) -> bool:
    """True if `rendering` is certainly the name that most sentences call `chosen`."""
    if not rendering:
        return False
    if _plain(rendering) == _plain(chosen):
        return True
    if rendering == name:
        return not _is_common(chosen.lower(), language)
    rare = word_list(language).zipf(rendering.lower()) < _RARE
    return rare and _likeness(rendering, chosen) >= _DAMAGED


def _in_copied_name(word: str, source: str, translation: str) -> bool:
    """True if `word` stands beside the same word in both: London Fashion Week, not translated."""
    beside = [
        {pair for pair in pairwise(WORD.findall(text)) if word in pair}
        for text in (source, translation)
    ]
    return bool(beside[0] & beside[1])


def _replaced(text: str, words: Mapping[str, str]) -> str:
    return WORD.sub(lambda match: words.get(match[0], match[0]), text)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, _plain(one), _plain(other), autojunk=False).ratio()


def _plain(word: str) -> str:
    return "".join(map(fold_letter, word)).lower()
