"""The door: a translation as the target language's newspapers print it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from dragoman.mt.typography.beginning import set_beginning
from dragoman.mt.typography.convention import convention_of
from dragoman.mt.typography.dates import set_dates
from dragoman.mt.typography.figures import set_figures
from dragoman.mt.typography.quotation import set_quotes
from dragoman.mt.typography.spacing import (
    open_question,
    set_dashes,
    set_script_marks,
    set_spaces,
)

# Addresses, handles and code are nobody's to set.
_FIXED = re.compile(
    r"""`[^`]+`|(?:https?://|www\.)[^\s<>"“”«»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)[@\#]\w+"""
)
_HINTS = ("@", "#", "`", "://", "www.")
# What stands for them meanwhile: Unicode's last private plane, which no text uses.
_FIRST_PLACE = 0xF0000
_LAST_PLACE = 0xFFFFD


def typeset(
    text: str,
    language: str,
    *,
    source: str = "",
    source_language: str = "",
    verbatim: Sequence[str] = (),
) -> str:
    """`text`, a translation of `source` into `language`, in that language's typography.

    Without `source` figures, dates and the first letter stay as they are. `verbatim` are stretches,
    such as code, that stay whatever they hold. Idempotent; an unknown language only loses double
    spaces.
    """
    text = unicodedata.normalize("NFC", text)
    fixed: list[str] = []

    def put_aside(match: re.Match[str]) -> str:
        fixed.append(match[0])
        return chr(_FIRST_PLACE + len(fixed) - 1)

    if verbatim or any(hint in text for hint in _HINTS):
        if any(_FIRST_PLACE <= ord(sign) <= _LAST_PLACE for sign in text):
            return text
        code = "|".join(re.escape(stretch) for stretch in verbatim if stretch)
        text = re.sub(rf"{code}|{_FIXED.pattern}" if code else _FIXED, put_aside, text)
    text = _set(text, language, source, source_language)
    for number, stretch in enumerate(fixed):
        text = text.replace(chr(_FIRST_PLACE + number), stretch)
    return text


def _set(text: str, language: str, source: str, source_language: str) -> str:
    own = convention_of(language)
    if own is None:
        return re.sub(r" {2,}", " ", text)
    theirs = convention_of(source_language)
    if theirs is not None:
        if source_language == "en" and language != "en":
            text = set_dates(text, language, source)
        text = set_beginning(set_figures(text, own, source, theirs), source)
    text = set_quotes(set_dashes(set_spaces(text, own), own), own)
    return open_question(text) if language == "es" else set_script_marks(text, own)
