"""Quotation marks of the target language, where those of a text are in pairs."""

from __future__ import annotations

import re
from typing import NamedTuple

from dragoman.mt.typography.convention import Convention

_DOUBLE = '"“”„«»「」'
_SINGLE = "'‘’‚"
_MARK = re.compile(rf"«\s?|\s?»|[{_DOUBLE}{_SINGLE}『』‹›]")
_BEFORE_OPENING = frozenset("([{—–-/¿¡\u00a0\u202f" + _DOUBLE + _SINGLE)
_ALWAYS_OPENS = frozenset("„‚「『")
_ALWAYS_CLOSES = frozenset("」』")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_«“„])")


class _Quote(NamedTuple):
    start: int
    end: int
    mark: str


def set_quotes(text: str, own: Convention) -> str:
    """`text` with the language's marks and those inside of them; unchanged unless all match."""
    if own.curly_apostrophe and "'" in text:
        text = _APOSTROPHE.sub("’", text)
    if not any(mark in text for mark in _DOUBLE):
        return text
    open_marks: list[_Quote] = []
    changes: list[tuple[_Quote, str]] = []
    for match in _MARK.finditer(text):
        quote = _Quote(match.start(), match.end(), match[0].strip())
        single = quote.mark in "'‘’‚"
        opens = _opens(text, quote)
        if opens is None and own.full_width and not single:
            # No spaces tell in Chinese and Japanese.
            opens = not open_marks
        if single and not _is_quote(quote, opens, open_marks):
            continue
        if opens is None or (single and not open_marks):
            return text
        if opens:
            open_marks.append(quote)
            continue
        if not open_marks or (open_marks[-1].mark in "'‘‚") != single:
            return text
        opening = open_marks.pop()
        if not text[opening.end : quote.start].strip():
            return text
        pair = own.nested if open_marks else own.quotes
        changes += [(opening, pair[0]), (quote, pair[1])]
    if open_marks:
        return text
    for quote, mark in sorted(changes, reverse=True):
        text = text[: quote.start] + mark + text[quote.end :]
    return text


def _is_quote(quote: _Quote, opens: bool | None, open_marks: list[_Quote]) -> bool:
    """Whether a single mark is one of a pair inside another pair, not an apostrophe."""
    if not open_marks or opens is None:
        return False
    inside = open_marks[-1].mark in "'‘‚"
    return inside != opens


def _opens(text: str, quote: _Quote) -> bool | None:
    """True if the mark opens, False if it closes, None if its place does not tell.

    “ closes in German and opens in English, ” opens in Swedish: so the place counts.
    """
    if quote.mark in _ALWAYS_OPENS or quote.mark in _ALWAYS_CLOSES:
        return quote.mark in _ALWAYS_OPENS
    before, after = text[: quote.start][-1:], text[quote.end :][:1]
    if quote.mark in "«»" and quote.end - quote.start > 1:
        return quote.mark == "«"
    free_before = not before or before.isspace() or before in _BEFORE_OPENING
    free_after = not after or after.isspace() or not (after.isalnum() or after in _BEFORE_OPENING)
    if free_before and not free_after:
        return True
    if free_after and not free_before:
        return False
    if before.isspace() != after.isspace() or not before or not after:
        return bool(after) and not after.isspace() and (not before or before.isspace())
    return None
