"""A sentence begins with a capital where its source does: models forget that now and then."""

from __future__ import annotations

import re

_FIRST_LETTER = re.compile(r"^[\W\d_]*?([^\W\d_])")


def set_beginning(text: str, source: str) -> str:
    """`text` with a capital first letter if `source` has one: 2. lei → 2. Lei."""
    theirs = _FIRST_LETTER.match(text)
    if theirs is None or not theirs[1].islower():
        return text
    ours = _FIRST_LETTER.match(source)
    if ours is None or not ours[1].isupper():
        return text
    start = theirs.start(1)
    word = text[start:].split(maxsplit=1)[0]
    capital = word[0].title()
    # iPhone and a@b.example begin as they are; so do ß and Georgian, which title() leaves alone.
    if len(capital) > 1 or not word.rstrip(',;:.!?…)"”’»“').islower() or "@" in word:
        return text
    return text[:start] + capital + text[start + 1 :]
