"""The words of a sentence that may be names, as they are compared with names of another."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from dragoman.fidelity.naming.folding import CASELESS, fold
from dragoman.fidelity.naming.romanise import romanise
from dragoman.fidelity.naming.sounds import skeleton

_SEMITIC_PREFIX = re.compile("(?:[وفبكل]?ال|لل|[ובהלמשכ]|[وفبكل])(?=..)")
# Of Niagara, ниагарский; of Gates, Gatesův; of Westphalia, westfälisch.
_ADJECTIVE = re.compile(
    # й has become и by folding.
    "(?<=...)(?:(?:ов|ев|ин|е|и)?(?:ск|цк)(?:ии|ая|ое|ого|ои|ому|ом|их|им|ими|ую|ие|ия|ото|ата|ите)"
    "|(?:ск|ов|ев|ин)(?:а|о|ы|е|и|у|ои|ого|ым|ых)"
    "|e?(?:sk|ck)(?:i|y|a|e|o|ou|ego|eho|iej|ej|emu|im|ym|ich|ych|imi|ymi|u)"
    "|(?:ov|uv|ow)(?:a|o|y|e|i)?|(?:er|en|l)?isch(?:e[nrms]?)?)$"
)
_KATAKANA = re.compile("[ァ-ヺー・]{2,}")
# The words of some hundred articles.
_WORDS_KEPT = 16384


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence: folded, its sounds, its script, whether it may be a name."""

    folded: str
    sound: str
    script: str
    capital: bool


@lru_cache(maxsize=_WORDS_KEPT)
def tokens_of(written: str) -> tuple[Token, ...]:
    """The word itself, and what is left of it without a prefix or the ending of an adjective."""
    capital = written[0].isupper() or CASELESS.match(written) is not None
    forms = [form for word in fold(written).split() for form in _pieces(word)]
    return tuple(Token(form, skeleton(romanise(form)), script_of(form), capital) for form in forms)


def _pieces(word: str) -> list[str]:
    """The words in which a name may be: without an Arabic or Hebrew prefix, runs of katakana."""
    if not CASELESS.match(word):
        adjective = _ADJECTIVE.search(word)
        return [word] if adjective is None else [word, word[: adjective.start()]]
    foreign = _KATAKANA.findall(word)
    if foreign:
        return [piece for run in foreign for piece in run.split("・") if piece]
    prefix = _SEMITIC_PREFIX.match(word)
    return [word] if prefix is None else [word, word[prefix.end() :]]


@lru_cache(maxsize=_WORDS_KEPT)
def script_of(word: str) -> str:
    """The script of its first letter, as Unicode calls it: LATIN."""
    return unicodedata.name(word[0], "").partition(" ")[0]
