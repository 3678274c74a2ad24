"""What no language changes: addresses, handles, hashtags, file names and other code."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.pair import Pair

# Endings that make a word with a point in it the address of a site; others may be the end of one
# sentence and the beginning of the next ("it ended.In"). Sorted.
_SITES = (
    "ai|app|ar|at|au|be|biz|br|ca|cat|ch|cn|co|com|cz|de|dk|edu|es|eu|fi|fr|gov|gr|ie|il|in|info|int"
    "|io|ir|it|jp|kr|me|mil|mx|net|news|nl|no|online|org|pl|press|pt|ro|rs|ru|se|site|tr|tv|ua|uk|us"
)
# Endings of file names, sorted.
_FILES = (
    "7z|bat|conf|cpp|css|csv|dll|doc|docx|exe|gif|gz|html|ini|jpeg|jpg|js|json|log|md|mp3|mp4|ods|odt"
    "|pdf|php|png|ppt|pptx|ps1|py|rb|rtf|sh|sql|svg|tar|toml|ts|txt|wav|xls|xlsx|xml|yaml|yml|zip"
)
# Chinese and Japanese have no space after an address.
_IN_ADDRESS = r"[^\s<>\"“”«»\u2e80-\uffef]"
_KINDS = (
    ("address", rf"(?:https?|ftp)://{_IN_ADDRESS}+|(?<![\w.])www\.{_IN_ADDRESS}+"),
    ("e-mail address", r"[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"),
    ("handle", r"(?<![\w.@/])@[A-Za-z0-9_]{2,30}"),
    ("hashtag", r"(?<![\w&#/])#(?=\w*[^\W\d])\w{2,}"),
    ("file", rf"(?<![\w.])[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.(?:{_FILES})\b"),
    (
        "address",
        rf"(?<![\w.@])(?:[a-z0-9-]+\.)+(?:{_SITES})(?![\w.]?[A-Za-z0-9])(?:/{_IN_ADDRESS}*)?",
    ),
    (
        "code",
        r"(?<![\w.])v\d+(?:\.\d+)+\b|(?<![\w./-])[a-z]+(?:_[a-z0-9]+)+\b|(?<!\w)--[a-z][a-z-]+",
    ),
)
_PATTERN = re.compile(
    "|".join(f"(?P<k{place}>{pattern})" for place, (_, pattern) in enumerate(_KINDS))
)
# A sentence's own signs, which an address at its end does not have.
_TRAILING = ".,;:!?…)]}'’\"”»*"
# What a sentence must have if there is anything to find in it; the stop at its end is nothing.
_SIGNS = re.compile(r"[@#_]|--|://|\.(?=\S)")
# Readers of another language know a tag by another word, and people translate one in so many.
_MAY_CHANGE = frozenset({"hashtag"})
_WHOLE = frozenset({"handle", "hashtag"})
# Several words in one, or a word with a figure: nobody writes #HarbourWeek by chance.
_MADE_UP_WORD = re.compile(r"[a-zß-ÿ][A-ZÀ-Þ]|\d")
# Of their letters, so many are the same in a slip of the pen.
_NEARLY = 0.85


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    span: tuple[int, int]

    @property
    def key(self) -> str:
        """What has to be the same: capitals, http and a last slash change nothing."""
        plain = unicodedata.normalize("NFKC", self.text).lower()
        if self.kind == "address":
            plain = re.sub(r"^(?:https?://)?(?:www\.)?", "", plain).rstrip("/")
        return plain


class LinksCheck:
    """Finds addresses, handles, tags and code that were lost, changed or made up."""

    name = "links"

    def covers(self, source_language: str, target_language: str) -> bool:
        return True

    def find(self, pair: Pair) -> list[Finding]:
        ours, theirs = _tokens(pair.source), _tokens(pair.target)
        if not ours and not theirs:
            return []
        lost = _missing(ours, theirs, pair.target)
        new = _missing(theirs, ours, pair.source)
        return [
            *(self._lost(token, _severity(token, new, pair.target)) for token in lost),
            *(self._new(token, _severity(token, lost, "")) for token in new),
        ]

    def _lost(self, token: _Token, severity: Severity) -> Finding:
        message = f"the {token.kind} {token.text} of the source is not in the translation"
        return Finding(self.name, severity, message, source_spans=(token.span,))

    def _new(self, token: _Token, severity: Severity) -> Finding:
        message = f"the {token.kind} {token.text} of the translation is not in the source"
        return Finding(self.name, severity, message, target_spans=(token.span,))


def _severity(token: _Token, others: list[_Token], other: str) -> Severity:
    """A tag that is translated is another word; one of nearly its letters, or its word without the
    sign, is a broken one."""
    if token.kind not in _MAY_CHANGE:
        return Severity.MAJOR
    word = re.escape(token.text[1:])
    if _MADE_UP_WORD.search(token.text) and re.search(rf"(?<![\w#]){word}(?!\w)", other):
        return Severity.MAJOR
    tags = [one.key for one in others if one.kind == token.kind]
    misspelt = _MADE_UP_WORD.search(token.text) and any(_nearly(token.key, one) for one in tags)
    return Severity.MAJOR if misspelt else Severity.MINOR


def _nearly(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _NEARLY


def _tokens(text: str) -> list[_Token]:
    if not _SIGNS.search(text):
        return []
    found = []
    for match in _PATTERN.finditer(text):
        written = match[0].rstrip(_TRAILING)
        kind = _KINDS[int(str(match.lastgroup)[1:])][0]
        if len(written) > 2:
            span = (match.start(), match.start() + len(written))
            found.append(_Token(kind, written, span))
    return found


def _stands_in(token: _Token, plain: str) -> bool:
    """A handle or tag has to end where it ends: #Tide is not in #Tides."""
    edge = r"(?!\w)" if token.kind in _WHOLE else ""
    return bool(re.search(re.escape(token.key) + edge, plain))


def _missing(ours: list[_Token], theirs: list[_Token], other: str) -> list[_Token]:
    """The tokens of `ours` that are not among `theirs`, nor anywhere in the text `other`."""
    left = Counter(token.key for token in theirs)
    plain = unicodedata.normalize("NFKC", other).lower()
    missing = []
    for token in ours:
        if left[token.key] or _stands_in(token, plain):
            left[token.key] -= 1
        else:
            missing.append(token)
    return missing
