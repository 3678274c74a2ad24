"""Names that are still there, with some of their letters wrong: Enceladus → Enladus."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dragoman.fidelity.common_words import is_rare_word
from dragoman.fidelity.naming.common_words import zipf
from dragoman.fidelity.naming.counterpart import side
from dragoman.fidelity.naming.first_names import FIRST_NAMES
from dragoman.fidelity.naming.mentions import Name
from dragoman.fidelity.naming.romanise import romanise
from dragoman.fidelity.naming.same_name import same_letters
from dragoman.fidelity.naming.sounds import likeness, skeleton
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.scripts import script

# Languages that write the names of others as they are, but for accents and transcription.
_AS_THEY_ARE = frozenset(
    {"ca", "da", "de", "en", "es", "fr", "gl", "it", "nb", "nl", "nn", "no", "pt", "sv"}
)
# Shorter names are alike too easily: those that nothing else tells of, and those of one letter's
# difference whose spelling is settled.
_SHORTEST = 6
_SHORTEST_SETTLED = 4
_LONGEST = 40
_ENDING = 2
# How alike (difflib's ratio) a name and its damaged form are, and how alike they may sound (sounds.
# likeness): what only is transcribed in another way (Pushkin, Pouchkine) sounds the same. Of 16,000
# human translations between these languages 17 have such a pair, most of them slips of the pen.
_ALIKE = 0.8
_SOUNDS_THE_SAME = 0.9
_SENTENCES = 40
# What makes another word of a name: Thatcherites and Thatchéristes, Sternberk and Šternberská.
_DERIVED = re.compile(
    "(?:i[ct]es?|ist(?:es?|as?|en)?|ism[eo]?|i?[ct]?ic[ao]?s?|iques?|i?ans?|iens?|i?anos?|osos?"
    "|(?:sk|ck)\\w{1,4}|isch\\w{0,2}|a[rl]s?|es|os|as|s|e|a|i|o|y|u)$"
)
# Letters that languages write for the same sound, one at a time.
_SAME_SOUND = tuple(
    map(set, ("ck", "ch", "cs", "ei", "gj", "ij", "iy", "jy", "kq", "ou", "sz", "uw", "vw"))
)
_VOWELS = frozenset("aeiouy")


def damaged(
    ours: Sequence[Name], theirs: Sequence[Name], pair: Pair
) -> Iterator[tuple[Name, Name]]:
    """Each name of the source whose counterpart in the target is plainly written wrong, with it."""
    languages = pair.source_language, pair.target_language
    as_they_are = _AS_THEY_ARE.issuperset(languages)
    if not as_they_are and script(languages[0]) == script(languages[1]):
        return
    written = {name.folded for name in theirs}
    known = {name.folded for name in ours}
    missing = [name for name in ours if _is_plain(name) and not _is_there(name.folded, written)]
    fresh = [name for name in theirs if missing and _is_plain(name) and name.folded not in known]
    for name in missing:
        for other in fresh:
            if _is_damaged(name, other, pair):
                yield name, other


def _is_plain(name: Name) -> bool:
    return (
        _SHORTEST_SETTLED <= len(name.folded) <= _LONGEST
        and " " not in name.folded
        and name.folded.isascii()
        and not name.acronym
    )


def _is_there(name: str, written: set[str]) -> bool:
    """True if a name of the target begins or ends as `name` does: Kellers, Nordkeller, Kello."""
    stem = name[:-_ENDING]
    return any(
        name[:-1] in other or (other.startswith(stem) and len(other) <= len(name))
        for other in written
    )


def _is_damaged(ours: Name, theirs: Name, pair: Pair) -> bool:
    name, other = ours.folded, theirs.folded
    if abs(len(name) - len(other)) > _ENDING or _DERIVED.sub("", name) == _DERIVED.sub("", other):
        return False
    small = theirs.text.lower()
    if not _is_slip(name, other) and not _is_other_sound(ours, theirs):
        return False
    if any(_is_known(word, pair) for word in {small, other}):
        return False
    return _is_other_sound(ours, theirs) or _is_settled(ours, pair)


def _is_other_sound(ours: Name, theirs: Name) -> bool:
    """True of longer names that look alike and do not sound alike."""
    name, other = ours.folded, theirs.folded
    if min(len(name), len(other)) < _SHORTEST or not ours.sure or ours.things or theirs.things:
        return False
    if FIRST_NAMES.intersection((name, other)) or same_letters(name, other) < _ALIKE:
        return False
    return likeness(skeleton(romanise(name)), skeleton(romanise(other))) < _SOUNDS_THE_SAME


def _is_known(word: str, pair: Pair) -> bool:
    """True of a word that the target's language or English has: another name, or an exonym."""
    return any(
        bool(zipf(word, language)) or is_rare_word(word, language) is True
        for language in {pair.target_language, pair.source_language, "en"}
    )


def _is_settled(name: Name, pair: Pair) -> bool:
    """True if the name's spelling is known: English or its text has it, or another translation."""
    small = name.text.lower()
    if any(is_rare_word(word, "en") is True for word in {small, name.folded}):
        return True
    return any(
        f" {name.folded} " in side(target, pair.target_language).folded
        for _, target in pair.context.others[:_SENTENCES]
    )


def _is_slip(one: str, other: str) -> bool:
    """True if a letter inside is lost, added, another one or exchanged with its neighbour."""
    if one == other:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    if not end:
        return False
    if max(len(left), len(right)) <= 1:
        return start > 0 and not _is_convention(left, right, one[:start], one[len(one) - end :])
    return len(left) == _ENDING and left == right[::-1]


def _is_convention(left: str, right: str, before: str, after: str) -> bool:
    """True if languages write the same sound with `left` and `right`: Chadyrov, Kadirow, Massada.

    `before` and `after` are what both names have around the difference.
    """
    if left and right:
        return {left, right} in _SAME_SOUND
    letter = left or right
    if (
        letter in "hjy"
        or (letter == "a" and after[0] == "e")
        or (letter in "ct" and after[0] in "ch")
    ):
        return True
    doubled = letter in (before[-1], after[0]) and not before.endswith(letter * 2)
    around = before.rstrip(letter)[-1:], after.lstrip(letter)[:1]
    return doubled and letter not in _VOWELS and _VOWELS.issuperset(around)
