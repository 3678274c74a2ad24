"""CLDR's spell-out rules turned round: from words to the numbers that they spell out.

The rules write any number in words, in all genders and cases that they know. Writing out the
numbers below 100, the hundreds and the multiples of each power gives the words that a language
makes numbers of; how they combine is the same nearly everywhere, and `reading` does it. Numbers
that a language combines otherwise (quatre-vingt-dix-sept, elfu tano) are kept as whole phrases.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from unicode_rbnf import RbnfEngine
from unicode_rbnf.engine import RbnfError

from dragoman.fidelity.number_words.tokens import one_spelling, words

Phrase = tuple[str, ...]

# CLDR's own names where they are not ours.
_LOCALES: dict[str, tuple[str, ...]] = {
    "fr": ("fr", "fr_CH"), "nb": ("no",), "pt": ("pt", "pt_PT"), "sr": ("sr", "sr_Latn"),
    "tl": ("fil",),
}  # fmt: skip
_WITHOUT_SPACES = ("ja", "zh")  # `east_asian` reads them
# CLDR marks where the stress is, and nobody else does.
_ACCENTED = frozenset({"fil"})
_SOFT_HYPHEN = "\u00ad"
_POWERS = (100, 1_000, 10_000, 100_000, 10**6, 10**7, 10**9, 10**12)
_MULTIPLES = (1, 2, 3, 5, 6)
_WHOLE = (2 * 10**6, 5 * 10**6)
_LONGEST_WHOLE = 3
_LONGEST_JOINER = 4
_SAMPLES = (21, 32, 45, 101, 125, 217, 1_005, 1_150, 2_315, 21_021, 1_000_007)


@dataclass(slots=True)
class SpellOut:
    """A language's words: `values` add up, `scales` multiply, `joiners` say nothing themselves.

    `glued`: numbers are written as one word, or words of them are.
    """

    values: dict[Phrase, float] = field(default_factory=dict)
    scales: dict[Phrase, float] = field(default_factory=dict)
    joiners: set[str] = field(default_factory=set)
    glued: bool = False


def spell_out(language: str) -> SpellOut | None:
    """The words of `language`; none where CLDR does not spell out its numbers."""
    if language in _WITHOUT_SPACES:
        return None
    known = RbnfEngine.get_supported_languages()
    locales = [one for one in _LOCALES.get(language, (language,)) if one in known]
    if not locales:
        return None
    spoken = SpellOut()
    for locale in locales:
        _add(spoken, _Writer(RbnfEngine.for_language(locale)))
    return spoken


class _Writer:
    """Writes numbers by all public rules of one locale."""

    def __init__(self, engine: RbnfEngine) -> None:
        self._engine = engine
        self._accented = engine.language in _ACCENTED
        public = [
            name
            for name, rules in engine.rulesets.items()
            if name.startswith("spellout") and not rules.is_private and "year" not in name
        ]
        self.cardinal = [name for name in public if "ordinal" not in name]
        self.ordinal = [name for name in public if "ordinal" in name]

    def write(self, number: int, rulesets: list[str]) -> Iterator[str]:
        for name in rulesets:
            try:
                text = "".join(self._engine.iter_format_number(number, name))
            except RbnfError:
                # Some rules name others that CLDR leaves out.
                continue
            yield _without_accents(text) if self._accented else text


def _without_accents(text: str) -> str:
    return "".join(
        sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign)
    )


def _add(spoken: SpellOut, writer: _Writer) -> None:
    both = writer.cardinal + writer.ordinal
    for number in range(100):
        for text in writer.write(number, both):
            _keep(spoken, text, number)
    for hundreds in range(100, 1_000, 100):
        for text in writer.write(hundreds, writer.cardinal):
            if len(words(text)) == 1:
                _keep(spoken, text, hundreds)
    for power in _POWERS:
        _add_scale(spoken, writer, power)
    _add_joiners(spoken, writer)
    _add_whole(spoken, writer)


def _keep(spoken: SpellOut, text: str, number: int) -> None:
    phrase = words(text)
    if phrase:
        spoken.glued = spoken.glued or _SOFT_HYPHEN in text
        spoken.values.setdefault(phrase, float(number))


def _add_scale(spoken: SpellOut, writer: _Writer, power: int) -> None:
    """What is left of "three thousand" without "three", whether a space stands between or not."""
    rulesets = writer.cardinal + (writer.ordinal if power <= 1_000 else [])
    for multiple in _MULTIPLES:
        starts = {one_spelling(text) for text in writer.write(multiple, writer.cardinal)}
        for text in writer.write(multiple * power, rulesets):
            plain = one_spelling(text)
            for start in starts:
                if plain.startswith(start) and len(plain) > len(start):
                    _keep_scale(spoken, plain[len(start) :], power)
                    spoken.glued = spoken.glued or plain[len(start)].isalpha()
            if multiple == 1 and len(words(plain)) == 1:
                _keep_scale(spoken, plain, power)


def _keep_scale(spoken: SpellOut, text: str, power: int) -> None:
    phrase = words(text)
    if not 0 < len(phrase) <= 2 or phrase in spoken.scales:
        return
    if spoken.values.get(phrase, power) == power:
        spoken.values.pop(phrase, None)
        spoken.scales[phrase] = float(power)


def _add_joiners(spoken: SpellOut, writer: _Writer) -> None:
    """Words within numbers that are no numbers; "and" may also be a letter that begins a word."""
    known = {phrase[0] for phrase in spoken.values if len(phrase) == 1}
    known |= {word for phrase in spoken.scales for word in phrase}
    for number in _SAMPLES:
        for text in writer.write(number, writer.cardinal):
            for word in words(text)[1:]:
                if word in known:
                    continue
                rest = (word[1:],)
                if rest in spoken.values:
                    spoken.values[(word,)] = spoken.values[rest]
                elif len(word) <= _LONGEST_JOINER:
                    spoken.joiners.add(word)


def _add_whole(spoken: SpellOut, writer: _Writer) -> None:
    """Hundreds and thousands whose parts say something else: elfu tano, ორას, cento before more.

    Before smaller numbers a word may have a form of its own: what is left of 301 without its one.
    """
    ones = {one_spelling(text) for text in writer.write(1, writer.cardinal)}
    for number in (*range(100, 1_000, 100), *range(1_000, 10_000, 1_000), *_WHOLE):
        for text in writer.write(number, writer.cardinal):
            _keep_whole(spoken, words(text), number)
        for text in writer.write(number + 1, writer.cardinal):
            plain = one_spelling(text)
            for one in ones:
                if plain.endswith(one):
                    _keep_whole(spoken, words(plain.removesuffix(one)), number)


def _keep_whole(spoken: SpellOut, phrase: Phrase, number: int) -> None:
    while phrase and phrase[-1] in spoken.joiners:
        phrase = phrase[:-1]
    if not 0 < len(phrase) <= _LONGEST_WHOLE or phrase in spoken.values or phrase in spoken.scales:
        return
    combined = any(
        spoken.values.get(phrase[:cut], 0) * spoken.scales.get(phrase[cut:], 0) == number
        for cut in range(1, len(phrase))
    )
    if number == _POWERS[0]:
        spoken.scales[phrase] = float(number)
    elif not combined:
        spoken.values[phrase] = float(number)
