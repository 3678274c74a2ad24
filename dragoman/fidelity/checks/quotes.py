"""Quotations: what somebody is quoted to have said stays quoted, and nothing else becomes so."""

from __future__ import annotations

import re

from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.quotations import Quotations, quotations

# A quotation of at least so many characters is speech; shorter ones are often names and titles,
# which people put into marks in one language and not in the other. On 43,391 human translations
# of sentences (8,424 of them news), 35 blocks 0.30 % (0.44 %), 20 blocks 0.77 % (0.96 %), 60
# blocks 0.14 % (0.12 %).
SPEECH = 35
# A shorter one that ends like a sentence is speech, too: of human translations 3 % lose such marks,
# of those without a stop inside 17 %.
SPEECH_WITH_STOP = 12
# What only the translation quotes may be quoted in the sentence before, and is mostly a title:
# of those from 35 characters on 62 in 43,391 are made up, from here on, and no whole sentence, 19.
MADE_UP = 60
WHOLE = 0.9
_STOP = re.compile(r"[.!?,…。！？，]['’]?\W{0,2}$")
# Chinese, Japanese and Korean say in one character what others say in two or three.
DENSE = 2.5
# Of the sentence's length: quotations that enclose the same differ by less. On the same human
# translations 0.04 % differ by more.
FARTHEST = 0.15
TIMES = 2.5


class QuotesCheck:
    """Finds quotations that were lost, made up, left open, or that enclose something else."""

    name = "quotes"

    def covers(self, source_language: str, target_language: str) -> bool:
        return True

    def find(self, pair: Pair) -> list[Finding]:
        ours, theirs = quotations(pair.source), quotations(pair.target)
        if ours.any and not theirs.any:
            return [] if theirs.dashed else self._lost(pair.source, ours)
        if theirs.any and not ours.any:
            return [] if ours.dashed else self._made_up(pair.target, theirs)
        message = _difference(pair, ours, theirs)
        if message is None:
            return []
        return [Finding(self.name, Severity.MINOR, message, ours.sure, theirs.sure)]

    def _lost(self, text: str, ours: Quotations) -> list[Finding]:
        if not ours.sure:
            return []
        severity = Severity.MAJOR if _is_speech(text, ours) else Severity.MINOR
        return [Finding(self.name, severity, "a quotation of the source is lost", ours.sure)]

    def _made_up(self, text: str, theirs: Quotations) -> list[Finding]:
        if not theirs.sure:
            return []
        message = "the translation quotes what the source does not quote"
        part = all(end - start < WHOLE * len(text) for start, end in theirs.sure)
        grave = part and _longest(text, theirs) >= MADE_UP
        severity = Severity.MAJOR if grave else Severity.MINOR
        return [Finding(self.name, severity, message, (), theirs.sure)]


def _difference(pair: Pair, ours: Quotations, theirs: Quotations) -> str | None:
    """What is different where both sides quote; nothing if the source itself leaves one open."""
    if ours.open:
        return None
    if theirs.open:
        return "a quotation of the translation has only one mark"
    if not _may_be_as_many(ours, theirs):
        return "the translation has not as many quotations as the source"
    if _enclose_otherwise(pair, ours, theirs):
        return "the quotations do not enclose the same"
    return None


def _is_speech(text: str, found: Quotations) -> bool:
    if _longest(text, found) >= SPEECH:
        return True
    quoted = (text[start:end] for start, end in found.sure)
    return any(_weight(one) >= SPEECH_WITH_STOP and _STOP.search(one) for one in quoted)


def _longest(text: str, found: Quotations) -> float:
    return max(_weight(text[start:end]) for start, end in found.sure)


def _weight(text: str) -> float:
    return sum(DENSE if character > "\u2e80" else 1 for character in text)


def _may_be_as_many(ours: Quotations, theirs: Quotations) -> bool:
    """True if those in single marks and titles can make up for the difference."""
    return len(ours.sure) <= len(theirs.sure + theirs.possible) and len(theirs.sure) <= len(
        ours.sure + ours.possible
    )


def _enclose_otherwise(pair: Pair, ours: Quotations, theirs: Quotations) -> bool:
    """True if, in order, one encloses much more of its sentence than its counterpart."""
    if len(ours.sure) != len(theirs.sure):
        return False
    for (start, end), (first, last) in zip(ours.sure, theirs.sure, strict=True):
        share = (end - start) / len(pair.source)
        other = (last - first) / len(pair.target)
        if abs(share - other) > FARTHEST and max(share, other) > TIMES * min(share, other):
            return True
    return False
