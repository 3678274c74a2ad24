"""Headlines In Title Case and SENTENCES IN CAPITALS, written as a sentence before translation.

Measured on 100 short news sentences with the rest of their articles as the body (chrF, small
letters): as they were written 57.2; in Title Case 50.7 raw, 55.3 recased; in capitals 26.9 raw,
55.4 recased. `_TITLE_SHARE` and `_NAME_MARGIN` were set on the same sentences.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from dragoman.mt.letters import WORD
from dragoman.mt.vocabulary import Vocabulary

# A headline is in Title Case if at least this share of its longer words (the first left out) has
# a capital. An ordinary headline full of names reaches .8 (Ann Rust meets Gordon Hale in Hull).
_TITLE_SHARE = 0.85
_LONGER = 4
# Fewer words than this may well be a name: "The New York Times", "BBC NEWS".
_MIN_TITLE_WORDS = 4
_MIN_CAPITAL_WORDS = 3
# In German every noun has a capital.
_NO_TITLE_CASE = frozenset({"de"})
# How much likelier (log) the capital form must be: Court and House are often titles, China is
# likelier by 3.6, Apple by 1.9, House by .5, Court by .8 in the vocabulary of en-pt.
_NAME_MARGIN = 1.0
_ENDINGS = ("s", "es", "d", "ed", "ing", "er", "ers", "ly")
_SENTENCE_ENDS = ".!?:\"“”'‘«»\n"


@dataclass(frozen=True, slots=True)
class Casing:
    """How a document writes its words where no sentence begins: `trump` → `Trump`."""

    forms: Mapping[str, str]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """Learns from the texts of a document; its titles and capitals teach nothing."""
        seen: dict[str, Counter[str]] = {}
        for text in texts:
            for line in text.splitlines():
                if is_capitals(line) or is_title(line, ""):
                    continue
                for match in WORD.finditer(line):
                    before = line[: match.start()].rstrip()
                    if before and before[-1] not in _SENTENCE_ENDS:
                        seen.setdefault(match[0].lower(), Counter())[match[0]] += 1
        return cls({word: forms.most_common(1)[0][0] for word, forms in seen.items()})

    def recase(self, text: str, vocabulary: Vocabulary) -> str:
        """`text` with each word as the document writes it, else as the model knows it best."""
        words = WORD.findall(text)
        first = words[0] if words else ""
        capitals = is_capitals(text)

        def recased(word: str) -> str:
            known = self.forms.get(word.lower())
            if known is not None:
                return known
            if not capitals and (len(word) == 1 or not word[1:].islower()):
                return word
            return _usual_form(word, vocabulary)

        pieces: list[str] = []
        position = 0
        for match in WORD.finditer(text):
            # A name with a number is a stand-in or a proper one: XYZ1, HER2.
            numbered = text[match.end() : match.end() + 1].isdigit()
            word = match[0] if numbered else recased(match[0])
            pieces += [text[position : match.start()], word]
            position = match.end()
        sentence = "".join(pieces) + text[position:]
        start = sentence.lower().find(first.lower()) if first else -1
        if start < 0:
            return sentence
        return sentence[:start] + sentence[start].upper() + sentence[start + 1 :]


def _usual_form(word: str, vocabulary: Vocabulary) -> str:
    """How the model knows `word` best: NATO, London, house; resigns as it knows resign."""
    lower, capital = word.lower(), word.capitalize()
    small = vocabulary.likelihood(lower)
    if max(map(vocabulary.likelihood, (lower, capital, word))) == -math.inf:
        stems = (lower.removesuffix(ending) for ending in _ENDINGS if lower.endswith(ending))
        known = any(vocabulary.likelihood(stem) > -math.inf for stem in stems)
        return lower if known else capital
    best = max((capital, word), key=vocabulary.likelihood)
    return best if vocabulary.likelihood(best) > small + _NAME_MARGIN else lower


def is_capitals(text: str) -> bool:
    """True if `text` is written in capitals, three words of it or more."""
    words = [word for word in WORD.findall(text) if len(word) > 1]
    return (
        len(words) >= _MIN_CAPITAL_WORDS
        and all(word.isupper() for word in words)
        and any(len(word) >= _LONGER for word in words)
    )


def is_title(text: str, language: str) -> bool:
    """True if `text` Is Written Like This."""
    words = WORD.findall(text)
    longer = [word for word in words[1:] if len(word) >= _LONGER]
    if language in _NO_TITLE_CASE or len(words) < _MIN_TITLE_WORDS or not longer:
        return False
    titled = [word for word in longer if word[0].isupper()]
    return len(titled) >= _TITLE_SHARE * len(longer)
