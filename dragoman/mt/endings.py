"""How a text ends: a heading, a cell, a list item without a full stop stays without one.

Models were trained on sentences and encyclopedias: they add a stop to a fragment and drop one now
and then, and set a remark behind a name: Harbour Radio (em inglês).
"""

from __future__ import annotations

import re

# Full stops by language where it is not ".", sorted.
_STOPS = {
    "am": "።",
    "bn": "।",
    "hi": "।",
    "hy": "։",
    "ja": "。",
    "my": "။",
    "ne": "।",
    "pa": "।",
    "th": "",
    "ur": "۔",
    "zh": "。",
}
_STOP_SIGNS = frozenset(".。।։።။۔")
_ENDS = _STOP_SIGNS | frozenset("!?…！？؟:;：；,،—–-")
# What may stand behind the last sign of a sentence.
_CLOSING = "\"'”’»“)]}」』）"
# What nobody sees: NUL, soft hyphen, zero-width spaces, direction marks.
_UNSEEN = "\0\u00ad\u200b\u200e\u200f\u2060\ufeff"


# "Inc.", "Corp.", "Jr.": a capital and so few letters may be an abbreviation's.
_LONGEST_ABBREVIATION = 4
# A bracket behind everything, closed or not; longer ones have content that may be the source's.
_REMARK = re.compile(r"(?<=\S)\s+\([^()]{0,24}\)?$")
_BRACKETS = frozenset("(（[")


def ended_like(source: str, translation: str, language: str) -> str:
    """`translation` with the full stop of `source` and without a remark that it does not have."""
    return same_ending(source, without_remark(source, translation), language)


def without_remark(source: str, translation: str) -> str:
    """`translation` without a short bracket at its end if `source` has fewer brackets."""
    if not translation.endswith(")") and "(" not in translation[-26:]:
        return translation
    remark = _REMARK.search(translation)
    if remark is None or _brackets(translation) <= _brackets(source):
        return translation
    return translation[: remark.start()]


def _brackets(text: str) -> int:
    return sum(sign in _BRACKETS for sign in text)


def same_ending(source: str, translation: str, language: str) -> str:
    """`translation` with a full stop at its end exactly where `source` has one.

    Other signs at the end (question marks, colons) stay as they are, and so does a stop that may be
    an abbreviation's.
    """
    ours, theirs = _end(source), _end(translation)
    if ours < 0 or theirs < 0:
        return translation
    if source[ours] not in _ENDS and translation[theirs] in _STOP_SIGNS:
        if "." in _last_word(translation)[:-1]:
            return translation
        return translation[:theirs] + translation[theirs + 1 :]
    dropped = source[ours] in _STOP_SIGNS and translation[theirs] not in _ENDS
    if dropped and not _may_abbreviate(_last_word(source)):
        return _stopped(source, translation, language)
    return translation


def _stopped(source: str, translation: str, language: str) -> str:
    stop = _STOPS.get(language, ".")
    # Before a closing quotation mark only where the source has it there.
    place = _end(translation) + 1
    inside = place < len(translation) and source.rstrip()[-1] in _CLOSING
    return translation[:place] + stop + translation[place:] if inside else translation + stop


def _end(text: str) -> int:
    """Where the last sign stands that is no space and closes no quotation or bracket; -1: none."""
    return len(text.rstrip().rstrip(_CLOSING + _UNSEEN)) - 1


def _last_word(text: str) -> str:
    words = text[: _end(text) + 1].split()
    return words[-1] if words else ""


def _may_abbreviate(word: str) -> bool:
    letters = word.rstrip(".")
    return "." in letters or (letters[:1].isupper() and len(letters) <= _LONGEST_ABBREVIATION)
