"""Headlines In Title Case and SENTENCES IN CAPITALS, written as a sentence before translation.

Measured by `benchmarks/headlines.py` on 287 short news sentences, chrF of en→pt with the rest of
their articles as the body: docs/decisions/0020-headlines-names-terms.md.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Self

from dragoman.mt.headline_style import label_of
from dragoman.mt.letters import WORD
from dragoman.mt.proper_words import words_of
from dragoman.mt.reading import Reading
from dragoman.mt.recasing import Written, recase
from dragoman.mt.usual_form import usual_form

# A headline is in Title Case if at least this share of its longer words (the first left out) has
# a capital. An ordinary headline full of names reaches .8 (Ann Rust meets Gordon Hale in Hull).
_TITLE_SHARE = 0.85
_LONGER = 4
# Fewer words than this may well be a name: "The New York Times", "BBC NEWS".
_MIN_TITLE_WORDS = 4
_MIN_CAPITAL_WORDS = 3
# Of two words each has to be so long to be none of the many abbreviations: US, PA.
_SHORTEST_CAPITALS = 3
# In German every noun has a capital.
_NO_TITLE_CASE = frozenset({"de"})
# Longer words that many styles leave small in a title, sorted by language.
_SMALL_IN_TITLES = words_of(
    # English
    "about above across after against along amid among around before behind below beneath beside"
    " between beyond down during from inside into like near onto over past since than through"
    " throughout toward towards under until upon versus when with within without"
    # Spanish, Portuguese, French, Italian
    " ante como con desde entre hasta para pero según sobre"
    " pela pelas pelo pelos sobre"
    " avec chez dans pour sans sous vers"
    " alla alle dalla dalle degli della delle nella nelle sulla sulle"
)
# A text that nobody called a headline is one if so many words, and more than half of those with a
# capital, never have one. Of 1,053 news sentences ten were told, all of them headlines.
_MIN_NEEDLESS = 2
_SENTENCE_ENDS = ".!?:\"“”'‘«»\n"
# Letters before a word that are looked at; the rest of a long line costs nothing.
_LOOK_BACK = 16
# Mr. and J. end no sentence, and the apostrophe of l'État begins none.
_TITLE_DOT = re.compile(r"(?:^|\s)[A-Z][a-z]{0,3}\.$")
_ELISION = re.compile(r"\w['’]$")
# Small words inside names, sorted; Portuguese, Spanish, French, Italian, Dutch, German, Arabic.
_JOINERS = "al|bin|da|das|de|del|della|den|der|des|di|do|dos|du|e|el|la|of|van|von|y|zu"
# The capitals of the Latin, Greek, Cyrillic and Armenian alphabets, which all come first.
_UPPER = "".join(filter(str.isupper, map(chr, range(0x590))))
_NAME = re.compile(
    rf"(?<!\w)[{_UPPER}][\w'’]{{0,30}}"
    rf"(?:[ -](?:(?:{_JOINERS})[ -]){{0,2}}[{_UPPER}][\w'’]{{0,30}}){{1,3}}"
)
# KYIV, Ukraine (AP) — and LONDON -
_DATELINE = re.compile(
    rf"^[{_UPPER}]{{3,20}}(?: [{_UPPER}]{{2,20}}){{0,2}}"
    r"(?=(?:, [^\W\d_][\w. ]{2,30})?(?: \([\w/ ]{2,20}\))? [—–-] )"
)


@dataclass(frozen=True, slots=True)
class Casing:
    """How a document writes its words where no sentence begins: `trump` → `Trump`."""

    forms: dict[str, str]
    names: dict[str, str] = field(default_factory=dict)
    bound: frozenset[str] = frozenset()

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """Learns from the texts of a document; its titles and capitals teach nothing."""
        seen: dict[str, Counter[str]] = {}
        names: dict[str, Counter[str]] = {}
        alone: set[str] = set()
        for line in _sentences(texts):
            inside: set[int] = set()
            for name in _NAME.finditer(line):
                if _is_inside(line, name.start()):
                    names.setdefault(name[0].lower(), Counter())[name[0]] += 1
                    inside.update(range(*name.span()))
            for match in WORD.finditer(line):
                if _is_inside(line, match.start()):
                    seen.setdefault(match[0].lower(), Counter())[match[0]] += 1
                    if match.start() not in inside:
                        alone.add(match[0].lower())
        forms = {word: _commonest(counts) for word, counts in seen.items()}
        return cls(
            forms,
            {name: _commonest(counts) for name, counts in names.items()},
            frozenset(forms) - alone,
        )

    def recase(self, text: str, reading: Reading) -> str:
        """`text` with each word as the document writes it, else as its language does."""
        written = Written(self.forms, self.names, self.bound)
        return recase(text, written, reading, capitals=text.isupper() or is_capitals(text))


def as_sentence(text: str, reading: Reading, casing: Casing, *, headline: bool) -> str:
    """`text` with the capitals of a sentence, if it has those of a title.

    `headline`: it is known to be one; else a text in Title Case must have capitals that its words
    never have inside a sentence. The place of a dateline (KYIV —) loses its capitals too; a
    headline's label (BREAKING:) keeps them, since models read it wrong without.
    """
    label = label_of(text) if headline else None
    if label is not None:
        rest = text[len(label) :]
        return label + as_sentence(rest, reading, casing, headline=True)
    if is_capitals(text) or _is_short_in_capitals(text, reading):
        return casing.recase(text, reading)
    if is_title(text, reading.source) and (headline or _has_needless_capitals(text, reading)):
        return casing.recase(text, reading)
    place = _DATELINE.match(text)
    if place is None:
        return text
    written = Written(casing.forms, casing.names)
    return recase(place[0], written, reading, capitals=True).title() + text[place.end() :]


def is_capitals(text: str) -> bool:
    """True if `text` is written in capitals, three words of it or more."""
    words = [word for word in WORD.findall(text) if len(word) > 1]
    return (
        len(words) >= _MIN_CAPITAL_WORDS
        and all(word.isupper() for word in words)
        and any(len(word) >= _LONGER for word in words)
    )


def _is_short_in_capitals(text: str, reading: Reading) -> bool:
    """True of KEY POINTS and LATEST, not of BBC NEWS or NEW YORK: common words and no names."""
    if not text.isupper():
        return False
    words = WORD.findall(text)
    return (
        0 < len(words) < _MIN_CAPITAL_WORDS
        and max(map(len, words)) >= _LONGER + (len(words) == 1)
        and min(map(len, words)) >= _SHORTEST_CAPITALS
        and all(usual_form(word, reading, capitals=True).islower() for word in words)
    )


def is_title(text: str, language: str) -> bool:
    """True if `text` Is Written Like This."""
    words = WORD.findall(text)
    longer = [word for word in words[1:] if len(word) >= _LONGER and word not in _SMALL_IN_TITLES]
    if language in _NO_TITLE_CASE or len(words) < _MIN_TITLE_WORDS or not longer:
        return False
    titled = [word for word in longer if word[0].isupper()]
    return len(titled) >= _TITLE_SHARE * len(longer)


def _has_needless_capitals(text: str, reading: Reading) -> bool:
    words = [word for word in WORD.findall(text)[1:] if len(word) > 1 and word[1:].islower()]
    usual = [usual_form(word, reading, capitals=False) for word in words if word[0].isupper()]
    needless = sum(word.islower() for word in usual)
    return needless >= _MIN_NEEDLESS and 2 * needless > len(usual)


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for line in text.splitlines():
            if not line.isupper() and not is_capitals(line) and not is_title(line, ""):
                yield line


def _is_inside(line: str, start: int) -> bool:
    """True if no sentence begins at `start`, so that a capital there means something."""
    before = line[max(start - _LOOK_BACK, 0) : start].rstrip()
    if not before or before[-1] not in _SENTENCE_ENDS:
        return bool(before)
    return bool(_TITLE_DOT.search(before) or _ELISION.search(line, max(start - 2, 0), start))


def _commonest(counts: Counter[str]) -> str:
    return counts.most_common(1)[0][0]
