"""How a word is usually written, small or with capitals, where its article does not show it.

A word that the model's vocabulary has more often with a capital is a name, and so is one that has
no relatives: `merkel` stands alone where `stabbed` has stab, stabbing, stabs. Words that always
have their capital come from `proper_words`.

Of the words inside sentences of 42 English news pages and 3,000 news sentences (each counted once
an article) .115 were given the wrong first letter by the vocabulary alone, .066 with relatives;
most of the rest are parts of names (State, City, Court) that only an article can tell. In 1,050
Portuguese sentences it was .186 and .069. Always the small letter: .107 and .103.
"""

from __future__ import annotations

import re

from dragoman.mt.proper_words import ACRONYMS, WORDS_TOO, names_a_people, proper_words
from dragoman.mt.reading import Reading
from dragoman.mt.vocabulary import Vocabulary
from dragoman.mt.word_frequencies import WordList, word_list

# A word is a name if its capital form is likelier (natural logarithm) by this for each step of its
# commonest relative's Zipf frequency, less a little. Fitted by logistic regression on half of the
# English words above, rounded, measured on the other half; .2 to .4 differ by less than .002.
_NAME_MARGIN = 0.3
_NAME_START = -0.1
# Below the rarest piece of a vocabulary (-12.4), for words that are none.
_NO_PIECE = -13.0
# Names have plurals too (the Obamas), but rarely: they count for a tenth.
_PLURAL = "s"
_PLURAL_LOSS = 1.0
_SHORTEST_STEM = 3
# Nothing longer is looked up: it is no word.
_LONGEST_WORD = 40
# Where every noun has a capital, the commonest words (articles, verbs, adverbs) have none.
_NOUN_CAPITALS = frozenset({"de"})
_FUNCTION_WORD = 5.0
# What relatives end in, sorted. A language without endings goes by the word's own frequency.
_ENDINGS = {
    "en": (
        "able al ation ations d e ed er ers es ful ic ied ier ies iest ing ion ions ism ist ity"
        " less ly ment ness ous s y"
    ),
    "es": (
        "a able adas ado ados al ales an ando ar as ción ciones e en er es idad ir ismo ista iva"
        " ivo mente o os s ó"
    ),
    "fr": (
        "able al ant aux e ement ent er es eur euse if ion ions isme iste ité ive s x é ée ées és"
    ),
    "it": (
        "a ale ali ando ano are ata ate ati ato bile e i ire ismo ista ità iva ivo mente o ono ere"
        " zione zioni"
    ),
    "pt": (
        "a ada ado ados adas ais al am ando ar as ção ções e em er es idade ir ismo ista iva ivo"
        " mente o os ou r s ável"
    ),
}
# Words of one letter that are written small, by language; a letter else is a name: plan B.
_LETTER_WORDS = {
    "ca": "aeio", "en": "a", "es": "aeouy", "fr": "aày", "gl": "aeo", "it": "aeio", "pl": "aiouwz",
    "pt": "aeoàéó", "cs": "aikosuvz", "sk": "aikosuvz", "ru": "авиоксуя", "uk": "аівйозу",
    "be": "аіў", "bg": "ависуо",
}  # fmt: skip
_DOTTED = {"az", "tr"}
_ROMAN = re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})")
_VOWEL = re.compile(r"[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœ]", re.IGNORECASE)
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_LONGEST_ACRONYM = 5


def usual_form(word: str, reading: Reading, *, capitals: bool) -> str:
    """`word` as the language usually writes it inside a sentence; `capitals`: it came in them."""
    language = reading.source
    lower = small(word, language)
    if len(word) == 1:
        return lower if lower in _LETTER_WORDS.get(language, "") else word
    known = proper_words(language).get(lower)
    if known is not None:
        return known
    if capitals and (acronym := _acronym(word, lower, reading)):
        return acronym
    if names_a_people(lower, language) or is_name(lower, reading):
        return capitalised(lower, language)
    return lower


def is_name(lower: str, reading: Reading) -> bool:
    """True if `lower`, a word in small letters, is likelier to be a name than a common word."""
    vocabulary, known = reading.vocabulary, word_list(reading.source)
    gain = _likelihood(capitalised(lower, reading.source), vocabulary) - _likelihood(
        lower, vocabulary
    )
    if reading.source in _NOUN_CAPITALS:
        return gain > 0 or (gain == 0 and known.zipf(lower) < _FUNCTION_WORD)
    endings = _ENDINGS.get(reading.source)
    common = known.zipf(lower) if endings is None else _kin(lower, endings.split(), known)
    return gain > _NAME_MARGIN * common + _NAME_START


def small(word: str, language: str) -> str:
    """`word` in small letters; in Turkish I is ı and İ is i."""
    if language in _DOTTED:
        word = word.replace("İ", "i").replace("I", "ı")
    return word.lower()


def capitalised(word: str, language: str) -> str:
    """`word` with a capital first letter; in Turkish i is İ, in Dutch ij is one letter."""
    if language in _DOTTED and word[:1] == "i":
        return "İ" + word[1:]
    if language == "nl" and word[:2] == "ij":
        return "IJ" + word[2:]
    return word[:1].upper() + word[1:]


def _kin(word: str, endings: list[str], known: WordList) -> float:
    """The Zipf frequency of the commonest word that differs from `word` in its ending only."""
    if len(word) > _LONGEST_WORD:
        return 0.0
    stems = [word] + [
        word.removesuffix(ending)
        for ending in endings
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM
    ]
    # stabbed → stab
    stems += [stem[:-1] for stem in stems if len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2]]
    plural = word + _PLURAL
    relatives = {stem + ending for stem in stems for ending in ["", *endings]} - {word, plural}
    return max(known.zipf(plural) - _PLURAL_LOSS, *map(known.zipf, sorted(relatives)), 0.0)


def _likelihood(word: str, vocabulary: Vocabulary) -> float:
    return max(vocabulary.likelihood(word), _NO_PIECE)


def _acronym(word: str, lower: str, reading: Reading) -> str | None:
    """`word` if it is in capitals because it is an abbreviation or a Roman number."""
    vocabulary = reading.vocabulary
    if word in ACRONYMS or _ROMAN.fullmatch(word):
        common = word_list(reading.source).zipf(lower) >= _FUNCTION_WORD
        return None if word in WORDS_TOO or (common and reading.source != "en") else word
    if vocabulary.likelihood(word) > max(
        vocabulary.likelihood(lower), vocabulary.likelihood(lower.capitalize())
    ):
        return word
    unspeakable = len(word) <= _LONGEST_ACRONYM and not _VOWEL.search(word)
    return word if unspeakable and _LATIN.fullmatch(word) else None
