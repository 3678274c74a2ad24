"""Where a stop does not end a sentence, beyond what the splitter's library knows."""

from __future__ import annotations

import re

from dragoman.text.abbreviation_table import ANYWHERE, BY_LANGUAGE, NONE

# Languages that write "the 3rd" as "3." (CLDR, OrdinalRules).
_ORDINAL_DOT = frozenset(
    [
        "bs",
        "cs",
        "da",
        "de",
        "et",
        "eu",
        "fi",
        "hr",
        "hu",
        "is",
        "lv",
        "mk",
        "nb",
        "nn",
        "no",
        "pl",
        "sk",
        "sl",
        "sr",
        "tr",
    ]
)

# After "3 p.m." a day or a time zone goes on; anything else with a capital may be a new sentence.
_AFTER_CLOCK = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[ECMP][SD]?T|GMT|UTC|BST|CET|CEST|IST|JST)\b"
)
_CLOCK = re.compile(r"\b[ap]\.m\.$")
_LAST_WORD = re.compile(r"([^\W\d_][\w.-]*)\.$")
_ORDINAL = re.compile(r"(?:^|\s)\d{1,2}\.$")
_INITIALS = re.compile(r"(?:^|[\s(.])[A-Z]\.$")
_LIST_MARKER = re.compile(r"^[(\[]?(?:\d{1,3}|[a-zA-Z])[.)]$")
_CLOSED_QUOTE = re.compile(r"[。！？!?…][”’」』\"]+$")
# What the words after a closed quotation begin with where they say who spoke.
_SPEAKER_AFTER_QUOTE = {
    "ja": re.compile(r"[とのをはがにでもやっ、]"),
    "zh": re.compile(r"[^。！？，“”]{0,12}(?:表示|补充|回答|指出|解释|[说道问称喊答])"),
}
_BEFORE_NUMBER = frozenset(["art", "fig", "n", "no", "nr", "núm", "p", "pp", "vol"])
_YEAR = re.compile(r"(?:^|\s)\d{4}\.$")
_GOES_ON = re.compile(r"[,;:)\]}…،؛、，；]")


def holds_on(before: str, piece: str, language: str, *, glued: bool) -> bool:
    """True if `piece`, cut off after `before`, still belongs to its sentence.

    Both are trimmed; `glued` says that no white space stood between them.
    """
    if not any(character.isalnum() for character in piece) or piece[0] in "ºª":
        return True
    if _LIST_MARKER.match(before) or _starts_within(piece, language):
        return True
    if _CLOSED_QUOTE.search(before[-8:]) and (speaker := _SPEAKER_AFTER_QUOTE.get(language)):
        return speaker.match(piece) is not None
    return before.endswith(".") and _after_full_stop(before[-60:], piece, language, glued=glued)


def _starts_within(piece: str, language: str) -> bool:
    """A mark or a small letter goes on; `iPhone` and `eBay` may begin a sentence."""
    if _GOES_ON.match(piece):
        return True
    # Georgian writes all letters small, and so does not tell.
    if language == "ka":
        return False
    word = piece.lstrip("-–— ").split(maxsplit=1)[0]
    return word[0].islower() and not any(map(str.isupper, word))


def _after_full_stop(before: str, piece: str, language: str, *, glued: bool) -> bool:
    return (
        (glued and _INITIALS.search(before) is not None)
        or (_CLOCK.search(before) is not None and _AFTER_CLOCK.match(piece) is not None)
        or (language in _ORDINAL_DOT and _ORDINAL.search(before) is not None)
        or (language == "hu" and _YEAR.search(before) is not None)
        or (piece[0].isupper() and _is_name_initial(before))
        or _is_abbreviated(before, piece, language)
    )


def _is_abbreviated(before: str, piece: str, language: str) -> bool:
    word = _LAST_WORD.search(before)
    if word is None:
        return False
    if piece[0].isdigit() and word[1].lower() in _BEFORE_NUMBER:
        return True
    known = BY_LANGUAGE.get(language, NONE)
    # A title that the table has in small letters may begin the sentence.
    small = word[1][0].lower() + word[1][1:]
    return word[1] in ANYWHERE or word[1] in known or small in known


def _is_name_initial(before: str) -> bool:
    """J. of “J. K. Rowling”, W. of “George W. Bush”; not C of “vitamin C.”, nor the U.S."""
    words = before.split()
    initial = words[-1].lstrip("(\"'“„«‘")
    if len(initial) != 2 or not initial[0].isupper():
        return False
    previous = words[-2] if len(words) > 1 else ""
    return not previous or previous[:1].isupper() or previous[-1:] in ".,:—–"
