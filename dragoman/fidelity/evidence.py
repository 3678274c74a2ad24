"""Every value that a sentence says in any way: figures, words, months, Roman numerals."""

from __future__ import annotations

import re

from babel import UnknownLocaleError

from dragoman.fidelity.figures import Figure
from dragoman.fidelity.number_words import WORDS, NumberWords, months

_TOKEN = re.compile(r"[^\W\d_]+['’]?|\d+(?:[.,]\d+)?")
_ROMAN = re.compile(r"\bM{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\b")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_HUNDRED = 100


def evidence(text: str, language: str, figures: list[Figure]) -> frozenset[float]:
    """The values that `text` says; `figures` are those that were read from it."""
    said = {value for figure in figures for value in figure.says}
    return frozenset(
        said
        | _roman_values(text)
        | _month_values(text, language)
        | _word_values(text, WORDS.get(language))
    )


def _roman_values(text: str) -> set[float]:
    return {float(_roman(match[0])) for match in _ROMAN.finditer(text) if match[0]}


def _roman(numeral: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _month_values(text: str, language: str) -> set[float]:
    try:
        named = months(language)
    except (UnknownLocaleError, ValueError):
        return set()
    words = (match[0].lower() for match in re.finditer(r"[^\W\d_]+", text))
    return {named[word] for word in words if word in named}


def _word_values(text: str, words: NumberWords | None) -> set[float]:
    """The value of each run of number words, and of each word in it."""
    if words is None:
        return set()
    said: set[float] = set()
    run: list[str] = []
    for token in _tokens(text.lower(), words):
        if token in words.values or token in words.scales or (token in words.joiners and run):
            run.append(token)
            continue
        said |= _run_values(run, words)
        run = []
    return said | _run_values(run, words)


def _tokens(text: str, words: NumberWords) -> list[str]:
    """The words of `text`, two as one where the language's table has them so."""
    plain = [match[0] for match in _TOKEN.finditer(text)]
    joined: list[str] = []
    for token in plain:
        both = f"{joined[-1]} {token}" if joined else ""
        if both in words.values or both in words.scales:
            joined[-1] = both
        else:
            joined.append(token)
    return joined


def _run_values(run: list[str], words: NumberWords) -> set[float]:
    said: set[float] = set()
    total = current = 0.0
    for token in run:
        if token in words.values:
            said.add(words.values[token])
            current += words.values[token]
        elif token in words.scales:
            scale = words.scales[token]
            said.add(scale)
            if scale == _HUNDRED:
                current = max(current, 1.0) * scale
            else:
                total, current = total + max(current, 1.0) * scale, 0.0
        said.add(total + current)
    return said
