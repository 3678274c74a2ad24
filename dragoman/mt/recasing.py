"""Writes a text In Title Case or IN CAPITALS as a sentence: as its article does, else as usual."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from dragoman.mt.letters import WORD, fold_letter
from dragoman.mt.proper_words import proper_words, words_of
from dragoman.mt.reading import Reading
from dragoman.mt.usual_form import capitalised, usual_form
from dragoman.mt.word_frequencies import word_list

# A word that the article has inside longer names only (White House) is no name by itself if it is
# commoner than this (Zipf): house 5.6, court 5.0, but rust 4.0, hale 3.6.
_COMMON = 4.7
_LONGEST_NAME = 4
# After an apostrophe: the letters of contractions and of the English genitive, sorted.
_AFTER_APOSTROPHE = words_of("d ll m re s t ve")
_APOSTROPHES = frozenset("'’")
# After a number: units and ordinals, sorted.
_UNITS = words_of(
    "am b bn c cm f ft g k kg km kph kw lb m mb mg ml mm mn mph nd p pm rd s st t th tn x"
)
# English words that an abbreviation in capitals may be, and what tells it.
_ASKS_FOR_US = words_of("all both for give help let of show tell to with")
_WHO_SPEAKS = words_of("approves calls declares issues says urges warns")
# Letters before a word that are looked at, so that a long text costs no more a word.
_LOOK_BACK = 16
_ENDS = re.compile(r"[.!?…|][\"”’')\]]*\s+[\"“‘'(\[]*$")
_ABBREVIATED = re.compile(r"(?:^|[\s.(\"“‘'])[^\W\d_]{1,3}\.\s+$")


@dataclass(frozen=True, slots=True)
class Written:
    """How an article writes its words, by small letters.

    `forms`: single words. `names`: names of several words. `bound`: words that have their capital
    only inside such names.
    """

    forms: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    bound: Set[str] = frozenset()


def recase(text: str, written: Written, reading: Reading, *, capitals: bool) -> str:
    """`text` with the capitals that a sentence has; `capitals`: it is written in them."""
    words = list(WORD.finditer(text))
    line = _Line(text, words, _without_accents(written) if capitals else written, reading, capitals)
    pieces: list[str] = []
    position = index = 0
    while index < len(words):
        taken, form = line.name_at(index) or (1, line.word_at(index))
        # iPhone and eBay begin a sentence as they are.
        if line.begins_at(index) and form.islower():
            form = capitalised(form, reading.source)
        pieces += [text[position : words[index].start()], form]
        index += taken
        position = words[index - 1].end()
    return "".join(pieces) + text[position:]


@dataclass(frozen=True, slots=True)
class _Line:
    """A text to be recased, and what is known of its words."""

    text: str
    words: list[re.Match[str]]
    written: Written
    reading: Reading
    capitals: bool

    def begins_at(self, index: int) -> bool:
        """True if a sentence begins with the word; after a colon none does."""
        start = self.words[index].start()
        before = self.text[max(start - _LOOK_BACK, 0) : start]
        return index == 0 or bool(_ENDS.search(before) and not _ABBREVIATED.search(before))

    def name_at(self, index: int) -> tuple[int, str] | None:
        """How many words from `index` on are one known name, and its form."""
        proper = proper_words(self.reading.source)
        for count in range(min(_LONGEST_NAME, len(self.words) - index), 1, -1):
            stretch = self.text[self.words[index].start() : self.words[index + count - 1].end()]
            key = stretch.lower()
            form = self.written.names.get(key) or proper.get(key)
            if form is not None:
                return count, form
        return None

    def word_at(self, index: int) -> str:
        """The word as it stands inside a sentence."""
        match = self.words[index]
        word, lower = match[0], match[0].lower()
        before = self.text[match.start() - 1 : match.start()]
        after = self.text[match.end() : match.end() + 1]
        if after.isdigit():
            # A name with a number is a stand-in or a proper one: XYZ1, HER2.
            return word
        if before.isdigit():
            return lower if lower in _UNITS else word
        if before in _APOSTROPHES and lower in _AFTER_APOSTROPHE:
            return lower
        if after in _APOSTROPHES and self.text[match.end() + 1 :][:2].lower().rstrip() == "t":
            return lower
        return self._ambiguous(index) or self._known(word, lower) or self._usual(word)

    def _ambiguous(self, index: int) -> str | None:
        """US or us, WHO or who."""
        if not self.capitals or self.reading.source != "en":
            return None
        word = self.words[index][0]
        before = self.words[index - 1][0].lower() if index else ""
        after = self.words[index + 1][0].lower() if index + 1 < len(self.words) else ""
        if word == "US":
            return word.lower() if before in _ASKS_FOR_US else word
        return word if word == "WHO" and after in _WHO_SPEAKS else None

    def _known(self, word: str, lower: str) -> str | None:
        forms = self.written.forms
        form = forms.get(lower)
        if form is None and self.capitals:
            form = forms.get(_plain(lower))
        if form is not None and form.lower() in self.written.bound:
            common = word_list(self.reading.source).zipf(form.lower()) > _COMMON
            return None if common else form
        return form

    def _usual(self, word: str) -> str:
        if not self.capitals and len(word) > 1 and not word[1:].islower():
            return word
        return usual_form(word, self.reading, capitals=self.capitals)


def _without_accents(written: Written) -> Written:
    """`written`, to be found without accents as well: many leave them out over capitals."""
    return Written(
        {_plain(word): form for word, form in written.forms.items()} | dict(written.forms),
        {_plain(name): form for name, form in written.names.items()} | dict(written.names),
        written.bound,
    )


def _plain(text: str) -> str:
    return "".join(map(fold_letter, text))
