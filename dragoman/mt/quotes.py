"""Quotation marks, dashes and dots that a model does not have, and the target language's own."""

from __future__ import annotations

import re

from dragoman.languages.table import UnknownLanguage, find
from dragoman.mt.reading import Reading, Step

_OPENING = "“„«"
_CLOSING = "”»"
_DOUBLE = re.compile(rf"«\s?|\s?»|[{_OPENING}{_CLOSING}\"]")
_SINGLE = str.maketrans("‘’‚ʼ′", "'''''")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_DASH = re.compile(r"\s*[—–―−]\s*")
_NUMBER_DASH = re.compile(r"(?<=\d)[–−](?=\d)")
_NUMBER_HYPHEN = re.compile(r"(?<=\d)-(?=\d)")
_MINUS = re.compile(r"(?<!\S)−(?=\d)")
_NEGATIVE = re.compile(r"(?<!\S)-(?=\d)")
_SPACED_HYPHEN = " - "
# French sets its marks off with a space that does not break.
_SPACED_QUOTES = frozenset({"fr"})


def plain_quotes(text: str, reading: Reading) -> Step:
    """`text` with the signs that every model knows.

    Undoing sets the target language's marks, but only where their number shows that none was
    lost; otherwise the plain ones stay.
    """
    signs = frozenset(filter(lambda sign: not reading.vocabulary.knows(sign), set(text)))
    plain = text
    fancy_quotes = bool(signs & frozenset(_OPENING + _CLOSING))
    marks = [match[0].strip() for match in _DOUBLE.finditer(text)]
    if fancy_quotes:
        plain = _DOUBLE.sub('"', plain)
    curly = "’" in signs
    if signs & frozenset("‘’‚ʼ′"):
        plain = plain.translate(_SINGLE)
    minuses = len(_MINUS.findall(plain)) if "−" in signs else 0
    if minuses:
        plain = _MINUS.sub("-", plain)
    number_dashes = _NUMBER_DASH.findall(plain) if signs & frozenset("–−") else []
    if number_dashes:
        plain = _NUMBER_DASH.sub("-", plain)
    dashes = [dash.strip() for dash in _DASH.findall(plain)] if signs & frozenset("—–―−") else []
    if dashes:
        plain = _DASH.sub(_SPACED_HYPHEN, plain)

    def undo(translation: str) -> str:
        if fancy_quotes:
            translation = _with_quotes(translation, _roles(text, marks), reading.target)
        if curly:
            translation = _APOSTROPHE.sub("’", translation)
        if minuses and len(_NEGATIVE.findall(translation)) == minuses:
            translation = _NEGATIVE.sub("−", translation)
        if number_dashes and len(_NUMBER_HYPHEN.findall(translation)) == len(number_dashes):
            translation = _NUMBER_HYPHEN.sub("–", translation)
        if dashes and translation.count(_SPACED_HYPHEN) == len(dashes):
            for dash in dashes:
                translation = translation.replace(_SPACED_HYPHEN, f" {dash} ", 1)
        return translation.replace("...", "…") if "…" in text else translation

    return plain.strip(), undo


def _roles(text: str, marks: list[str]) -> list[bool]:
    """For each mark whether it opens; “ closes in German, so its place counts, not its form."""
    roles = []
    for match, mark in zip(_DOUBLE.finditer(text), marks, strict=True):
        before, after = text[: match.start()], text[match.end() :]
        if mark in "„«»”":
            roles.append(mark in "„«")
        else:
            after_word = before[-1:].strip() != "" and before[-1:] not in "([—–-'‘\""
            roles.append(not after_word and after[:1].strip() != "")
    return roles


def _with_quotes(translation: str, opens: list[bool], target: str) -> str:
    if translation.count('"') != len(opens):
        return translation
    try:
        opening, closing = find(target).quotes
    except UnknownLanguage:
        return translation
    if target in _SPACED_QUOTES:
        opening, closing = opening + "\u00a0", "\u00a0" + closing
    pieces = translation.split('"')
    marks = [opening if opens_here else closing for opens_here in opens]
    return pieces[0] + "".join(mark + piece for mark, piece in zip(marks, pieces[1:], strict=True))
