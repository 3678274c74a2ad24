"""Quotation marks of the target language, where those of a text are in pairs."""

from __future__ import annotations

import re
from typing import NamedTuple

from dragoman.mt.typography.convention import Convention

_DOUBLE = '"“”„«»「」'
_SINGLE = "'‘’‚"
_MARK = re.compile(rf"«\s?|\s?»|[{_DOUBLE}{_SINGLE}『』‹›]")
_MARKS = frozenset(_DOUBLE + _SINGLE)
_BEFORE_OPENING = frozenset("([{—–-/¿¡\u00a0\u202f") | _MARKS
_ALWAYS_OPENS = frozenset("„‚「『")
_ALWAYS_CLOSES = frozenset("」』")
_AFTER_CLOSING = frozenset(".,;:!?")
# Beside a mark whose partner stands in another sentence.
_AFTER_OPENING = frozenset("¿¡")
_BEFORE_CLOSING = frozenset(".,!?…)%")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_«“„])")
# A quotation in straight single marks; rock 'n' roll has none.
_SINGLE_PAIR = re.compile(
    r"(?<![^\s(—–])'(?=[^\W\d_])([^'‘’]{2,}?(?:['’](?=\w)[^'‘’]*?)*)'(?![\w'])"
)


class _Quote(NamedTuple):
    start: int
    end: int
    mark: str

    @property
    def single(self) -> bool:
        return self.mark in _SINGLE


def set_quotes(text: str, own: Convention) -> str:
    """`text` with the language's marks and those inside of them; unchanged unless all match.

    A quotation of several sentences is open at the end of its first and closes in its last: one
    double mark that closes without an opening one, and one that is left open, are set too.
    """
    if own.curly_apostrophe and "'" in text:
        text = _APOSTROPHE.sub("’", text)
    if not any(mark in text for mark in _DOUBLE):
        return _SINGLE_PAIR.sub(rf"{own.nested[0]}\1{own.nested[1]}", text) if "'" in text else text
    changes = _changes(text, own)
    for quote, mark in sorted(changes or (), reverse=True):
        text = text[: quote.start] + mark + text[quote.end :]
    return text


def _changes(text: str, own: Convention) -> list[tuple[_Quote, str]] | None:
    """What takes the place of each mark; None if they do not match."""
    open_marks: list[_Quote] = []
    changes: list[tuple[_Quote, str]] = []
    lone_close = False
    for match in _MARK.finditer(text):
        quote = _Quote(match.start(), match.end(), match[0].strip())
        opens = _opens(text, quote)
        if opens is None and not quote.single and (own.full_width or _between_spaces(text, quote)):
            # No spaces tell in Chinese and Japanese, nor those that a model set on both sides.
            opens = not open_marks
        if quote.single and not _is_quote(quote, opens, open_marks):
            continue
        if opens is None or (quote.single and not open_marks):
            return None
        if not own.full_width:
            quote = _with_inner_space(text, quote, opens=opens)
        if opens:
            open_marks.append(quote)
        elif open_marks and open_marks[-1].single == quote.single:
            opening = open_marks.pop()
            if not text[opening.end : quote.start].strip():
                return None
            pair = own.nested if open_marks else own.quotes
            changes += [(opening, pair[0]), (quote, pair[1])]
        elif open_marks or lone_close or not _closes_alone(text, quote):
            return None
        else:
            lone_close = True
            changes.append((quote, own.quotes[1]))
    if open_marks and (len(open_marks) > 1 or not _opens_alone(text, open_marks[0])):
        return None
    return changes + [(quote, own.quotes[0]) for quote in open_marks]


def _closes_alone(text: str, quote: _Quote) -> bool:
    """Whether the mark ends a quotation that began before `text`; one after a figure is inches."""
    before, after = text[: quote.start][-1:], text[quote.end :][:1]
    ended = before.isalpha() or before in _BEFORE_CLOSING
    return ended and (not after or after.isspace() or after in _AFTER_CLOSING)


def _opens_alone(text: str, quote: _Quote) -> bool:
    """Whether a quotation that goes on after `text` begins here: at its start, after: or said,"""
    before, after = text[: quote.start].rstrip(), text[quote.end :][:1]
    if quote.single or not (after.isalnum() or after in _AFTER_OPENING):
        return False
    return not before or not text[quote.end - 1].isspace() or before[-1] in ":,"


def _between_spaces(text: str, quote: _Quote) -> bool:
    return text[: quote.start][-1:].isspace() and text[quote.end :][:1] == " "


def _with_inner_space(text: str, quote: _Quote, *, opens: bool) -> _Quote:
    """The mark and a plain space inside of it, which no language sets."""
    if opens and text[quote.end :][:1] == " ":
        return quote._replace(end=quote.end + 1)
    if not opens and text[: quote.start].endswith(" "):
        return quote._replace(start=quote.start - 1)
    return quote


def _is_quote(quote: _Quote, opens: bool | None, open_marks: list[_Quote]) -> bool:
    """Whether a single mark is one of a pair inside another pair, not an apostrophe."""
    if not open_marks or opens is None:
        return False
    inside = open_marks[-1].single
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
    if free_before != free_after:
        return free_before
    closes = before.isspace() and after in _AFTER_CLOSING if free_before else after in _MARKS
    if not before or closes:
        return not before
    if before.isspace() != after.isspace() or not after:
        return bool(after) and before.isspace()
    return None
