"""Whether two words are one name: by their sounds, and by their letters within a script."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

from dragoman.fidelity.naming.folding import CASELESS
from dragoman.fidelity.naming.name_tokens import Token, script_of
from dragoman.fidelity.naming.romanise import romanise
from dragoman.fidelity.naming.sounds import likeness, silent, skeleton

# How alike (sounds.likeness) two words have to sound to be taken for the same name, by the script
# of the sentence that is searched, where the name is in another one.
_OTHER_SCRIPT = {"ARABIC": 0.65, "DEVANAGARI": 0.8, "HEBREW": 0.65, "KATAKANA": 0.65}
ANY_SCRIPT = 0.7
_SAME_SCRIPT = 0.75
# Things that both languages have names for are seldom known by sound alone.
NATIVE = 0.9
_WITHOUT_VOWELS = frozenset({"ARABIC", "HEBREW"})
# Skeletons of so few sounds are alike by chance: their vowels are compared, too.
FEW_SOUNDS = 2
# So many sounds more or less make another name.
_DIFFERENCE = 2
# Names of one script share letters, too (difflib's ratio): those that only sound alike fewer.
# Without this one name in twenty that was replaced had its like somewhere in the sentence.
_LETTERS = 0.6
_LETTERS_OF_SOUND = 0.4
# Small words that begin otherwise are no names.
_BEGINNING = 3
# English writes a what others hear as e.
_VOWELS = {"a": "a", "e": "a", "i": "i", "y": "i", "o": "o", "u": "o", "w": "o"}
_WORDS_KEPT = 16384


def is_same_name(token: Token, word: str, *, native: bool) -> bool:
    """True if `token` may be the name `word`, which is folded.

    `native`: both languages have a name of their own for it.
    """
    wanted = skeleton(romanise(word))
    if abs(len(token.sound) - len(wanted)) > _DIFFERENCE:
        return False
    if token.script == script_of(word):
        return _is_same_in_script(token, word, wanted, native=native)
    alike = likeness(wanted, token.sound)
    if not token.capital and (alike < NATIVE or len(wanted) <= FEW_SOUNDS):
        return False
    if alike < (NATIVE if native else _OTHER_SCRIPT.get(token.script, ANY_SCRIPT)):
        return not native and _is_same_in_french(token, word)
    return (alike == 1 and token.script in _WITHOUT_VOWELS) or _is_no_chance(
        token, word, wanted, alike
    )


def _is_same_in_script(token: Token, word: str, wanted: str, *, native: bool) -> bool:
    if not token.capital and token.folded[:_BEGINNING] != word[:_BEGINNING]:
        return False
    alike = likeness(wanted, token.sound)
    if alike < (NATIVE if native else _SAME_SCRIPT):
        return False
    if same_letters(word, token.folded) < (_LETTERS if alike < NATIVE else _LETTERS_OF_SOUND):
        return False
    few = min(len(wanted), len(token.sound)) <= FEW_SOUNDS
    return not (few and native) and _is_no_chance(token, word, wanted, alike)


def _is_no_chance(token: Token, word: str, wanted: str, alike: float) -> bool:
    """True of words of several sounds, of the same few sounds, and where the vowels agree, too."""
    if min(len(wanted), len(token.sound)) > FEW_SOUNDS:
        return True
    if alike == 1 and not CASELESS.match(token.folded):
        return True
    return _vowels_agree(romanise(word), romanise(token.folded))


def _is_same_in_french(token: Token, word: str) -> bool:
    """True if two names in different scripts sound the same but for last consonants.

    Devanagari writes even those.
    """
    if "DEVANAGARI" in (script_of(word), token.script):
        return False
    ours, theirs = skeleton(_in_french(word)), skeleton(_in_french(token.folded))
    return (
        min(len(ours), len(theirs)) >= FEW_SOUNDS
        and likeness(ours, theirs) >= NATIVE
        and (len(ours) > FEW_SOUNDS or _vowels_agree(romanise(word), romanise(token.folded)))
    )


def _in_french(word: str) -> str:
    latin = romanise(word)
    return silent(latin) if script_of(word) == "LATIN" else latin


@lru_cache(maxsize=_WORDS_KEPT)
def same_letters(one: str, other: str) -> float:
    """From 0 to 1: how many letters two words share in the same order."""
    return SequenceMatcher(None, romanise(one), romanise(other), autojunk=False).ratio()


def _vowels_agree(one: str, other: str) -> bool:
    ours, theirs = ({_VOWELS[sign] for sign in word if sign in _VOWELS} for word in (one, other))
    return len(ours & theirs) >= min(len(ours), len(theirs), 1)
