"""Signs as the target's language writes them: worth knowing, never an error of meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from babel import UnknownLocaleError

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.pair import Pair
from dragoman.languages.table import LANGUAGES

# Marks that open or close a quotation in some languages only, by the marks of the table's row.
_MARKS = {
    "«»": re.compile(r"[«»]"),
    "„": re.compile(r"„"),
    "「」": re.compile(r"[「」『』]"),
}
# Languages that use a second pair beside the table's; sorted.
_BESIDE = {
    "cs": "«»",
    "da": "«»„",
    "de": "«»",
    "el": "„",
    "hr": "«»",
    "hu": "«»",
    "it": "„",
    "nl": "„",
    "no": "„",
    "pl": "«»",
    "pt": "«»",
    "ro": "«»",
    "ru": "„",
    "sk": "«»",
    "sl": "«»",
    "sr": "«»",
    "sv": "«»",
    "tr": "«»",
    "uk": "„",
    "zh": "「」",
}
_SPACE_BEFORE_ANY = re.compile(r"(?<=\w)[ \u00a0\u202f]+[,.](?=\s|$)")
_SPACE_BEFORE_HIGH = re.compile(r"(?<=\w)[ \u00a0\u202f]+[;:!?](?=\s|$)")
_NO_SPACE_BEFORE_HIGH = re.compile(r"(?<=\w)[;!?](?=\s|$)")
_DOUBLED = re.compile(r"(?<=\S) {2,}(?=\S)|,{2,}|;{2,}|(?<!\.)\.\.(?!\.)|(?<=[^\W_])_+(?=\s)")
_NUMBER = re.compile(r"(?<![\w.,:])\d+[.,]\d{1,2}(?![\w.,:]|\s*(?:am|pm|a\.m|p\.m))")
_END = re.compile(r"[.!?…。！？।۔؟]['\"”’»“)\]]*$")
_HIGH_SPACED = frozenset({"fr"})
_Spans = Iterator[tuple[int, int]]


class TypographyCheck:
    """Finds quotation marks, spaces, decimal marks and capitals that the language does not have."""

    name = "typography"

    def covers(self, source_language: str, target_language: str) -> bool:
        return target_language in LANGUAGES

    def find(self, pair: Pair) -> list[Finding]:
        if not self.covers(pair.source_language, pair.target_language):
            return []
        if pair.source_language == pair.target_language or not pair.target.strip():
            return []
        return [
            Finding(self.name, Severity.NOTE, message, target_spans=spans)
            for message, look in _LOOKS
            if (spans := tuple(look(pair)))
        ]


def _foreign_quotes(pair: Pair) -> _Spans:
    own = "".join(LANGUAGES[pair.target_language].quotes) + _BESIDE.get(pair.target_language, "")
    for marks, pattern in _MARKS.items():
        if marks[0] not in own:
            yield from (match.span() for match in pattern.finditer(pair.target))


def _spaces(pair: Pair) -> _Spans:
    yield from (match.span() for match in _SPACE_BEFORE_ANY.finditer(pair.target))
    high = _NO_SPACE_BEFORE_HIGH if pair.target_language in _HIGH_SPACED else _SPACE_BEFORE_HIGH
    yield from (match.span() for match in high.finditer(pair.target))


def _doubled(pair: Pair) -> _Spans:
    for match in _DOUBLED.finditer(pair.target):
        if match[0] not in pair.source:
            yield match.span()


def _decimal_marks(pair: Pair) -> _Spans:
    here, there = _decimal(pair.source_language), _decimal(pair.target_language)
    if here == there or not here or not there:
        return
    for match in _NUMBER.finditer(pair.target):
        if here in match[0] and match[0] in pair.source:
            yield match.span()


def _small_start(pair: Pair) -> _Spans:
    source, target = pair.source.strip(), pair.target.strip()
    if source[:1].isupper() and target[:1].islower():
        start = pair.target.index(target)
        yield start, start + 1


def _lost_end(pair: Pair) -> _Spans:
    target = pair.target.rstrip()
    if _END.search(pair.source.rstrip()) and target[-1].isalnum():
        yield len(target) - 1, len(target)


_LOOKS: tuple[tuple[str, Callable[[Pair], _Spans]], ...] = (
    ("quotation marks of another language", _foreign_quotes),
    ("a space too many or too few at a sign", _spaces),
    ("doubled spaces or signs", _doubled),
    ("the decimal mark of the source's language", _decimal_marks),
    ("begins with a small letter", _small_start),
    ("the stop at the end is missing", _lost_end),
)


@cache
def _decimal(language: str) -> str:
    row = LANGUAGES.get(language)
    try:
        return row.decimal if row else ""
    except (KeyError, UnknownLocaleError):
        return ""
